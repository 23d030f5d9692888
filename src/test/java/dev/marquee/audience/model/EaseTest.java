package dev.marquee.audience.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EaseTest {
  private static final Histories FEW_VIEWERS = Likings.random(7, 19, 5);
  private static final Ease.Settings SETTINGS = new Ease.Settings(2.5, 0.3, 0.5);
  private static final Profile PROFILE =
      new Profile(new int[] {3, 0, 11}, new float[] {1, 0.5f, -0.4f});

  @Test
  void throughViewersIsTheClosedFormOfTitles() {
    Ease dual = Ease.of(FEW_VIEWERS, SETTINGS);
    assertThat(dual).isInstanceOf(DualEase.class);

    assertThat(scores(dual, 19)).containsExactly(closedForm(), within(1e-9));
  }

  @Test
  void throughTitlesIsTheSameInSinglePrecision() {
    assertThat(scores(PrimalEase.of(FEW_VIEWERS, SETTINGS, 100), 19))
        .containsExactly(closedForm(), within(1e-6));
  }

  @Test
  void contributionsOfTheProfileSumToTheScore() {
    for (Ease ease :
        new Ease[] {Ease.of(FEW_VIEWERS, SETTINGS), PrimalEase.of(FEW_VIEWERS, SETTINGS, 100)}) {
      double[] scores = scores(ease, 19);
      for (int row = 0; row < 19; row++) {
        double sum = 0;
        for (int place = 0; place < PROFILE.size(); place++) {
          sum += ease.contribution(PROFILE, place, row);
        }
        assertThat(sum).isCloseTo(scores[row], within(1e-6));
      }
    }
  }

  @Test
  void moreViewersThanTitlesAreSolvedThroughTitles() {
    assertThat(Ease.of(Likings.random(30, 9, 1), SETTINGS)).isInstanceOf(PrimalEase.class);
  }

  private static double[] scores(Scorer scorer, int titles) {
    double[] scores = new double[titles];
    scorer.score(PROFILE, scores);
    return scores;
  }

  /// `w B` written out, with an inverse by Gauss and Jordan.
  private static double[] closedForm() {
    double[] counts = Ease.viewerCounts(FEW_VIEWERS, SETTINGS.active());
    double[] penalties = Ease.penalties(FEW_VIEWERS, counts, SETTINGS);
    double[][] gram = new double[19][19];
    for (int viewer = 0; viewer < 7; viewer++) {
      Profile of = FEW_VIEWERS.profile(viewer);
      for (int i = 0; i < of.size(); i++) {
        for (int j = 0; j < of.size(); j++) {
          gram[of.row(i)][of.row(j)] += counts[viewer] * of.weight(i) * of.weight(j);
        }
      }
    }
    for (int i = 0; i < 19; i++) {
      gram[i][i] += penalties[i];
    }
    double[][] inverse = inverse(gram);
    double[] scores = new double[19];
    for (int place = 0; place < PROFILE.size(); place++) {
      for (int j = 0; j < 19; j++) {
        int i = PROFILE.row(place);
        scores[j] += i == j ? 0 : PROFILE.weight(place) * -inverse[i][j] / inverse[j][j];
      }
    }
    return scores;
  }

  private static double[][] inverse(double[][] matrix) {
    int size = matrix.length;
    double[][] left = new double[size][];
    double[][] right = new double[size][size];
    for (int i = 0; i < size; i++) {
      left[i] = matrix[i].clone();
      right[i][i] = 1;
    }
    for (int i = 0; i < size; i++) {
      double pivot = left[i][i];
      for (int j = 0; j < size; j++) {
        left[i][j] /= pivot;
        right[i][j] /= pivot;
      }
      for (int k = 0; k < size; k++) {
        double factor = k == i ? 0 : left[k][i];
        for (int j = 0; j < size; j++) {
          left[k][j] -= factor * left[i][j];
          right[k][j] -= factor * right[i][j];
        }
      }
    }
    return right;
  }
}
