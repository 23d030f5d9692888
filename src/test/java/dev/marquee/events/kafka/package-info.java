@NullMarked
package dev.marquee.events.kafka;

import org.jspecify.annotations.NullMarked;
