package dev.marquee.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.search.Candidates;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RerankingPropertyTest {

  /// Candidates in the plane: alike by the cosine of their angles.
  @SuppressWarnings("ArrayRecordComponent") // drawn, asked and forgotten
  private record Drawn(double[] scores, int[] collections, double[] angles) implements Candidates {
    static Drawn of(Random random, int size) {
      double[] scores = random.doubles(size).map(x -> Math.rint(x * 50) / 50).sorted().toArray();
      double[] descending =
          IntStream.range(0, size).mapToDouble(i -> scores[size - 1 - i]).toArray();
      return new Drawn(
          descending,
          IntStream.range(0, size).map(_ -> random.nextInt(12) - 4).toArray(),
          random.doubles(size).map(x -> x * Math.PI / 2).toArray());
    }

    @Override
    public int size() {
      return scores.length;
    }

    @Override
    public double score(int place) {
      return scores[place];
    }

    @Override
    public int collection(int place) {
      return collections[place];
    }

    @Override
    public double similarity(int place, int otherPlace) {
      return Math.cos(angles[place] - angles[otherPlace]);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void pagesAreDistinctCappedNestedAndRepeatable(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      Drawn candidates = Drawn.of(random, random.nextInt(250));
      Reranking ranking =
          new Reranking(
              random.nextInt(3) / 2.0,
              random.nextInt(4),
              random.nextBoolean() ? Optional.of("seed " + round) : Optional.empty());
      int limit = 1 + random.nextInt(100);
      int[] picks = ranking.pick(candidates, limit);
      String where = "seed %d, round %d, %s".formatted(seed, round, ranking);
      assertThat(picks).as(where).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(limit);
      assertThat(picks).as(where).isEqualTo(ranking.pick(candidates, limit));
      assertThat(ranking.pick(candidates, 100)).as(where).startsWith(picks);
      assertThat(most(picks, candidates))
          .as(where)
          .isLessThanOrEqualTo(
              ranking.perCollection() == 0 ? candidates.size() : ranking.perCollection());
      assertThat(picks.length)
          .as(where)
          .isEqualTo(Math.min(limit, allowed(candidates, ranking.perCollection())));
    }
  }

  /// The most titles of one franchise.
  private static int most(int[] picks, Candidates candidates) {
    Map<Integer, Integer> counts = new HashMap<>();
    Arrays.stream(picks)
        .map(candidates::collection)
        .filter(collection -> collection >= 0)
        .forEach(collection -> counts.merge(collection, 1, Integer::sum));
    return counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  /// How many candidates a cap lets through.
  private static int allowed(Drawn candidates, int cap) {
    Map<Integer, Integer> counts = new HashMap<>();
    int allowed = 0;
    for (int collection : candidates.collections()) {
      if (cap == 0 || collection < 0 || counts.merge(collection, 1, Integer::sum) <= cap) {
        allowed++;
      }
    }
    return allowed;
  }

  @ParameterizedTest
  @ValueSource(longs = {5, 6})
  void everyPickHasTheGreatestMarginalRelevance(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 50; round++) {
      Drawn candidates = Drawn.of(random, 1 + random.nextInt(40));
      double lambda = random.nextInt(5) / 4.0;
      int[] picks = Mmr.rerank(candidates.scores(), candidates::similarity, 15, lambda);
      Set<Integer> before = new HashSet<>();
      for (int pick : picks) {
        double own = margin(candidates, pick, before, lambda);
        for (int other = 0; other < candidates.size(); other++) {
          if (!before.contains(other) && other != pick) {
            double margin = margin(candidates, other, before, lambda);
            assertThat(own).as("seed %d, round %d", seed, round).isGreaterThanOrEqualTo(margin);
            assertThat(own > margin || pick < other).isTrue();
          }
        }
        before.add(pick);
      }
    }
  }

  private static double margin(
      Drawn candidates, int candidate, Set<Integer> picked, double lambda) {
    double nearest =
        picked.stream().mapToDouble(p -> candidates.similarity(p, candidate)).max().orElse(0);
    return lambda * candidates.score(candidate) - (1 - lambda) * nearest;
  }

  @Test
  void withoutWishesThePageIsTheOrderOfScores() {
    Drawn candidates = Drawn.of(new Random(8), 60);
    assertThat(new Reranking(0, 0, Optional.empty()).pick(candidates, 20))
        .isEqualTo(IntStream.range(0, 20).toArray());
  }

  @Test
  void rotationsDifferBySeedAndPreferTheBest() {
    double[] scores = IntStream.range(0, 120).mapToDouble(i -> 1 - i / 200.0).toArray();
    double[] meanPlace = new double[scores.length];
    Set<String> orders = new HashSet<>();
    for (int seed = 0; seed < 400; seed++) {
      int[] order = Rotation.of("day " + seed).order(scores, 100);
      orders.add(Arrays.toString(order));
      assertThat(Arrays.copyOfRange(order, 100, 120))
          .isEqualTo(IntStream.range(100, 120).toArray());
      for (int place = 0; place < order.length; place++) {
        meanPlace[order[place]] += place / 400.0;
      }
    }
    assertThat(orders).hasSize(400);
    assertThat(meanPlace[0]).isLessThan(25);
    assertThat(meanPlace[0]).isLessThan(meanPlace[50]);
    assertThat(meanPlace[50]).isLessThan(meanPlace[99]);
  }

  @Test
  void numbersOutOfRangeAreRefused() {
    assertThatThrownBy(() -> new Reranking(1.1, 2, Optional.empty())).hasMessageContaining("1.1");
    assertThatThrownBy(() -> new Reranking(Double.NaN, 2, Optional.empty()))
        .hasMessageContaining("NaN");
    assertThatThrownBy(() -> new Reranking(0, 11, Optional.empty())).hasMessageContaining("11");
  }
}
