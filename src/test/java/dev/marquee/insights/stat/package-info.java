@NullMarked
package dev.marquee.insights.stat;

import org.jspecify.annotations.NullMarked;
