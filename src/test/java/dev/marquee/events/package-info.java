@NullMarked
package dev.marquee.events;

import org.jspecify.annotations.NullMarked;
