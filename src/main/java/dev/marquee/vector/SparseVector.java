package dev.marquee.vector;

/// A sparse vector: `size` pairs of a feature and its value, features ascending and distinct.
///
/// Immutable, so safe from any thread.
public final class SparseVector {
  private final int[] features;
  private final float[] values;

  /// Takes copies. Throws `IllegalArgumentException` unless features ascend strictly and the
  /// lengths agree.
  public SparseVector(int[] features, float[] values) {
    if (features.length != values.length) {
      throw new IllegalArgumentException(
          features.length + " features, " + values.length + " values");
    }
    for (int i = 1; i < features.length; i++) {
      if (features[i - 1] >= features[i]) {
        throw new IllegalArgumentException("features do not ascend at " + i + ": " + features[i]);
      }
    }
    this.features = features.clone();
    this.values = values.clone();
  }

  /// The number of pairs.
  public int size() {
    return features.length;
  }

  /// The feature of a pair.
  public int feature(int index) {
    return features[index];
  }

  /// The value of a pair.
  public float value(int index) {
    return values[index];
  }
}
