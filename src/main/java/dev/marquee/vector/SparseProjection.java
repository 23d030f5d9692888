package dev.marquee.vector;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/// A linear map from `features` sparse to `dimension` dense numbers that keeps inner products, as
/// well as so few dimensions can.
///
/// Used in two steps: [#add] for each pair of a sparse vector, then [#finish] once. Immutable, so
/// safe from any thread.
public sealed interface SparseProjection permits CopyProjection, TopicProjection {

  /// How wide the result is, and how many of its dimensions go to the leading singular vectors
  /// (`topics`, in `[0, dimension]`); the others are random.
  record Shape(int dimension, int topics) {
    public Shape {
      if (topics < 0 || topics > dimension) {
        throw new IllegalArgumentException(topics + " topics in " + dimension + " dimensions");
      }
    }
  }

  /// The number of floats that it writes.
  int dimension();

  /// Adds what `value` of a feature contributes to `dimension` floats of `target` from `offset`.
  void add(int feature, float value, float[] target, int offset);

  /// Completes the floats of `target` from `offset` after the last [#add]. Linear, so zeros stay
  /// zeros.
  void finish(float[] target, int offset);

  /// Writes all that [#read] needs.
  void write(DataOutput out) throws IOException;

  /// The best projection of this shape for rows like those of `sample`, whose features lie in `[0,
  /// features)`: a copy where the features fit, else [TopicProjection].
  static SparseProjection fit(SparseRows sample, int features, Shape shape, long seed) {
    return features <= shape.dimension()
        ? new CopyProjection(features, shape.dimension())
        : TopicProjection.fit(sample, features, shape, seed);
  }

  /// Reads what [#write] wrote.
  static SparseProjection read(DataInput in) throws IOException {
    byte kind = in.readByte();
    return switch (kind) {
      case CopyProjection.KIND -> CopyProjection.read(in);
      case TopicProjection.KIND -> TopicProjection.read(in);
      default -> throw new IOException("unknown projection '" + kind + "'");
    };
  }
}
