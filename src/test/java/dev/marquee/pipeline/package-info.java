/// Tests of the rebuild: of all stages together, and of the measures that it chooses by.
@NullMarked
package dev.marquee.pipeline;

import org.jspecify.annotations.NullMarked;
