/// How what a viewer typed can differ from what was meant: wrong letters, numbers written another
/// way, words joined, split, swapped or left out.
///
/// Everything here works on words and names as `index.Folding` folds them and knows neither an
/// index nor a title. Pure functions and immutable objects, safe from any thread.
@NullMarked
package dev.marquee.search.words;

import org.jspecify.annotations.NullMarked;
