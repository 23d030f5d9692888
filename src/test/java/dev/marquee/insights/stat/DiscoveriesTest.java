package dev.marquee.insights.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Which ratios are named.
class DiscoveriesTest {
  @Test
  void tailIsThatOfTheNormalDistribution() {
    assertThat(Discoveries.tail(0)).isCloseTo(0.5, within(1e-6));
    assertThat(Discoveries.tail(Estimate.Z95)).isCloseTo(0.025, within(1e-7));
    assertThat(Discoveries.tail(4)).isCloseTo(3.167e-5, within(1e-8));
  }

  @Test
  void whatIsCertainAloneIsNotSoAmongThousands() {
    LogRatio certain = new LogRatio(0.5, 0.2);
    List<LogRatio> many = new ArrayList<>(List.of(certain));
    for (int i = 0; i < 5_000; i++) {
      many.add(new LogRatio(0, 0.2));
    }

    assertThat(Discoveries.least(List.of(certain))).isEqualTo(2.5);
    assertThat(Discoveries.least(many)).isInfinite();
    assertThat(Discoveries.least(List.of())).isInfinite();
  }

  @Test
  void chanceAloneNamesHardlyAny() {
    long seed = 42;
    Random random = new Random(seed);
    int rounds = 200;
    int named = 0;
    for (int round = 0; round < rounds; round++) {
      List<LogRatio> ratios = new ArrayList<>();
      for (int i = 0; i < 500; i++) {
        ratios.add(new LogRatio(random.nextGaussian() * 0.3, 0.3));
      }
      named += Double.isInfinite(Discoveries.least(ratios)) ? 0 : 1;
    }

    assertThat(named).as("seed %d", seed).isBetween(1, rounds / 10);
  }
}
