/// Tests of ingest's dialect package.
@NullMarked
package dev.marquee.ingest.dialect;

import org.jspecify.annotations.NullMarked;
