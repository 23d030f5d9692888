/// Answers the questions of [dev.marquee.search.CatalogIndex] from one open snapshot of a local
/// Lucene index.
///
/// ```
/// SearchRequest  --> QueryWords --> TextQueries --> TextSearch --> hits, Highlights, FacetCounter
/// SimilarRequest --> SimilarQuery --> SimilarSearch --> stored neighbors, or else
///                                       Probes --> NeighborScan (dense, by cluster) --> exact form
///                                 --> Ranking (of the caller) --> SimilarAnswer, Explanation, Degraded
/// Filters        --> FilterCompiler --> a bit set over docIds
/// ```
///
/// - A [dev.marquee.search.lucene.CatalogView] gathers what is derived from one snapshot and kept
///   for its lifetime; a request works on one view from start to end, so that its answer is of one
///   generation.
/// - A `docId` belongs to one snapshot and never leaves this package.
/// - The exact form alone decides scores and order; the dense form only says which titles are worth
///   scoring.
@NullMarked
package dev.marquee.search.lucene;

import org.jspecify.annotations.NullMarked;
