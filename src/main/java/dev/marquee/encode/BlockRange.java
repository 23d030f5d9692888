package dev.marquee.encode;

/// Where one block lies in both forms, and what it weighs by default.
///
/// - `weight`: positive; the weights of a layout need not sum to 1.
/// - exact form: features `firstFeature` to `endFeature - 1`.
/// - dense form: dimensions `firstDimension` to `endDimension - 1`.
public record BlockRange(
    Block block,
    double weight,
    int firstFeature,
    int endFeature,
    int firstDimension,
    int endDimension) {
  public BlockRange {
    if (!(weight > 0) || firstFeature > endFeature || firstDimension > endDimension) {
      throw new IllegalArgumentException("no range of block '" + block.label() + "'");
    }
  }
}
