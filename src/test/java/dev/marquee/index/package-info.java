/// Tests of the index, and the makers of small generations that other tests use.
@NullMarked
package dev.marquee.index;

import org.jspecify.annotations.NullMarked;
