/// Tests of ingest's merge package.
@NullMarked
package dev.marquee.ingest.merge;

import org.jspecify.annotations.NullMarked;
