package dev.marquee.encode;

import dev.marquee.vector.RidgeMap;
import dev.marquee.vector.VectorSet;

/// What viewers of a catalog like together, to be joined to its content ([Encoders#withAudience]).
///
/// - `factors`: row `i` is title `i`, as long as its direction is certain, at most 1; zeros where
///   nothing is known.
/// - `prediction`: from the dense form of a title's content to the direction of its factors;
///   `agreement`: how certain that is, in `[0, 1]`, and so the length of a predicted row.
public record AudienceBlock(VectorSet factors, RidgeMap prediction, float agreement) {
  /// The default weight, beside about 1.1 of all content blocks. Judged by viewers it had not seen,
  /// 0.5 to 1 were equally good on MovieLens latest-small; sparser ratings liked it rather higher.
  static final double WEIGHT = 0.7;

  public AudienceBlock {
    if (prediction.outputs() != factors.dimension() || !(agreement >= 0 && agreement <= 1)) {
      throw new IllegalArgumentException(
          factors.dimension() + " factors, " + prediction.outputs() + " predicted, " + agreement);
    }
  }
}
