/// Tests of the questions: what is read, and what is refused.
@NullMarked
package dev.marquee.search;

import org.jspecify.annotations.NullMarked;
