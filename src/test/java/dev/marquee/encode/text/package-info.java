/// Tests of how text falls into words.
@NullMarked
package dev.marquee.encode.text;

import org.jspecify.annotations.NullMarked;
