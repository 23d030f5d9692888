/// Tests of the numbers in rows, against plain sums.
@NullMarked
package dev.marquee.vector;

import org.jspecify.annotations.NullMarked;
