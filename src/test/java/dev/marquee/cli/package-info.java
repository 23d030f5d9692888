/// Tests of the commands as they are typed.
@NullMarked
package dev.marquee.cli;

import org.jspecify.annotations.NullMarked;
