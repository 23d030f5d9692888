/// Insights for people: tables of text for a terminal, and a page of HTML that needs nothing else.
///
/// Every figure of a chart stands in a table as well. Whatever a catalog calls its titles is shown
/// as text.
@NullMarked
package dev.marquee.insights.report;

import org.jspecify.annotations.NullMarked;
