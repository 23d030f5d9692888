/// Tests of the order in which candidates are shown.
@NullMarked
package dev.marquee.recommend.personal;

import org.jspecify.annotations.NullMarked;
