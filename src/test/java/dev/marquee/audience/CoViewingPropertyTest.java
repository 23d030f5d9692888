package dev.marquee.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.catalog.Interactions;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoViewingPropertyTest {

  private static RatingMatrix random(long seed) {
    Random random = new Random(seed);
    Interactions.Builder ratings = new Interactions.Builder();
    for (int i = 0; i < 300; i++) {
      ratings.add("test:" + random.nextInt(40), random.nextInt(25), random.nextInt(11), i);
    }
    return RatingMatrix.of(ratings.build(), 30);
  }

  /// The matrix written out by its definition.
  private static double[][] written(RatingMatrix ratings) {
    int viewers = ratings.viewers();
    int titles = ratings.titles();
    double[][] x = new double[viewers][titles];
    double[] ofViewer = new double[viewers];
    double[] ofTitle = new double[titles];
    double total = 0;
    RatingMatrix.Side side = ratings.byViewer();
    for (int viewer = 0; viewer < viewers; viewer++) {
      for (int pair = side.starts()[viewer]; pair < side.starts()[viewer + 1]; pair++) {
        double weight = side.weights()[pair];
        x[viewer][side.columns()[pair]] = weight;
        ofViewer[viewer] += weight;
        ofTitle[side.columns()[pair]] += weight;
        total += weight;
      }
    }
    double[][] matrix = new double[titles][titles];
    for (int viewer = 0; viewer < viewers; viewer++) {
      double scale = Math.pow(ofViewer[viewer], -0.7);
      for (int i = 0; i < titles; i++) {
        for (int j = 0; j < titles; j++) {
          double one = x[viewer][i] - ofViewer[viewer] * ofTitle[i] / total;
          double other = x[viewer][j] - ofViewer[viewer] * ofTitle[j] / total;
          double scales = Math.sqrt((ofTitle[i] + 10) * (ofTitle[j] + 10));
          matrix[i][j] += i == j ? 0 : scale * one * other / scales;
        }
      }
    }
    return matrix;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void multipliesAsTheMatrixOfItsDefinition(long seed) {
    RatingMatrix ratings = random(seed);
    CoViewing operator = new CoViewing(ratings);
    double[][] written = written(ratings);
    assertThat(operator.size()).isEqualTo(written.length);
    double[] unit = new double[operator.size() * operator.size()];
    for (int i = 0; i < operator.size(); i++) {
      unit[i * operator.size() + i] = 1;
    }
    double[] product = operator.times(unit, operator.size());
    for (int i = 0; i < operator.size(); i++) {
      for (int j = 0; j < operator.size(); j++) {
        assertThat(product[i * operator.size() + j])
            .as("seed %d at %d, %d", seed, i, j)
            .isCloseTo(written[i][j], within(1e-12));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {5, 6, 7})
  void noQuotientIsBelowTheBound(long seed) {
    CoViewing operator = new CoViewing(random(seed));
    Random random = new Random(seed);
    for (int trial = 0; trial < 50; trial++) {
      double[] vector = random.doubles(operator.size(), -1, 1).toArray();
      double[] product = operator.times(vector, 1);
      double quotient = 0;
      double squared = 0;
      for (int i = 0; i < vector.length; i++) {
        quotient += vector[i] * product[i];
        squared += vector[i] * vector[i];
      }
      assertThat(quotient / squared)
          .as("seed %d", seed)
          .isGreaterThanOrEqualTo(operator.lowerBound());
    }
  }

  @Test
  void lowRatingsCountLittleAndNoneCountsNothing() {
    assertThat(RatingMatrix.weight(10)).isEqualTo(1);
    assertThat(RatingMatrix.weight(5.5f)).isEqualTo(0.5);
    assertThat(RatingMatrix.weight(0)).isEqualTo(0.05);
  }

  @ParameterizedTest
  @ValueSource(longs = {8, 9})
  void bothSidesHoldTheSameRatings(long seed) {
    RatingMatrix ratings = random(seed);
    RatingMatrix.Side byViewer = ratings.byViewer();
    RatingMatrix.Side byTitle = ratings.byTitle();
    double[][] seen = new double[ratings.viewers()][ratings.titles()];
    for (int viewer = 0; viewer < ratings.viewers(); viewer++) {
      assertThat(byViewer.starts()[viewer + 1] - byViewer.starts()[viewer])
          .isGreaterThanOrEqualTo(2);
      for (int pair = byViewer.starts()[viewer]; pair < byViewer.starts()[viewer + 1]; pair++) {
        seen[viewer][byViewer.columns()[pair]] = byViewer.weights()[pair];
      }
    }
    for (int title = 0; title < ratings.titles(); title++) {
      for (int pair = byTitle.starts()[title]; pair < byTitle.starts()[title + 1]; pair++) {
        assertThat(byTitle.weights()[pair]).isEqualTo(seen[byTitle.columns()[pair]][title]);
      }
    }
    assertThat(byTitle.weights()).hasSameSizeAs(byViewer.weights());
  }
}
