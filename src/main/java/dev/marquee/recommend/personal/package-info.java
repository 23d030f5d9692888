/// Here is a viewer: which titles suit them, and why?
///
/// ```
/// Viewer --viewer--> Opinions, Wishes --PersonalModel--> ViewerScores --> GroupScores
///        --> PersonalList (filters, seen, Reranking, Calibration) --> Explanation --> RecommendationPage
/// ```
///
/// - A score is a sum: of what a model makes of the viewer's history, of what they stated, and of
///   the clusters they chose. The summands are the reasons.
/// - Filters and titles to avoid are hard, wishes are not; what was seen is never shown. None of
///   them shortens a page while titles remain.
/// - The order of a page (diversity, calibration, cap, rotation) never changes a score.
/// - The same viewer, listing and generation have the same answer, to the last byte; nothing looks
///   at a clock.
///
/// This package does not know how a model was trained ([dev.marquee.recommend.PersonalModel]) nor
/// where events are kept.
@NullMarked
package dev.marquee.recommend.personal;

import org.jspecify.annotations.NullMarked;
