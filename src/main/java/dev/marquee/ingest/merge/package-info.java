/// Rows in, titles out: finds the rows that tell of one work and makes one title of each work.
///
/// ```
/// TitleRow* --Merging--> groups of rows --MergedTitle--> Title*
/// ```
///
/// Evidence is weighed from strong to weak, each kind over all rows before the next: IMDb id, other
/// ids, title + director, title + cast, title + two people, title + year across sources. A group of
/// rows that cannot be one work as a whole (two IMDb ids, two directors without a common one) is
/// left apart as a whole and reported, so the outcome depends on the rows and on neither the order
/// of files nor luck.
///
/// Invariants: rows with the same IMDb id are in one title; rows with different IMDb ids never are,
/// by no chain; no two titles answer to one id. Nothing here knows of files or cells.
@NullMarked
package dev.marquee.ingest.merge;

import org.jspecify.annotations.NullMarked;
