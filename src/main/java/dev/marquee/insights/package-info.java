/// The catalog counted: ratings and votes, production over time, country tastes, data quality, and
/// what viewers watch.
///
/// ```
/// Filters --> CatalogIndex.tally --> Selection (columns) --> RatingsVotesCount | ProductionCount | CountryGenresCount | QualityCount
///                                                       --> Insight: data, a link for every mark, one finding --> http, cli, report
/// ```
///
/// What adds up title by title ([Sums]) is counted for the whole catalog once a generation; a
/// filter costs the titles that pass or those that do not, whichever are fewer.
///
/// - Every figure that compares has its interval, and no finding goes beyond it: what is too little
///   to tell is said to be.
/// - A link leads to exactly as many titles as the count beside it says.
/// - The same question to the same generation has the same answer; so has that for what is watched,
///   as long as no event arrives.
///
/// What viewers watched is kept in `dev.marquee.insights.viewing`. The statistics are in
/// `dev.marquee.insights.stat`, the page that `--out` writes in `dev.marquee.insights.report`.
/// Nothing here knows where titles are kept, or of HTTP.
@NullMarked
package dev.marquee.insights;

import org.jspecify.annotations.NullMarked;
