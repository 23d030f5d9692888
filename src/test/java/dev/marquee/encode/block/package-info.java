/// Tests of single blocks.
@NullMarked
package dev.marquee.encode.block;

import org.jspecify.annotations.NullMarked;
