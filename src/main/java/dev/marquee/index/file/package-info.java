/// How bytes lie on disk: varints and text, vectors, checksums, and files that survive a crash.
///
/// Nothing here knows what a generation or a title is.
@NullMarked
package dev.marquee.index.file;

import org.jspecify.annotations.NullMarked;
