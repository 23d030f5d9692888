/// The report on a run as a page to look at, and what the rows of each file say field by field.
///
/// The page is one file without scripts and without anything to fetch; whatever comes from a source
/// stands on it as text, never as markup.
@NullMarked
package dev.marquee.ingest.report;

import org.jspecify.annotations.NullMarked;
