package dev.marquee.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.catalog.Interactions;
import dev.marquee.vector.VectorSet;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AudienceTrainingTest {

  private static double length(VectorSet set, int row) {
    return Math.sqrt(set.dot(row, set, row));
  }

  private static double cosine(VectorSet set, int row, int other) {
    return set.dot(row, set, other) / (length(set, row) * length(set, other));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void twoTastesAreToldApart(long seed) {
    TwoTastes tastes = TwoTastes.of(seed);
    VectorSet factors = tastes.learned().vectors();
    double within = 0;
    double across = 0;
    for (int row = 0; row < tastes.titles(); row++) {
      within += cosine(factors, row, (row + 2) % tastes.titles());
      across += cosine(factors, row, (row + 1) % tastes.titles());
    }
    assertThat(within / tastes.titles()).as("within, seed %d", seed).isGreaterThan(0.6);
    assertThat(across / tastes.titles()).as("across, seed %d", seed).isLessThan(-0.3);
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5})
  void titlesWithoutViewersAreNearThoseOfTheirKind(long seed) {
    TwoTastes tastes = TwoTastes.of(seed);
    ItemFactors learned = tastes.learned();
    VectorSet factors = learned.vectors();
    for (int cold = tastes.titles() - TwoTastes.UNRATED; cold < tastes.titles(); cold++) {
      double same = 0;
      double other = 0;
      for (int row = 0; row < 40; row++) {
        if (row % 2 == cold % 2) {
          same += factors.dot(cold, factors, row);
        } else {
          other += factors.dot(cold, factors, row);
        }
      }
      assertThat(same).as("seed %d, row %d", seed, cold).isGreaterThan(other + 5);
      assertThat(length(factors, cold)).isCloseTo((double) learned.agreement(), within(1e-5));
    }
    assertThat(learned.predicted()).isEqualTo(TwoTastes.UNRATED);
    assertThat(learned.learned()).isEqualTo(tastes.titles() - TwoTastes.UNRATED);
  }

  @Test
  void fewViewersMakeAShorterVectorThanManyAndALongerOneThanNone() {
    TwoTastes tastes = TwoTastes.of(6);
    VectorSet factors = tastes.learned().vectors();
    int rare = tastes.titles() - TwoTastes.UNRATED - 1;
    double none = length(factors, tastes.titles() - 1);
    double few = length(factors, rare);
    double many = length(factors, 0);
    assertThat(few).isGreaterThan(none + 0.01).isLessThan(many - 0.01);
    assertThat(many).isLessThanOrEqualTo(1);
  }

  @Test
  void theNumberOfThreadsDoesNotMatter() {
    VectorSet alone = inPool(1);
    VectorSet several = inPool(4);
    for (int row = 0; row < alone.size(); row++) {
      for (int factor = 0; factor < alone.dimension(); factor++) {
        assertThat(several.get(row, factor)).isEqualTo(alone.get(row, factor));
      }
    }
  }

  private static VectorSet inPool(int threads) {
    try (ForkJoinPool pool = new ForkJoinPool(threads)) {
      return pool.submit(() -> new TwoTastes(400, 3000, 7).learned().vectors()).join();
    }
  }

  @Test
  void saysWhenThereAreTooFewRatings() {
    TwoTastes tastes = new TwoTastes(60, 30, 8);
    AudienceOutcome outcome =
        AudienceTraining.run(
            tastes.interactions(),
            tastes.content(),
            AudienceSettings.of(1),
            AudienceTraining.Progress.NONE);
    assertThat(outcome).isInstanceOf(AudienceOutcome.TooFew.class);
    assertThat(outcome.counts().interactions()).isPositive();
    assertThat(AudienceCounts.need()).contains("1,000 ratings").contains("50 viewers");
  }

  @Test
  void learnsNothingFromNobody() {
    AudienceOutcome outcome =
        AudienceTraining.run(
            Interactions.none(),
            TwoTastes.of(1).content(),
            AudienceSettings.of(1),
            AudienceTraining.Progress.NONE);
    assertThat(outcome).isInstanceOf(AudienceOutcome.TooFew.class);
  }

  @Test
  void countsLikesAndThoseWhoRatedSeveralTitles() {
    Interactions.Builder ratings = new Interactions.Builder();
    for (int viewer = 0; viewer < 3; viewer++) {
      ratings.add("test:" + viewer, 0, 8, 0).add("test:" + viewer, 1, 7.5f, 0);
    }
    ratings.add("test:3", 0, 10, 0).add("test:3", 2, 10, 0);
    Interactions built = ratings.build();
    RatingMatrix matrix = RatingMatrix.of(built, 3);
    assertThat(AudienceCounts.of(built, matrix)).isEqualTo(new AudienceCounts(8, 5, 3, 2));
    assertThat(matrix.viewersOfRow(0)).isEqualTo(4);
  }

  @Test
  void reportsItsStepsInOrder() {
    TwoTastes tastes = TwoTastes.of(9);
    List<Integer> heard = new ArrayList<>();
    AudienceTraining.run(
        tastes.interactions(),
        tastes.content(),
        new AudienceSettings(4, 1),
        (done, total) -> {
          assertThat(done).isBetween(1, total);
          heard.add(done);
        });
    assertThat(heard).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(1);
  }
}
