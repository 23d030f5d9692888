@NullMarked
package dev.marquee.events.text;

import org.jspecify.annotations.NullMarked;
