package dev.marquee.encode;

import java.util.ArrayList;
import java.util.List;

/// Puts blocks and their parts side by side.
final class LayoutBuilder {
  private final List<BlockRange> blocks = new ArrayList<>();
  private int feature;
  private int dimension;

  void add(BlockPlan plan, double weight, int features, int dimensions) {
    int endFeature = feature + features;
    int endDimension = dimension + dimensions;
    blocks.add(
        new BlockRange(
            plan.block(), plan.part(), weight, feature, endFeature, dimension, endDimension));
    feature = endFeature;
    dimension = endDimension;
  }

  BlockLayout build() {
    return new BlockLayout(blocks);
  }
}
