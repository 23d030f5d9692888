package dev.marquee.encode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.catalog.Catalog;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// How much of the truth the dense form finds: the share of the exact top 10 of a title, over the
/// whole catalog, that its best 100 dense candidates contain. Titles of equal exact score are
/// interchangeable.
class CoverageTest {
  private static final int SAMPLES = 300;
  private static final int CANDIDATES = 100;
  private static final int TOP = 10;

  @Test
  void hundredDenseCandidatesHoldTheExactTopTen() throws IOException {
    Catalog catalog = NetflixTitles.read();
    Encoding encoding = Encoders.fit(catalog, new EncodeSettings(EncodeSettings.Kind.RICH, 42));
    double coverage = coverage(encoding);
    System.out.printf(
        "%d dense candidates hold %.4f of the exact top %d (%d of %d titles, %d dimensions)%n",
        CANDIDATES, coverage, TOP, SAMPLES, catalog.size(), encoding.dense().dimension());
    assertThat(coverage).isGreaterThanOrEqualTo(0.97);
  }

  private static double coverage(Encoding encoding) {
    Random random = new Random(7);
    double sum = 0;
    for (int i = 0; i < SAMPLES; i++) {
      sum += coverage(encoding, random.nextInt(encoding.exact().size()));
    }
    return sum / SAMPLES;
  }

  private static double coverage(Encoding encoding, int seed) {
    int size = encoding.exact().size();
    ExactQuery query =
        ExactQuery.of(
            encoding.encoder().layout(),
            List.of(new ExactQuery.Seed(encoding.exact().row(seed), 1)),
            Map.of());
    float[] denseQuery = query.dense(encoding.encoder());
    double[] exact = new double[size];
    double[] dense = new double[size];
    for (int row = 0; row < size; row++) {
      boolean isSeed = row == seed;
      exact[row] = isSeed ? -1 : query.score(encoding.exact(), row);
      dense[row] = isSeed ? -1 : encoding.dense().dot(row, denseQuery);
    }
    double leastExact = nthLargest(exact, TOP);
    double leastDense = nthLargest(dense, CANDIDATES);
    int found = 0;
    for (int row = 0; row < size; row++) {
      found += exact[row] >= leastExact && dense[row] >= leastDense ? 1 : 0;
    }
    return Math.min(TOP, found) / (double) TOP;
  }

  private static double nthLargest(double[] values, int n) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length - n];
  }
}
