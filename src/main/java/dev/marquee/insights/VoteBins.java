package dev.marquee.insights;

import java.util.stream.IntStream;

/// Votes on a log scale: four bins for each power of ten, from 1 vote to all there are.
///
/// Bin `b` starts at `ceil(10^(b / 4))`: 1, 2, 4, 6, 10, 18, 32, 57, 100, ... and ends right before
/// the next. The last, from 10^9 on, has no end that anyone will reach.
final class VoteBins {
  /// The number of bins.
  static final int COUNT = 37;

  private static final int PER_POWER = 4;
  private static final long[] STARTS =
      IntStream.rangeClosed(0, COUNT).mapToLong(VoteBins::start).toArray();

  private VoteBins() {}

  private static long start(int bin) {
    int whole = bin / PER_POWER;
    // Whole powers are exact that way, which a power of a fraction is not.
    double power = Math.pow(10, whole) * Math.pow(10, (double) (bin % PER_POWER) / PER_POWER);
    return (long) Math.ceil(power);
  }

  /// The bin of a number of votes, 1 or more.
  static int of(long votes) {
    int bin = 0;
    while (bin + 1 < COUNT && STARTS[bin + 1] <= votes) {
      bin++;
    }
    return bin;
  }

  /// The fewest votes of a bin.
  static long from(int bin) {
    return STARTS[bin];
  }

  /// The most votes of a bin.
  static long to(int bin) {
    return STARTS[bin + 1] - 1;
  }
}
