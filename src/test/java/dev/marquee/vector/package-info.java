/// Tests of the arithmetic on vectors.
@NullMarked
package dev.marquee.vector;

import org.jspecify.annotations.NullMarked;
