/// Source files in, one cleaned and merged catalog and a report on every row out.
@NullMarked
package dev.marquee.ingest;

import org.jspecify.annotations.NullMarked;
