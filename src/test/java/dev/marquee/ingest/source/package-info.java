/// Tests of ingest's source package.
@NullMarked
package dev.marquee.ingest.source;

import org.jspecify.annotations.NullMarked;
