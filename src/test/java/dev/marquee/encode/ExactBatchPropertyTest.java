package dev.marquee.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.vector.SparseRows;
import dev.marquee.vector.SparseVector;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExactBatchPropertyTest {
  private static final BlockLayout LAYOUT =
      new BlockLayout(
          List.of(
              new BlockRange(Block.GENRE, "genre", 0.2, 0, 10, 0, 4),
              new BlockRange(Block.TYPE, "type", 0.1, 10, 12, 4, 6),
              new BlockRange(Block.PEOPLE, "people", 0.5, 12, 40, 6, 8)));

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void scoresAreThoseOfSingleQueries(long seed) {
    SparseRows rows = randomRows(new Random(seed), 60);
    int[] queryRows = {0, 7, 8, 31, 59};
    ExactBatch batch = ExactBatch.of(LAYOUT, rows, queryRows);
    double[] scores = new double[batch.size()];
    for (int row = 0; row < rows.size(); row++) {
      batch.score(rows, row, scores);
      for (int i = 0; i < queryRows.length; i++) {
        assertThat(scores[i])
            .as("seed %d, query %d, row %d", seed, queryRows[i], row)
            .isEqualTo(single(rows, queryRows[i], row), within(1.0000001e-6));
      }
    }
  }

  /// To the last bit, and again after other questions have been asked.
  @ParameterizedTest
  @ValueSource(longs = {6, 7, 8})
  void scoresOfATileHaveTheBitsOfSingleQueries(long seed) {
    SparseRows rows = randomRows(new Random(seed), 200);
    ExactTile tile = new ExactTile(LAYOUT, rows);
    for (int[] titles : new int[][] {IntStream.range(100, 164).toArray(), {3}, {0, 7, 8, 31}}) {
      tile.ask(titles);
      for (int row = 0; row < rows.size(); row++) {
        tile.look(row);
        for (int question = 0; question < titles.length; question++) {
          assertThat(tile.score(question))
              .as("seed %d, query %d, row %d", seed, titles[question], row)
              .isEqualTo(single(rows, titles[question], row));
        }
      }
    }
  }

  private static double single(SparseRows rows, int queryRow, int row) {
    ExactQuery.Seed seed = new ExactQuery.Seed(rows.row(queryRow), 1);
    return ExactQuery.of(LAYOUT, List.of(seed), Map.of()).score(rows, row);
  }

  /// Rows that lack some blocks, and some that lack all.
  private static SparseRows randomRows(Random random, int count) {
    SparseRows.Builder rows = new SparseRows.Builder();
    for (int row = 0; row < count; row++) {
      TreeMap<Integer, Float> pairs = new TreeMap<>();
      for (int i = random.nextInt(12); i > 0; i--) {
        pairs.put(random.nextInt(40), random.nextFloat());
      }
      int[] features = pairs.keySet().stream().mapToInt(Integer::intValue).toArray();
      float[] values = new float[features.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = pairs.getOrDefault(features[i], 0f);
      }
      rows.add(new SparseVector(features, values));
    }
    return rows.build();
  }
}
