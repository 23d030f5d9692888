@NullMarked
package dev.marquee.audience;

import org.jspecify.annotations.NullMarked;
