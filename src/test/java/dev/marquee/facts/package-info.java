/// Holds the facts of the catalog that ships against public data sets, where they are at hand
/// beside the project.
///
/// ```
/// data/titles.csv ────────────────┐
/// PublishedSet ──> ClaimReader ───┴──> FactCheck ──> Disagreement ──> Explanations
/// ```
///
/// Nothing of the sets enters the project: an explanation names the one value that it explains.
@NullMarked
package dev.marquee.facts;

import org.jspecify.annotations.NullMarked;
