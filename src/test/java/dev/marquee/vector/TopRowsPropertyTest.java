package dev.marquee.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is kept equals sort-and-take, whatever the order of the offers.
class TopRowsPropertyTest {
  private static IntStream seeds() {
    return IntStream.range(0, 200);
  }

  private record Scored(double score, int row) {}

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void keepsWhatSortAndTakeWouldTake(int seed) {
    Random random = new Random(seed);
    List<Scored> offers = offers(random);
    int limit = random.nextInt(140);
    TopRows top = new TopRows(limit);

    offers.forEach(offer -> top.offer(offer.score, offer.row));
    top.sort();

    List<Scored> expected =
        offers.stream()
            .sorted(
                Comparator.comparingDouble(Scored::score).reversed().thenComparingInt(Scored::row))
            .limit(limit)
            .toList();
    assertThat(kept(top)).as("seed %d", seed).isEqualTo(expected);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void anOwnRuleDecidesTies(int seed) {
    Random random = new Random(seed);
    List<Scored> offers = offers(random);
    int limit = random.nextInt(40);
    TopRows top = new TopRows(limit, (row, other) -> row > other);

    offers.forEach(offer -> top.offer(offer.score, offer.row));
    top.sort();

    List<Scored> expected =
        offers.stream()
            .sorted(
                Comparator.comparingDouble(Scored::score).thenComparingInt(Scored::row).reversed())
            .limit(limit)
            .toList();
    assertThat(kept(top)).as("seed %d", seed).isEqualTo(expected);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aScoreBelowTheFloorIsRefused(int seed) {
    Random random = new Random(seed);
    TopRows top = new TopRows(1 + random.nextInt(5));
    for (Scored offer : offers(random)) {
      double floor = top.floor();
      boolean isKept = top.offer(offer.score, offer.row);
      if (offer.score < floor) {
        assertThat(isKept).as("seed %d", seed).isFalse();
      } else if (offer.score > floor) {
        assertThat(isKept).as("seed %d", seed).isTrue();
      }
    }
  }

  private static List<Scored> kept(TopRows top) {
    return IntStream.range(0, top.size())
        .mapToObj(rank -> new Scored(top.score(rank), top.row(rank)))
        .toList();
  }

  /// Distinct rows in random order; few distinct scores, so that ties are frequent.
  private static List<Scored> offers(Random random) {
    int scores = 1 + random.nextInt(60);
    List<Scored> offers = new ArrayList<>();
    for (int row = 0; row < random.nextInt(1, 300); row++) {
      offers.add(new Scored(random.nextInt(scores) / 8.0 - 2, row));
    }
    Collections.shuffle(offers, random);
    return offers;
  }
}
