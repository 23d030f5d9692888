package dev.marquee.encode;

import dev.marquee.catalog.Title;
import dev.marquee.vector.RidgeMap;
import dev.marquee.vector.SparseVector;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An encoder of content with the audience block behind it: factor `i` is feature `i` of the block
/// and its dimension `i`.
///
/// Factors of stored titles are learned from their viewers; a title that is encoded later has none
/// yet and gets the factors that its content predicts. Without an audience the block keeps its
/// place, with no features.
final class AudienceEncoder implements Encoder {
  private static final byte ABSENT = 1;
  private static final byte PRESENT = 2;

  /// A predicted row is as long as predictions agree, a learned one is longer.
  private static final double LENGTH_TOLERANCE = 1e-4;

  private final BlockEncoder content;
  private final BlockLayout layout;
  private final @Nullable RidgeMap prediction;
  private final float agreement;

  private AudienceEncoder(BlockEncoder content, @Nullable RidgeMap prediction, float agreement) {
    this.content = content;
    this.layout = layout(content.layout(), prediction == null ? 0 : prediction.outputs());
    this.prediction = prediction;
    this.agreement = agreement;
  }

  private static BlockLayout layout(BlockLayout content, int factors) {
    int feature = content.featureCount();
    int dimension = content.dimension();
    List<BlockRange> blocks = new ArrayList<>(content.blocks());
    blocks.add(
        new BlockRange(
            Block.AUDIENCE,
            Block.AUDIENCE.label(),
            AudienceBlock.WEIGHT,
            feature,
            feature + factors,
            dimension,
            dimension + factors));
    return new BlockLayout(blocks);
  }

  /// An encoder for a catalog of whose viewers nothing is known.
  static AudienceEncoder without(BlockEncoder content) {
    return new AudienceEncoder(content, null, 0);
  }

  /// The same encoder for a catalog whose viewers are known.
  AudienceEncoder with(AudienceBlock audience) {
    if (audience.prediction().inputs() != content.layout().dimension()) {
      throw new IllegalArgumentException(
          "a prediction from " + audience.prediction().inputs() + " dimensions");
    }
    return new AudienceEncoder(content, audience.prediction(), audience.agreement());
  }

  @Override
  public String name() {
    return content.name();
  }

  @Override
  public BlockLayout layout() {
    return layout;
  }

  @Override
  public SparseVector encode(Title title) {
    SparseVector exact = content.encode(title);
    if (prediction == null || agreement == 0) {
      return exact;
    }
    float[] dense = new float[content.layout().dimension()];
    content.project(exact, dense);
    float[] factors = new float[prediction.outputs()];
    prediction.directionOf(dense, agreement, factors);
    return joined(exact, factors);
  }

  /// An exact form of content with these factors behind it.
  SparseVector joined(SparseVector exact, float[] factors) {
    int[] features = new int[exact.size() + factors.length];
    float[] values = new float[features.length];
    int size = 0;
    for (; size < exact.size(); size++) {
      features[size] = exact.feature(size);
      values[size] = exact.value(size);
    }
    for (int factor = 0; factor < factors.length; factor++) {
      if (factors[factor] != 0) {
        features[size] = content.layout().featureCount() + factor;
        values[size++] = factors[factor];
      }
    }
    return new SparseVector(Arrays.copyOf(features, size), Arrays.copyOf(values, size));
  }

  @Override
  public void project(SparseVector exact, float[] dense) {
    content.project(exact, dense);
    projectAudience(exact, dense);
  }

  /// Writes the last dimensions of the dense form only, those of the audience.
  void projectAudience(SparseVector exact, float[] dense) {
    int first = content.layout().featureCount();
    int dimension = content.layout().dimension();
    Arrays.fill(dense, dimension, layout.dimension(), 0);
    float scale = (float) Math.sqrt(AudienceBlock.WEIGHT);
    for (int i = exact.size() - 1; i >= 0 && exact.feature(i) >= first; i--) {
      dense[dimension + exact.feature(i) - first] = scale * exact.value(i);
    }
  }

  @Override
  public boolean isAudiencePredicted(SparseVector exact) {
    double squaredNorm = 0;
    for (int i = exact.size() - 1;
        i >= 0 && exact.feature(i) >= content.layout().featureCount();
        i--) {
      squaredNorm += (double) exact.value(i) * exact.value(i);
    }
    return squaredNorm > 0 && Math.sqrt(squaredNorm) <= agreement + LENGTH_TOLERANCE;
  }

  @Override
  public String featureLabel(int feature) {
    int factor = feature - content.layout().featureCount();
    return factor < 0 ? content.featureLabel(feature) : "factor " + factor;
  }

  @Override
  public void write(DataOutput out) throws IOException {
    EncoderFile.write(content, out);
    if (prediction == null) {
      out.writeByte(ABSENT);
    } else {
      out.writeByte(PRESENT);
      out.writeFloat(agreement);
      prediction.write(out);
    }
  }

  /// The encoder whose content part was read already: with what [#write] wrote behind it, or the
  /// content part itself where it is without.
  static Encoder read(BlockEncoder content, DataInput in) throws IOException {
    byte kind = in.readByte();
    return switch (kind) {
      case BlockEncoder.CONTENT_ONLY -> content;
      case ABSENT -> without(content);
      case PRESENT -> {
        float agreement = in.readFloat();
        yield new AudienceEncoder(content, RidgeMap.read(in), agreement);
      }
      default -> throw new IOException("not an encoder: audience of kind " + kind);
    };
  }
}
