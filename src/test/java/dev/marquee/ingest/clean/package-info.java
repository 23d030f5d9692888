/// Tests of ingest's clean package.
@NullMarked
package dev.marquee.ingest.clean;

import org.jspecify.annotations.NullMarked;
