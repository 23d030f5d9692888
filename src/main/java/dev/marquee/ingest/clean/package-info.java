/// Pure functions on single values: text without odd blanks, numbers, lists, articles, genre and
/// language words, and names folded for comparison.
///
/// All of them are total (nothing throws on any text) and safe from any thread; cleaning twice is
/// cleaning once. Regular expressions are kept out, for these run on every cell of millions of
/// rows.
@NullMarked
package dev.marquee.ingest.clean;

import org.jspecify.annotations.NullMarked;
