package dev.marquee.encode;

import dev.marquee.catalog.Title;
import dev.marquee.encode.block.FeatureBlock;
import dev.marquee.encode.block.RowBuffer;
import dev.marquee.vector.SparseProjection;
import dev.marquee.vector.SparseVector;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/// An encoder whose blocks are each encoded and projected on their own; which ones, an
/// [EncoderPlan] says.
///
/// Block `i` of the layout is made by block `i` of `features` and projected by
/// `projections.get(i)`. A block of which the catalog knows nothing keeps its place in the layout,
/// with no features, so that the blocks of an encoder are the same for every catalog.
final class BlockEncoder implements Encoder {
  /// Follows the blocks of an encoder that has no audience block behind them.
  static final byte CONTENT_ONLY = 0;

  private final String name;
  private final BlockLayout layout;
  private final List<FeatureBlock> features;
  private final List<SparseProjection> projections;

  BlockEncoder(
      String name,
      BlockLayout layout,
      List<FeatureBlock> features,
      List<SparseProjection> projections) {
    this.name = name;
    this.layout = layout;
    this.features = List.copyOf(features);
    this.projections = List.copyOf(projections);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public BlockLayout layout() {
    return layout;
  }

  @Override
  public SparseVector encode(Title title) {
    return encode(title, layout, features, new RowBuffer());
  }

  /// As [#encode(Title)], by the blocks of a layout and in a buffer that is reused.
  static SparseVector encode(
      Title title, BlockLayout layout, List<FeatureBlock> features, RowBuffer row) {
    row.clear();
    for (int b = 0; b < features.size(); b++) {
      row.beginBlock(layout.blocks().get(b).firstFeature());
      features.get(b).encode(title, row);
      row.endBlock();
    }
    return row.toVector();
  }

  @Override
  public void project(SparseVector exact, float[] dense) {
    Arrays.fill(dense, 0, layout.dimension(), 0);
    int pair = 0;
    for (int b = 0; b < projections.size(); b++) {
      pair = projectBlock(b, exact, pair, dense);
    }
  }

  /// Projects the pairs of one block from `pair` on; returns the first pair of the next block.
  private int projectBlock(int index, SparseVector exact, int pair, float[] dense) {
    BlockRange range = layout.blocks().get(index);
    SparseProjection projection = projections.get(index);
    float scale = (float) Math.sqrt(range.weight());
    int at = pair;
    while (at < exact.size() && exact.feature(at) < range.endFeature()) {
      int feature = exact.feature(at) - range.firstFeature();
      projection.add(feature, scale * exact.value(at), dense, range.firstDimension());
      at++;
    }
    if (at > pair) {
      projection.finish(dense, range.firstDimension());
    }
    return at;
  }

  @Override
  public String featureLabel(int feature) {
    int index = layout.indexOfFeature(feature);
    return features.get(index).label(feature - layout.blocks().get(index).firstFeature());
  }

  @Override
  public void write(DataOutput out) throws IOException {
    EncoderFile.write(this, out);
    out.writeByte(CONTENT_ONLY);
  }

  List<FeatureBlock> features() {
    return features;
  }

  List<SparseProjection> projections() {
    return projections;
  }
}
