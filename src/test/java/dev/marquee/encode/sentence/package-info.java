/// Tests of what a text means as a vector.
@NullMarked
package dev.marquee.encode.sentence;

import org.jspecify.annotations.NullMarked;
