package dev.marquee.vector;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// Inner products with floats that lie in memory outside the heap, such as a mapped file.
public final class SegmentDot {
  private static final VectorSpecies<Float> LANES = FloatVector.SPECIES_PREFERRED;
  private static final ValueLayout.OfFloat FLOAT =
      ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private SegmentDot() {}

  /// The inner product of `query` with the `query.length` little-endian floats from `byteOffset`,
  /// which need not be aligned. O(n), SIMD; four accumulators hide the latency of the fused
  /// multiply-add. Throws `IndexOutOfBoundsException` past the end of the segment.
  public static float dot(MemorySegment segment, long byteOffset, float[] query) {
    int step = LANES.length();
    int unrolled = query.length - query.length % (4 * step);
    FloatVector sum0 = FloatVector.zero(LANES);
    FloatVector sum1 = sum0;
    FloatVector sum2 = sum0;
    FloatVector sum3 = sum0;
    int i = 0;
    for (; i < unrolled; i += 4 * step) {
      long offset = byteOffset + 4L * i;
      sum0 = at(segment, offset).fma(at(query, i), sum0);
      sum1 = at(segment, offset + 4L * step).fma(at(query, i + step), sum1);
      sum2 = at(segment, offset + 8L * step).fma(at(query, i + 2 * step), sum2);
      sum3 = at(segment, offset + 12L * step).fma(at(query, i + 3 * step), sum3);
    }
    float sum = Lanes.sum(sum0.add(sum1).add(sum2.add(sum3)));
    for (; i < query.length; i++) {
      sum += segment.get(FLOAT, byteOffset + 4L * i) * query[i];
    }
    return sum;
  }

  private static FloatVector at(MemorySegment segment, long offset) {
    return FloatVector.fromMemorySegment(LANES, segment, offset, ByteOrder.LITTLE_ENDIAN);
  }

  private static FloatVector at(float[] array, int offset) {
    return FloatVector.fromArray(LANES, array, offset);
  }
}
