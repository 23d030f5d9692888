package dev.marquee.encode.block;

import dev.marquee.vector.SparseVector;
import java.util.Arrays;

/// A sparse row under construction, block by block: [#beginBlock], any number of [#add], then
/// [#endBlock], which sorts the block and scales it to unit length.
///
/// Mutable and reused from row to row, for one thread.
public final class RowBuffer {
  private final TermBag terms = new TermBag();

  /// Feature in the upper half, bits of the value in the lower: sorts by feature.
  private long[] pairs = new long[64];

  private int size;
  private int blockStart;
  private int firstFeature;

  /// Starts over with an empty row.
  public void clear() {
    size = 0;
  }

  /// The features added from now on are numbered from `firstFeature`.
  public void beginBlock(int firstFeature) {
    this.blockStart = size;
    this.firstFeature = firstFeature;
  }

  /// Adds a feature of the current block, which it does not have yet; a zero is passed over.
  void add(int feature, double value) {
    if (value == 0) {
      return;
    }
    if (size == pairs.length) {
      pairs = Arrays.copyOf(pairs, 2 * size);
    }
    long bits = Integer.toUnsignedLong(Float.floatToRawIntBits((float) value));
    pairs[size++] = ((long) (firstFeature + feature) << 32) | bits;
  }

  /// Brings the features added since [#beginBlock] into order and to unit length.
  public void endBlock() {
    Arrays.sort(pairs, blockStart, size);
    double squaredNorm = 0;
    for (int i = blockStart; i < size; i++) {
      squaredNorm += (double) value(i) * value(i);
    }
    double norm = Math.sqrt(squaredNorm);
    for (int i = blockStart; i < size; i++) {
      int bits = Float.floatToRawIntBits((float) (value(i) / norm));
      pairs[i] = (pairs[i] & 0xFFFFFFFF00000000L) | Integer.toUnsignedLong(bits);
    }
  }

  /// An empty bag to gather the terms of a title in, the same one at each call.
  TermBag emptyTerms() {
    terms.clear();
    return terms;
  }

  private int feature(int index) {
    return (int) (pairs[index] >>> 32);
  }

  private float value(int index) {
    return Float.intBitsToFloat((int) pairs[index]);
  }

  /// The row so far.
  public SparseVector toVector() {
    int[] features = new int[size];
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      features[i] = feature(i);
      values[i] = value(i);
    }
    return new SparseVector(features, values);
  }
}
