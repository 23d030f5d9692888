package dev.marquee.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowDotsPropertyTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 16, 33, 64, 100, 256})
  void everyWayToTheSameInnerProductHasTheSameBits(int dimension) {
    Random random = new Random(dimension);
    VectorSet queries = vectors(random, 5, dimension);
    VectorSet set = vectors(random, 11, dimension);
    float[] all = new float[queries.size() * set.size()];
    RowDots.score(queries, rows(5), set, rows(11), all);
    float[] some = new float[set.size()];
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment segment = segment(arena, set);
      for (int q = 0; q < queries.size(); q++) {
        float[] query = row(queries, q);
        RowDots.score(query, set, some);
        for (int r = 0; r < set.size(); r++) {
          float dot = all[q * set.size() + r];
          assertThat(dot).isCloseTo((float) scalar(query, row(set, r)), within(1e-4f));
          assertThat(some[r]).isEqualTo(dot);
          assertThat(RowDots.dot(query, row(set, r))).isEqualTo(dot);
          assertThat(SegmentDot.dot(segment, 4L * r * dimension, query)).isEqualTo(dot);
        }
        float[] four = new float[5];
        SegmentDot.four(segment, new int[] {7, 10, 0, 3, 3}, 1, query, four);
        assertThat(four).containsExactly(0, some[10], some[0], some[3], some[3]);
      }
    }
  }

  /// Whatever does not fill a tile of four by four has the bits of what does.
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9})
  void anyNumberOfQueriesAndRowsHasTheSameBits(int count) {
    Random random = new Random(count);
    for (int dimension : new int[] {3, 32, 50}) {
      VectorSet queries = vectors(random, 9, dimension);
      VectorSet set = vectors(random, 9, dimension);
      for (int queryCount = 1; queryCount <= 9; queryCount++) {
        float[] all = new float[queryCount * count];
        RowDots.score(queries, rows(queryCount), set, rows(count), all);
        for (int q = 0; q < queryCount; q++) {
          for (int r = 0; r < count; r++) {
            assertThat(all[q * count + r]).isEqualTo(RowDots.dot(row(queries, q), row(set, r)));
          }
        }
      }
    }
  }

  private static VectorSet vectors(Random random, int size, int dimension) {
    VectorSet.Builder vectors = new VectorSet.Builder(size, dimension);
    for (int row = 0; row < size; row++) {
      float[] values = new float[dimension];
      for (int i = 0; i < dimension; i++) {
        values[i] = random.nextFloat() - 0.5f;
      }
      vectors.setRow(row, values);
    }
    return vectors.build();
  }

  private static RowDots.Rows rows(int count) {
    RowDots.Rows rows = new RowDots.Rows(count);
    IntStream.range(0, count).forEach(rows::add);
    return rows;
  }

  private static float[] row(VectorSet set, int row) {
    float[] values = new float[set.dimension()];
    set.copyRow(row, values);
    return values;
  }

  private static double scalar(float[] a, float[] b) {
    return IntStream.range(0, a.length).mapToDouble(i -> (double) a[i] * b[i]).sum();
  }

  private static MemorySegment segment(Arena arena, VectorSet set) {
    ValueLayout.OfFloat layout =
        ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    MemorySegment segment = arena.allocate(4L * set.size() * set.dimension(), 4);
    for (int i = 0; i < set.size() * set.dimension(); i++) {
      segment.set(layout, 4L * i, set.get(i / set.dimension(), i % set.dimension()));
    }
    return segment;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 10, 500})
  void selectionEqualsSortingAndTaking(int size) {
    Random random = new Random(size);
    for (int round = 0; round < 200; round++) {
      float[] values = new float[size];
      for (int i = 0; i < size; i++) {
        values[i] = (random.nextInt(40) - 20) / (round % 3 == 0 ? 1f : 1000f);
      }
      values[random.nextInt(size)] = Float.NEGATIVE_INFINITY;
      float[] sorted = values.clone();
      Arrays.sort(sorted);
      int rank = 1 + random.nextInt(size);
      assertThat(Selection.largest(values, rank))
          .as("size %d, round %d, rank %d", size, round, rank)
          .isEqualTo(sorted[size - rank]);
    }
  }
}
