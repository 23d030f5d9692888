package dev.marquee.index;

/// How far scope `nearby` looks, calibrated in the rebuild.
///
/// - `probes`: cells to scan, the nearest first, 1 or more; `candidates`: dense candidates that the
///   exact form re-ranks, 1 or more.
/// - `recall`: the share of the exact top 10 of the whole catalog that this found, in `[0, 1]`.
public record Nearby(int probes, int candidates, double recall) {
  /// Titles that are found at least, if there are as many: the longest page. For fewer, more cells
  /// are probed, and in the end all.
  public static final int FEWEST_FOUND = 100;

  public Nearby {
    if (probes < 1 || candidates < 1 || !(recall >= 0 && recall <= 1)) {
      throw new IllegalArgumentException(
          "no calibration: " + probes + " probes, " + candidates + " candidates, recall " + recall);
    }
  }
}
