/// What became of every row: counts that add up, examples to look at, and the rejected rows
/// themselves.
///
/// A row of titles is *accepted*, *merged* into another row's title, or *rejected*; a row of a
/// joined file (links, tags, ratings) is *attached* to a title, *orphaned*, or *rejected*. A
/// *repair* is no outcome but an annotation on a row that was kept, so repairs never enter that
/// sum. Nothing here knows how rows are read.
@NullMarked
package dev.marquee.ingest.tally;

import org.jspecify.annotations.NullMarked;
