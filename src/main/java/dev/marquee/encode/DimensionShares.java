package dev.marquee.encode;

/// How many dimensions of the dense form each block gets.
final class DimensionShares {
  private DimensionShares() {}

  /// The dimensions of each block, for its number of features: its place in the plan or, if that is
  /// less, a dimension a feature. What is left goes to the wide blocks in equal parts, as far as
  /// they have features for it; dimensions that nobody needs are zeros at the end of the last wide
  /// block.
  static int[] of(EncoderPlan plan, int[] features) {
    int[] dimensions = new int[features.length];
    int used = 0;
    int wide = 0;
    for (int b = 0; b < features.length; b++) {
      dimensions[b] = Math.min(features[b], plan.blocks().get(b).room().dimensions());
      used += dimensions[b];
      wide += plan.blocks().get(b).room().isWide() ? 1 : 0;
    }
    int left = Math.max(plan.dimension(), Math.max(1, used)) - used;
    for (int b = 0; b < features.length; b++) {
      if (plan.blocks().get(b).room().isWide()) {
        int more = wide == 1 ? left : Math.min(left / wide, features[b] - dimensions[b]);
        dimensions[b] += more;
        left -= more;
        wide--;
      }
    }
    return dimensions;
  }
}
