package dev.marquee.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LargestScoresPropertyTest {
  /// From scores that are nearly all tied to scores that never are.
  @ParameterizedTest
  @CsvSource({
    "1, 3000, 5",
    "1, 3000, 1000000",
    "90, 60, 10",
    "600, 5000, 3",
    "600, 5000, 1000",
    "700, 700, 40",
    "20, 4000, 1",
    "1500, 9000, 1000000"
  })
  void keepsWhatAHeapKeepsInTheOrderOfOffers(int limit, int offers, int values) {
    for (int seed = 0; seed < 10; seed++) {
      Random random = new Random(seed);
      float[] scores = new float[offers];
      for (int i = 0; i < offers; i++) {
        scores[i] = random.nextInt(values) / (float) values - 0.3f;
      }
      // Rows come first by their last digits, unlike their order.
      TopRows.Ties ties = (row, other) -> Integer.reverse(row) < Integer.reverse(other);
      TopRows heap = new TopRows(limit, ties);
      IntStream.range(0, offers).forEach(row -> heap.offer(scores[row], row + 100));
      int[] expected = heap.rows();
      Arrays.sort(expected);
      LargestScores largest = new LargestScores(limit, offers, ties);
      for (int from = 0; from < offers; ) {
        int count = Math.min(offers - from, random.nextInt(70));
        if (random.nextBoolean()) {
          largest.offer(scores, from, count, from + 100);
        } else {
          int[] rows = IntStream.range(from + 100, from + 100 + count).toArray();
          largest.offer(Arrays.copyOfRange(scores, from, from + count), rows, count);
        }
        from += count;
      }
      assertThat(largest.rows()).as("seed %d", seed).isEqualTo(expected);
    }
  }

  @Test
  void aLimitOfNothingIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LargestScores(0, 10, (row, other) -> row < other));
  }
}
