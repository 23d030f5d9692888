/// A question in; hits, facets and neighbors out, over one open snapshot of the catalog.
///
/// [dev.marquee.search.CatalogIndex] is the port that everything above talks to: it knows questions
/// and plain records, not files, so that something else than a local index can stand behind it. The
/// same question to the same generation has the same answer. Searching never writes.
@NullMarked
package dev.marquee.search;

import org.jspecify.annotations.NullMarked;
