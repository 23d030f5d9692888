/// Tests of the encoders and of the exact score, on random catalogs and on a real one.
@NullMarked
package dev.marquee.encode;

import org.jspecify.annotations.NullMarked;
