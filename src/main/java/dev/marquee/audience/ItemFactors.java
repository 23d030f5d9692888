package dev.marquee.audience;

import dev.marquee.vector.RidgeMap;
import dev.marquee.vector.VectorSet;

/// Titles as viewers see them: row `i` of `vectors` points where the company of title `i` points,
/// so that the inner product of two rows tells whether the same viewers like both, in `[-1, 1]`.
///
/// - A row is as long as it is certain: `(viewers + SHRINKAGE * agreement) / (viewers + SHRINKAGE)`
///   for a title with viewers enough, `agreement` for one whose direction is predicted from its
///   content, 0 where there is neither.
/// - `agreement`: how well predictions agree with what was learned of titles held out, in `[0, 1]`;
///   0 says that content predicts nothing, and then nothing is predicted.
/// - `learned` and `predicted`: how many rows are which.
public record ItemFactors(
    VectorSet vectors, RidgeMap prediction, float agreement, int learned, int predicted) {
  /// A title is half certain at so many viewers, if nothing is known of its content.
  static final double SHRINKAGE = 5;

  public ItemFactors {
    if (!(agreement >= 0 && agreement <= 1)) {
      throw new IllegalArgumentException("an agreement lies in 0..1, not " + agreement);
    }
  }

  /// How certain the direction of a title with so many viewers is.
  static double certainty(int viewers, double agreement) {
    return (viewers + SHRINKAGE * agreement) / (viewers + SHRINKAGE);
  }
}
