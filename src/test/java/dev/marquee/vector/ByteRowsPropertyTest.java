package dev.marquee.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.lang.foreign.MemorySegment;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Floats rounded to bytes.
class ByteRowsPropertyTest {
  private static final int ROWS = 50;

  private static float[] vector(Random random, int dimension) {
    float[] vector = new float[dimension];
    float size = (float) Math.pow(10, random.nextInt(5) - 2);
    for (int i = 0; i < dimension; i++) {
      vector[i] = (float) random.nextGaussian() * size;
    }
    return vector;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void everyNumberIsRightToHalfAStep(long seed) {
    Random random = new Random(seed);
    int dimension = 1 + random.nextInt(400);
    float[][] vectors = new float[ROWS][];
    ByteRows.Builder builder = new ByteRows.Builder(ROWS, dimension);
    for (int row = 0; row < ROWS; row++) {
      vectors[row] = vector(random, dimension);
      builder.setRow(row, vectors[row]);
    }
    ByteRows rows = builder.build();
    assertThat(rows.size()).isEqualTo(ROWS);
    byte[] bytes = new byte[dimension];
    for (int row = 0; row < ROWS; row++) {
      rows.copyRow(row, bytes);
      for (int i = 0; i < dimension; i++) {
        assertThat(bytes[i] * rows.scale(row))
            .as("seed %s, row %s, place %s", seed, row, i)
            .isCloseTo(vectors[row][i], within(0.501f * rows.scale(row)));
      }
    }
  }

  @Test
  void rowsThatAreNotFilledAreZeros() {
    ByteRows.Builder builder = new ByteRows.Builder(2, 8);
    builder.setRow(1, new float[8]);
    ByteRows rows = builder.build();
    for (int row = 0; row < 2; row++) {
      byte[] bytes = {1, 1, 1, 1, 1, 1, 1, 1};
      rows.copyRow(row, bytes);
      assertThat(bytes).containsOnly(0);
      assertThat(rows.scale(row)).isZero();
    }
  }

  @Test
  void halfARowIsRefused() {
    assertThatThrownBy(() -> ByteRows.of(MemorySegment.ofArray(new byte[13]), 8))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
