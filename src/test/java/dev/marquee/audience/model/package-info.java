/// Tests of the metrics against values worked out by hand, and of the protocols on small data.
@NullMarked
package dev.marquee.audience.model;

import org.jspecify.annotations.NullMarked;
