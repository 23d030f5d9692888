/// Tests of the bytes on disk.
@NullMarked
package dev.marquee.index.file;

import org.jspecify.annotations.NullMarked;
