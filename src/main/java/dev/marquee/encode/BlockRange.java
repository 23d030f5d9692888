package dev.marquee.encode;

/// Where one block, or one part of it, lies in both forms, and what it weighs by default.
///
/// - `part`: what of the block it holds, such as `keywords` of `text`, in a layout once; the
///   block's own label where it holds all. Parts of a block share its multiplier.
/// - `weight`: not negative, 0 for a block that counts for nothing; the weights of a layout need
///   not sum to 1.
/// - exact form: features `firstFeature` to `endFeature - 1`.
/// - dense form: dimensions `firstDimension` to `endDimension - 1`.
public record BlockRange(
    Block block,
    String part,
    double weight,
    int firstFeature,
    int endFeature,
    int firstDimension,
    int endDimension) {
  public BlockRange {
    if (!(weight >= 0) || firstFeature > endFeature || firstDimension > endDimension) {
      throw new IllegalArgumentException("no range of block '" + part + "'");
    }
  }

  BlockRange weighing(double newWeight) {
    return new BlockRange(
        block, part, newWeight, firstFeature, endFeature, firstDimension, endDimension);
  }
}
