@NullMarked
package dev.marquee.events.sql;

import org.jspecify.annotations.NullMarked;
