/// Tests of reading, cleaning and merging source files.
@NullMarked
package dev.marquee.ingest;

import org.jspecify.annotations.NullMarked;
