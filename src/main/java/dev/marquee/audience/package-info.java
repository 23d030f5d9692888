/// Interactions in, item factors out: what do viewers watch together?
///
/// ```
/// Interactions --RatingMatrix--> who rated what, weighted --CoViewing--> association of titles
///     --leading eigenvectors--> factors of titles with viewers
///     --ridge from content----> factors of titles without
/// ```
///
/// Row `i` of everything is title `i` of the catalog. The same interactions, content and seed give
/// the same factors, whatever the number of threads. Where there are too few interactions to learn
/// from, nothing is made up: [dev.marquee.audience.AudienceOutcome.TooFew] says so.
///
/// Nothing here knows of blocks, ranks or files.
@NullMarked
package dev.marquee.audience;

import org.jspecify.annotations.NullMarked;
