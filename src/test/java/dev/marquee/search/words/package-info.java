/// Tests of how words can differ and still be meant.
@NullMarked
package dev.marquee.search.words;

import org.jspecify.annotations.NullMarked;
