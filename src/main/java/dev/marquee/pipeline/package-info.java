/// The rebuild: sources in, a finished generation out, with progress and a report.
///
/// ```
/// sources -> ingest -> encode -> true neighbors of a sample -> k -> clusters -> ids, labels -> probes -> index -> CURRENT
/// ```
///
/// A rebuild writes aside and switches at the end, so whatever stops it leaves the generation that
/// was. Nothing here ranks, parses or stores: it joins the stages, times them, and asks the one
/// question that needs two of them at once: how many clusters must be probed to find the true
/// neighbors.
@NullMarked
package dev.marquee.pipeline;

import org.jspecify.annotations.NullMarked;
