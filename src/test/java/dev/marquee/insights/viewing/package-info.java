@NullMarked
package dev.marquee.insights.viewing;

import org.jspecify.annotations.NullMarked;
