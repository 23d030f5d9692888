/// Tests of the metrics against values worked out by hand, and of the protocols on small data.
@NullMarked
package dev.marquee.evaluate.personal;

import org.jspecify.annotations.NullMarked;
