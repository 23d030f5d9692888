package dev.marquee.audience.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScorersTest {
  /// Three titles with company, the fourth unknown.
  private static final Histories HISTORIES =
      Likings.of(4, new int[] {0, 1}, new int[] {0, 1, 2}, new int[] {2});

  @Test
  void popularityIsTheLogarithmOfLikes() {
    assertThat(scores(Popularity.plain(HISTORIES), Likings.likes()))
        .containsExactly(new double[] {Math.log(3), Math.log(3), Math.log(3), 0}, within(1e-12));
  }

  @Test
  void likeCountsHalfAfterItsHalfLife() {
    // The newest like is two days after the first: titles 0 and 1 are 2 and 1 days old.
    double[] scores = scores(Popularity.decayed(HISTORIES, 1), Likings.likes());

    assertThat(scores[0]).isCloseTo(Math.log1p(2 * 0.25), within(1e-12));
    assertThat(scores[1]).isCloseTo(Math.log1p(2 * 0.5), within(1e-12));
    assertThat(scores[2]).isCloseTo(Math.log1p(1 + 0.25), within(1e-12));
  }

  @Test
  void itemNeighborsShareViewers() {
    double two = 1 / Math.log(4);
    double three = 1 / Math.log(5);
    double one = 1 / Math.log(3);
    double shrinkage = 20 * (one + two + three) / 3;

    double[] scores =
        scores(ItemNeighbors.of(HISTORIES, ItemNeighbors.Settings.USUAL), Likings.likes(0));

    double together = two + three;
    assertThat(scores[1]).isCloseTo(together / (together + shrinkage), within(1e-6));
    double norm = Math.sqrt(together * (three + one));
    assertThat(scores[2]).isCloseTo(three / (norm + shrinkage), within(1e-6));
    assertThat(scores[3]).isZero();
  }

  @Test
  void viewerNeighborsGiveWhatTheyLiked() {
    double[] scores =
        scores(
            ViewerNeighbors.of(HISTORIES, new ViewerNeighbors.Settings(1, 0)), Likings.likes(0, 1));

    // The first viewer has exactly this profile, so is the nearest, with cosine 1.
    assertThat(scores).containsExactly(new double[] {1, 1, 0, 0}, within(1e-12));
  }

  @Test
  void walkOfThreeDegreesIsAProbability() {
    double[] scores = scores(Walk.of(HISTORIES, new Walk.Settings(1, 1, 0)), Likings.likes(0));

    // From title 0 to either of its viewers, then to one of their likes.
    assertThat(scores)
        .containsExactly(new double[] {.5 / 2 + .5 / 3, .5 / 2 + .5 / 3, .5 / 3, 0}, within(1e-12));
  }

  @Test
  void transitionsGoForward() {
    Transitions next = Transitions.of(HISTORIES, new Transitions.Settings(2, 0));

    assertThat(scores(next, Likings.likes(0)))
        .containsExactly(new double[] {0, 1, 0.25, 0}, within(1e-6));
    assertThat(scores(next, Likings.likes(2))).containsOnly(0);
  }

  @Test
  void profileFadesStepByStep() {
    Profile faded = new Profile(new int[] {4, 2, 9}, new float[] {1, 1, 0.5f}).decayed(0.5);

    assertThat(new float[] {faded.weight(0), faded.weight(1), faded.weight(2)})
        .containsExactly(0.25f, 0.5f, 0.5f);
  }

  @Test
  void likeMindedViewersCountMore() {
    Profile stated = new Profile(new int[0], new float[0], new float[] {1, 1, 0, 0});

    double[] scores = scores(new LikeMinded(HISTORIES), stated);

    assertThat(scores[0]).isEqualTo(scores[1]).isGreaterThan(scores[2]);
  }

  @Test
  void factorsLoseLessEveryRound() {
    Histories histories = Likings.twoCamps(40, 30, 3);
    double before = Double.POSITIVE_INFINITY;
    for (int rounds = 1; rounds <= 6; rounds++) {
      double loss = loss(histories, new ImplicitFactors.Settings(4, 0.2, 0.01, rounds, 1));
      assertThat(loss).isLessThan(before);
      before = loss;
    }
  }

  private static double loss(Histories histories, ImplicitFactors.Settings settings) {
    double[][] trained = ImplicitFactors.trained(histories, settings);
    double loss = 0;
    for (int viewer = 0; viewer < histories.viewers(); viewer++) {
      boolean[] liked = new boolean[histories.titles()];
      Profile of = histories.profile(viewer);
      for (int place = 0; place < of.size(); place++) {
        liked[of.row(place)] = true;
      }
      for (int title = 0; title < liked.length; title++) {
        double guess = 0;
        for (int j = 0; j < 4; j++) {
          guess += trained[0][4 * viewer + j] * trained[1][4 * title + j];
        }
        loss += settings.unliked() * guess * guess;
        loss += liked[title] ? (1 - guess) * (1 - guess) : 0;
      }
      loss += ridge(settings, of.size(), liked.length) * squared(trained[0], viewer);
    }
    for (int title = 0; title < histories.titles(); title++) {
      double ridge = ridge(settings, histories.viewersOf(title), histories.viewers());
      loss += ridge * squared(trained[1], title);
    }
    return loss;
  }

  private static double ridge(ImplicitFactors.Settings settings, int likes, int others) {
    return settings.ridge() * (likes + settings.unliked() * others);
  }

  private static double squared(double[] factors, int of) {
    double sum = 0;
    for (int j = 0; j < 4; j++) {
      sum += factors[4 * of + j] * factors[4 * of + j];
    }
    return sum;
  }

  private static double[] scores(Scorer scorer, Profile profile) {
    double[] scores = new double[4];
    scorer.score(profile, scores);
    return scores;
  }
}
