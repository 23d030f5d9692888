package dev.marquee.audience.model;

import java.util.Arrays;

/// Scores of one viewer brought to mean 0 and deviation 1, so that methods can be added: among the
/// titles with viewers that the profile does not hold, and apart from them among those without.
final class Standardizing {
  private static final double NEGLIGIBLE = 1e-12;

  private final boolean[] isFresh;
  private final boolean[] isOpen;

  Standardizing(boolean[] isFresh, Profile profile) {
    this.isFresh = isFresh;
    this.isOpen = new boolean[isFresh.length];
    Arrays.fill(isOpen, true);
    for (int place = 0; place < profile.size(); place++) {
      isOpen[profile.row(place)] = false;
    }
  }

  /// Standardizes in place.
  void run(double[] scores) {
    run(scores, false);
    run(scores, true);
  }

  private void run(double[] scores, boolean fresh) {
    double sum = 0;
    double squares = 0;
    int count = 0;
    for (int row = 0; row < scores.length; row++) {
      if (isFresh[row] == fresh && isOpen[row]) {
        sum += scores[row];
        squares += scores[row] * scores[row];
        count++;
      }
    }
    double mean = count == 0 ? 0 : sum / count;
    double variance = count == 0 ? 0 : squares / count - mean * mean;
    // Rounding alone makes a spread of this size.
    boolean isFlat = variance <= NEGLIGIBLE * (squares / Math.max(1, count));
    double scale = isFlat ? 0 : 1 / Math.sqrt(variance);
    for (int row = 0; row < scores.length; row++) {
      if (isFresh[row] == fresh) {
        scores[row] = (scores[row] - mean) * scale;
      }
    }
  }
}
