package dev.marquee.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentDotTest {
  private static float[] floats(int length, long seed) {
    Random random = new Random(seed);
    float[] floats = new float[length];
    for (int i = 0; i < length; i++) {
      floats[i] = random.nextFloat() - 0.5f;
    }
    return floats;
  }

  private static MemorySegment segment(Arena arena, float[] floats, int offset) {
    ByteBuffer bytes = ByteBuffer.allocate(offset + 4 * floats.length);
    bytes.order(ByteOrder.LITTLE_ENDIAN).position(offset);
    for (float value : floats) {
      bytes.putFloat(value);
    }
    MemorySegment segment = arena.allocate(bytes.capacity(), 1);
    segment.copyFrom(MemorySegment.ofArray(bytes.array()));
    return segment;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 16, 31, 64, 65, 100, 128, 255, 256, 300})
  void equalsTheScalarSum(int length) {
    float[] query = floats(length, length);
    float[] stored = floats(length, length + 1000);
    double expected = 0;
    for (int i = 0; i < length; i++) {
      expected += (double) query[i] * stored[i];
    }
    try (Arena arena = Arena.ofConfined()) {
      for (int offset : new int[] {0, 3, 8}) {
        MemorySegment segment = segment(arena, stored, offset);
        assertThat((double) SegmentDot.dot(segment, offset, query))
            .as("length %d, offset %d", length, offset)
            .isCloseTo(expected, within(1e-5));
      }
    }
  }

  @Test
  void readingPastTheEndIsRefused() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment segment = segment(arena, floats(64, 1), 0);
      assertThatThrownBy(() -> SegmentDot.dot(segment, 4, floats(64, 2)))
          .isInstanceOf(IndexOutOfBoundsException.class);
    }
  }
}
