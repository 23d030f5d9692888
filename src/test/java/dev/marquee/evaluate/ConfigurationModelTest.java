package dev.marquee.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// What chance alone would do, where it can be worked out by hand.
class ConfigurationModelTest {
  @Test
  void equalViewersAndFilmsLikeWithOneProbability() {
    int[] likesOfViewer = new int[8];
    int[] likesOfFilm = new int[4];
    Arrays.fill(likesOfViewer, 2);
    Arrays.fill(likesOfFilm, 4);
    ConfigurationModel model = ConfigurationModel.fit(likesOfViewer, likesOfFilm);
    assertThat(model.expected(0, 1)).isCloseTo(8 * 0.25, within(1e-9));
    assertThat(model.variance(0, 1)).isCloseTo(8 * 0.25 * 0.75, within(1e-9));
  }

  @Test
  void expectationIsSymmetricAndGrowsWithPopularity() {
    ConfigurationModel model =
        ConfigurationModel.fit(new int[] {4, 3, 2, 2, 1}, new int[] {5, 4, 2, 1});
    assertThat(model.expected(0, 2)).isEqualTo(model.expected(2, 0));
    assertThat(model.expected(0, 1)).isGreaterThan(model.expected(0, 2));
    assertThat(model.expected(0, 2)).isGreaterThan(model.expected(1, 3));
    assertThat(model.variance(1, 2)).isBetween(0.0, model.expected(1, 2));
  }
}
