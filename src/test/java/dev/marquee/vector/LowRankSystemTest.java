package dev.marquee.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LowRankSystemTest {
  @Test
  void solvesWithVectorsOfItsOwn() {
    // diag(2, 3) + 1 I + 2 (1, 1)(1, 1)' is 5 2 / 2 6; the first row of the table is not asked for.
    double[] x = new double[2];
    LowRankSystem.Own own =
        new LowRankSystem.Own(new double[] {9, 9, 1, 1}, new int[] {1}, new double[] {2}, 0, 1);

    new LowRankSystem(new double[] {2, 0, 0, 3}, 2).solve(own, 1, new double[] {1, 2}, x, 5);

    assertThat(5 * x[0] + 2 * x[1]).isCloseTo(1, within(1e-9));
    assertThat(2 * x[0] + 6 * x[1]).isCloseTo(2, within(1e-9));
  }

  @Test
  void inverseTimesMatrixIsOne() {
    double[] inverse = SymmetricInverse.of(new double[] {4, 1, 1, 3}, 2);

    assertThat(inverse)
        .containsExactly(new double[] {3 / 11.0, -1 / 11.0, -1 / 11.0, 4 / 11.0}, within(1e-12));
  }

  @Test
  void matrixWithoutPositiveEigenvaluesIsRefused() {
    assertThatThrownBy(() -> SymmetricInverse.of(new double[] {1, 2, 2, 1}, 2))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
