package dev.marquee.encode.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.vector.SparseVector;
import org.junit.jupiter.api.Test;

class BumpsTest {
  private static final Bumps BUMPS = new Bumps(10, 2, 20);

  private static double cosine(double one, double other) {
    SparseVector a = vector(one);
    SparseVector b = vector(other);
    double cosine = 0;
    for (int i = 0; i < a.size(); i++) {
      for (int j = 0; j < b.size(); j++) {
        cosine += a.feature(i) == b.feature(j) ? (double) a.value(i) * b.value(j) : 0;
      }
    }
    return cosine;
  }

  private static SparseVector vector(double value) {
    RowBuffer row = new RowBuffer();
    row.beginBlock(0);
    BUMPS.add(value, 0, row);
    row.endBlock();
    return row.toVector();
  }

  @Test
  void cosineFallsWithDistanceToZero() {
    double last = 1.001;
    for (double distance = 0; distance <= 8; distance += 0.25) {
      double cosine = cosine(30, 30 + distance);
      assertThat(cosine).as("distance %s", distance).isLessThanOrEqualTo(last);
      last = cosine;
    }
    assertThat(cosine(30, 30)).isEqualTo(1, within(1e-6));
    assertThat(cosine(30, 32)).isEqualTo(2 / 3.0, within(1e-6));
    assertThat(cosine(30, 34)).isEqualTo(1 / 6.0, within(1e-6));
    assertThat(cosine(30, 38)).isZero();
  }

  @Test
  void smallStepsMakeSmallDifferences() {
    for (double value = 10; value < 48; value += 0.1) {
      assertThat(cosine(value, value + 0.1)).as("at %s", value).isGreaterThan(0.99);
    }
  }

  @Test
  void valuesOutsideCountAsTheNearestEnd() {
    assertThat(cosine(-1000, 10)).isEqualTo(1, within(1e-6));
    assertThat(cosine(1000, 48)).isEqualTo(1, within(1e-6));
  }

  @Test
  void fewBumpsAreLit() {
    for (double value = 0; value < 60; value += 0.37) {
      assertThat(vector(value).size()).as("at %s", value).isBetween(2, 4);
    }
  }
}
