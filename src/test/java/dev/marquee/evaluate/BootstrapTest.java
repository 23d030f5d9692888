package dev.marquee.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/// Means with their intervals.
class BootstrapTest {
  private final Bootstrap bootstrap = new Bootstrap(7);

  @Test
  void intervalIsAsWideAsTheoryHasIt() {
    Random random = new Random(5);
    double[] values = random.doubles(400).toArray();
    Estimate estimate = bootstrap.mean(values);
    double halfWidth = 1.96 * Math.sqrt(1.0 / 12 / values.length);
    assertThat(estimate.value() - estimate.low()).isCloseTo(halfWidth, within(0.1 * halfWidth));
    assertThat(estimate.high() - estimate.value()).isCloseTo(halfWidth, within(0.1 * halfWidth));
  }

  @Test
  void sameSeedGivesTheSameInterval() {
    double[] values = {0, 1, 1, 0.5, 0.25};
    assertThat(bootstrap.mean(values)).isEqualTo(new Bootstrap(7).mean(values));
    assertThat(bootstrap.mean(values).low()).isNotEqualTo(new Bootstrap(8).mean(values).value());
  }

  @Test
  void equalValuesLeaveNoDoubt() {
    assertThat(bootstrap.mean(new double[] {0.5, 0.5})).isEqualTo(new Estimate(0.5, 0.5, 0.5));
  }

  @Test
  void refusesToJudgeWithoutQuestions() {
    assertThatThrownBy(() -> bootstrap.mean(new double[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
