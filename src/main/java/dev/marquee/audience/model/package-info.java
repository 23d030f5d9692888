/// What would this viewer like? Histories of many viewers in, scores of all titles for one out.
///
/// ```
/// Histories --training--> Scorer: popularity, neighbors, EASE, factors, content
/// Profile of one viewer --each Scorer--> scores of all rows --Blend--> AudienceScores
/// ```
///
/// - A viewer who was not in the training is served as well as one who was: every method folds a
///   profile in, none looks a viewer up.
/// - No table of titles by titles is kept where there are fewer viewers than titles.
/// - Every method is immutable once trained, gives the same bits for the same histories and seed
///   whatever the number of threads, and can be written and read back.
/// - Rows are rows of the catalog; nothing here knows what a title is called, what was seen, or
///   what may be shown.
@NullMarked
package dev.marquee.audience.model;

import org.jspecify.annotations.NullMarked;
