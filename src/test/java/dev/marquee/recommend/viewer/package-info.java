/// Tests of the order in which candidates are shown.
@NullMarked
package dev.marquee.recommend.viewer;

import org.jspecify.annotations.NullMarked;
