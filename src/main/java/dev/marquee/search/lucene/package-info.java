/// Answers the questions of [dev.marquee.search.CatalogIndex] from one open snapshot of a local
/// Lucene index.
///
/// ```
/// SearchRequest  --> QueryWords --> TextReader (TextQueries, NameFit, NearNames) --> QueryPlan --> HitCollector
///                --> TextSearch --> hits, Highlights, Matches, FacetCounter, Meaning (didYouMean)
/// text           --> Suggester --> titles, people, genres, keywords
/// SimilarRequest --> SimilarQuery --> SimilarSearch --> stored neighbors, or else
///                                       Probes --> NeighborScan (dense, by cell) --> exact form
///                                 --> Ranking (of the caller) --> SimilarAnswer, Explanation, Degraded
/// Filters        --> FilterCompiler --> a bit set over docIds
/// ```
///
/// - A [dev.marquee.search.lucene.CatalogView] gathers what is derived from one snapshot and kept
///   for its lifetime; a request works on one view from start to end, so that its answer is of one
///   generation.
/// - A text search works with bit sets that are lent to it
///   ([dev.marquee.search.lucene.WorkingSets]); what outlives it is a copy.
/// - A `docId` belongs to one snapshot and never leaves this package.
/// - A text is read as it is written wherever that makes sense; what is forgiven, and what the
///   words mean, never depends on filters, order or page.
/// - The exact form alone decides scores and order; the dense form only says which titles are worth
///   scoring.
@NullMarked
package dev.marquee.search.lucene;

import org.jspecify.annotations.NullMarked;
