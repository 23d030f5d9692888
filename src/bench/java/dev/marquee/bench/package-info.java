/// Speeds, measured with JMH: `./marquee bench`. Compiled with the tests, never shipped.
///
/// [dev.marquee.bench.Bench] makes the catalogs that are measured, runs the benchmarks that stand
/// beside the code they time, and prints a table. What is compared is compared in one run on the
/// same vectors; only the ratios mean anything, for the machine is what it is.
@NullMarked
package dev.marquee.bench;

import org.jspecify.annotations.NullMarked;
