/// Source files in, one cleaned and merged [dev.marquee.catalog.Catalog] and a report on every row
/// out. Start at [dev.marquee.ingest.Ingest].
///
/// ```
/// files, folders ──> source ──> dialect ──> merge ──> Catalog
///                    records    rows of     one title
///                    with their titles,     of each
///                    lines      cleaned     work
///                       └────────> tally ──────┴────> IngestReport
/// ```
///
/// # Parts, each knowing only those before it
///
/// | part | its one job |
/// | --- | --- |
/// | `tally` | counts what became of every row, keeps examples and rejected rows |
/// | `source` | finds files, opens them (UTF-8, gzip, byte order mark), streams records |
/// | `clean` | pure functions on values: text, numbers, lists, articles, genre words, folding |
/// | `merge` | finds the rows of one work and makes one title of them |
/// | `dialect` | says what each kind of file looks like and parses its cells |
/// | here | plans and runs the whole, writes titles and rejected rows back |
///
/// # Sources
///
/// Described in [dev.marquee.ingest.dialect.Dialects], told apart by header or content.
///
/// | source | files joined to it | ids |
/// | --- | --- | --- |
/// | Marquee titles | | as they stand |
/// | streaming catalog | | its own |
/// | availability catalog | | IMDb's |
/// | MovieLens | links, tags, ratings | `movielens` |
/// | MovieLens by colons (1M, 10M) | ratings, tags | `movielens` |
/// | MovieLens 100K | ratings | `movielens100k` |
/// | JustWatch | credits | `justwatch` |
/// | MovieTweetings | ratings | IMDb's |
/// | IMDb | ratings, crew, principals, names, akas | IMDb's |
/// | MSRD | | The Movie Database's |
/// | TMDB | credits, keywords | The Movie Database's |
/// | lists of films: IMDb top, IMDb popular, film figures | | none |
/// | any other table, by a mapping | | its own |
///
/// # Invariants
///
/// - Per file, rows read = accepted + merged + rejected; of joined files (links, tags, ratings),
///   rows read = attached + orphaned + rejected. [dev.marquee.ingest.tally.FileReport] refuses to
///   be made otherwise. Blank lines are no rows. Repairs are counted apart, on rows that were kept.
/// - A bad cell costs its value, not its row. A row is rejected without a title, without a usable
///   type, with more cells than columns, as broken JSON, or with the id of another title; episodes,
///   games and titles for adults are rejected by rule, which never makes a file a damaged one.
/// - Nothing is dropped in silence: a row is in a title or among the rejected, a value in the title
///   or a named repair, a file among the sources or the skipped.
/// - The same files give the same catalog in any order, and in any year but for years that are
///   still to come.
/// - Same IMDb id, same title; different IMDb ids never, by no chain. Every id of every row
///   resolves.
/// - A title written by [dev.marquee.ingest.TitleWriter] reads back the same, under the same id.
///
/// # Ids
///
/// IMDb's when known, else The Movie Database's, else the smallest of the sources' own: scheme,
/// colon, the row's id. The scheme is the file's stem (without `.csv`, `.gz`), what `--name
/// FILE=NAME` says, or the dialect's where ids mean the same everywhere (`movielens`). A row
/// without any id gets 16 hexadecimal digits of the SHA-256 of its title, year and type. An id with
/// a colon in a file of *Marquee titles* is taken as it is.
///
/// # What makes two rows one work, from strong to weak
///
/// 1. The same IMDb id. 2. Another id in common (The Movie Database's only within a type). 3. The
///    same row twice. 4. Folded title, type and a director, years at most one apart. 5. The same
///    with a cast member, where a side has no director. 6. Folded title, type, year and two people
///    in common, across sources, for films of two directors of whom each source names one. 7.
///    Folded title with its article, type and year, across sources, where a side has no people and
///    no other work is a candidate. Original and alternative names count as titles across sources;
///    people count in either order of their names, and as all rows tell them that are one work by
///    then. A group of rows that cannot be one work as a whole is left apart as a whole and
///    reported.
///
/// IMDb's ids are absolute: an id is one work for good. Those of The Movie Database are not, for it
/// drops an id when it finds a work twice, and older copies keep it. So two of its ids are two
/// works for certain only within one file; between files they may be one, if names and people say
/// so and the year is the very same (a short film and the feature made of it are a year apart).
///
/// # Sources that are kept apart
///
/// For evaluation on somebody's own titles, the rows of chosen sources are never merged with one
/// another: see [dev.marquee.ingest.IngestSettings#keepingApart] and `merge.ApartTitles`.
///
/// # Viewers
///
/// Ratings by single viewers become the mean and the votes of their title, and are kept as
/// [dev.marquee.catalog.Interactions] on the rows of the catalog. A viewer is called by the
/// audience and the source's own id, such as `movielens:17`.
///
/// # Tags
///
/// MovieLens' tags become keywords when two viewers use them or two titles bear them, unless they
/// are notes of viewers to themselves: "in netflix queue", "seen more than once", a date.
///
/// # Precedence
///
/// The table of trust is in [dev.marquee.ingest.dialect.Dialects]; how fields combine is in
/// `merge.MergedTitle`: one value from the most trusted source that has one, lists from all of them
/// in that order, the rating over all audiences weighted by votes.
///
/// # What it refuses to know
///
/// Vectors, indexes, the network, and the clock (save to tell an announced title from a mistyped
/// year). Third-party types (Commons CSV, Jackson) stay in `source` and in the writers.
@NullMarked
package dev.marquee.ingest;

import org.jspecify.annotations.NullMarked;
