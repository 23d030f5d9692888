package dev.marquee.encode;

import java.util.List;
import java.util.stream.IntStream;

/// The blocks of an encoder in ascending order of features and dimensions, without gaps between
/// them.
public record BlockLayout(List<BlockRange> blocks) {
  public BlockLayout {
    blocks = List.copyOf(blocks);
    int feature = 0;
    int dimension = 0;
    for (BlockRange range : blocks) {
      if (range.firstFeature() != feature || range.firstDimension() != dimension) {
        throw new IllegalArgumentException("a gap before block '" + range.block().label() + "'");
      }
      feature = range.endFeature();
      dimension = range.endDimension();
    }
    if (blocks.isEmpty()) {
      throw new IllegalArgumentException("a layout has at least one block");
    }
  }

  /// The number of features of the exact form.
  public int featureCount() {
    return blocks.getLast().endFeature();
  }

  /// The number of dimensions of the dense form.
  public int dimension() {
    return blocks.getLast().endDimension();
  }

  /// The index in `blocks` of the block that owns a feature in `[0, featureCount)`.
  public int indexOfFeature(int feature) {
    for (int index = 0; index < blocks.size(); index++) {
      if (feature < blocks.get(index).endFeature()) {
        return index;
      }
    }
    throw new IllegalArgumentException("no block has the feature " + feature);
  }

  /// Whether this layout has a block or a part of it.
  public boolean has(Block block) {
    return blocks.stream().anyMatch(range -> range.block() == block);
  }

  /// The same ranges with other weights, in their order, each 0 or more: what an [ExactQuery] on it
  /// asks, the same exact forms answer.
  public BlockLayout weighing(double[] weights) {
    return new BlockLayout(
        IntStream.range(0, blocks.size())
            .mapToObj(index -> blocks.get(index).weighing(weights[index]))
            .toList());
  }
}
