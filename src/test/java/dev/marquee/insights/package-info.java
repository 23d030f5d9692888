@NullMarked
package dev.marquee.insights;

import org.jspecify.annotations.NullMarked;
