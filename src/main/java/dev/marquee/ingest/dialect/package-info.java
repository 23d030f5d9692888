/// What each kind of source looks like, and how its records become rows of titles.
///
/// A dialect is a description in [dev.marquee.ingest.dialect.Dialects]: the columns it is
/// recognized by, which column means which [dev.marquee.ingest.dialect.Field], how lists are
/// written, how far it is trusted. The parsers of cells are shared. To add a dialect, add its
/// description there and a fixture under `src/test/resources/ingest`.
///
/// A cell that cannot be used costs its value, not its row; only a row without a title or without a
/// usable type is rejected.
@NullMarked
package dev.marquee.ingest.dialect;

import org.jspecify.annotations.NullMarked;
