package dev.marquee.vector;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// Inner products with floats that lie in memory outside the heap, such as a mapped file.
///
/// Each is one chain of fused multiply-adds over registers: the same bits as [RowDots], one at a
/// time or four.
public final class SegmentDot {
  private static final VectorSpecies<Float> LANES = Lanes.SPECIES;
  private static final int STEP = LANES.length();
  private static final ValueLayout.OfFloat FLOAT =
      ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  /// How many vectors [#four] takes.
  public static final int WIDE = 4;

  private SegmentDot() {}

  /// The inner product of `query` with the `query.length` little-endian floats from `byteOffset`,
  /// which need not be aligned. O(n), SIMD. Throws `IndexOutOfBoundsException` past the end of the
  /// segment.
  public static float dot(MemorySegment segment, long byteOffset, float[] query) {
    FloatVector sum = FloatVector.zero(LANES);
    int whole = LANES.loopBound(query.length);
    for (int i = 0; i < whole; i += STEP) {
      sum = at(segment, byteOffset + 4L * i).fma(at(query, i), sum);
    }
    return rest(Lanes.sum(sum), segment, byteOffset, query);
  }

  /// Writes the inner products of `query` with the vectors of `query.length` floats whose numbers
  /// are the four from place `at` of `vectors`, to the same places of `scores`; vector `v` starts
  /// at byte `4 * v * query.length`. Four chains side by side hide the latency of each, so this is
  /// how to scan.
  public static void four(
      MemorySegment segment, int[] vectors, int at, float[] query, float[] scores) {
    long bytes = 4L * query.length;
    long offset0 = vectors[at] * bytes;
    long offset1 = vectors[at + 1] * bytes;
    long offset2 = vectors[at + 2] * bytes;
    long offset3 = vectors[at + 3] * bytes;
    FloatVector sum0 = FloatVector.zero(LANES);
    FloatVector sum1 = sum0;
    FloatVector sum2 = sum0;
    FloatVector sum3 = sum0;
    int whole = LANES.loopBound(query.length);
    for (int i = 0; i < whole; i += STEP) {
      FloatVector asked = at(query, i);
      sum0 = at(segment, offset0 + 4L * i).fma(asked, sum0);
      sum1 = at(segment, offset1 + 4L * i).fma(asked, sum1);
      sum2 = at(segment, offset2 + 4L * i).fma(asked, sum2);
      sum3 = at(segment, offset3 + 4L * i).fma(asked, sum3);
    }
    Lanes.sums(sum0, sum1, sum2, sum3, scores, at);
    if (whole < query.length) {
      for (int i = at; i < at + WIDE; i++) {
        scores[i] = rest(scores[i], segment, vectors[i] * bytes, query);
      }
    }
  }

  /// Adds what does not fill a register.
  private static float rest(float sum, MemorySegment segment, long byteOffset, float[] query) {
    float total = sum;
    for (int i = LANES.loopBound(query.length); i < query.length; i++) {
      total += segment.get(FLOAT, byteOffset + 4L * i) * query[i];
    }
    return total;
  }

  private static FloatVector at(MemorySegment segment, long offset) {
    return FloatVector.fromMemorySegment(LANES, segment, offset, ByteOrder.LITTLE_ENDIAN);
  }

  private static FloatVector at(float[] array, int offset) {
    return FloatVector.fromArray(LANES, array, offset);
  }
}
