/// In which order, and why: what happens to candidates between being found and being shown.
///
/// ```
/// search.Candidates --> Rotation --> CollectionCap --> Mmr --> the places of a page
/// ```
///
/// - Nothing here retrieves or scores: a score stays what the exact form said, whatever the order.
/// - Nothing is random unless asked for by a seed, and the same seed gives the same order.
///
/// This package does not know where candidates come from: it sees them as `search.Candidates` and
/// answers as `search.Ranking`.
@NullMarked
package dev.marquee.recommend;

import org.jspecify.annotations.NullMarked;
