package dev.marquee.encode;

import java.util.ArrayList;
import java.util.List;

/// Puts blocks side by side.
final class LayoutBuilder {
  private final List<BlockRange> blocks = new ArrayList<>();
  private int feature;
  private int dimension;

  void add(Block block, double weight, int features, int dimensions) {
    int endFeature = feature + features;
    int endDimension = dimension + dimensions;
    blocks.add(new BlockRange(block, weight, feature, endFeature, dimension, endDimension));
    feature = endFeature;
    dimension = endDimension;
  }

  BlockLayout build() {
    return new BlockLayout(blocks);
  }
}
