/// The rebuild: sources in, a finished generation out, with progress and a report.
///
/// ```
/// sources -> ingest -> encode -> learn from viewers -> true neighbors of a sample -> k -> clusters -> ids, labels -> cells -> probes -> neighbors -> index -> CURRENT
/// ```
///
/// Where viewers are known, from ratings in the sources or from stored events, a rebuild also
/// learns from them how to make personal lists; [dev.marquee.pipeline.Training] does that alone,
/// for the titles of the current generation.
///
/// A rebuild writes aside and switches at the end, so whatever stops it leaves the generation that
/// was. Nothing here parses or stores: it joins the stages, times them, and asks the questions that
/// need several of them at once: how many cells must be probed to find the true neighbors, and what
/// a scan that probes so many will answer for each title.
@NullMarked
package dev.marquee.pipeline;

import org.jspecify.annotations.NullMarked;
