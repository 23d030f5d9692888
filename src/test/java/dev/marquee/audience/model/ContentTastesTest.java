package dev.marquee.audience.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.vector.SparseRows;
import dev.marquee.vector.SparseVector;
import dev.marquee.vector.SymmetricInverse;
import dev.marquee.vector.VectorSet;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// [ContentRidge] and [GenreTaste], which learn from likes what content tells.
class ContentTastesTest {
  private static final float HALF = (float) Math.sqrt(0.5);

  @Test
  void regressionSolvesItsSystem() {
    TitleContent content = content(new int[][] {{0}, {0, 1}, {1}, {0, 1}});
    Histories histories = Likings.of(4, new int[] {0, 1}, new int[] {0, 1, 2}, new int[] {2});
    BlockTaste taste = new BlockTaste(content, new double[] {2});

    double[] scores = scores(new ContentRidge(histories, content, taste, 3), Likings.likes(1), 4);

    double[] cosines = {1, HALF, 0, HALF, 1, HALF, 0, HALF, 1};
    double[] system = new double[9];
    Arrays.setAll(system, i -> 2 * cosines[i] + (i % 4 == 0 ? 3 * 2 * (1 + 5 / 2.0) : 0));
    double[] inverse = SymmetricInverse.of(system, 3);
    double[] ofFourth = {HALF, 1, HALF};
    double expected = 0;
    for (int i = 0; i < 3; i++) {
      expected += 2 * ofFourth[i] * inverse[3 * i + 1];
    }
    assertThat(scores[3]).isCloseTo(expected, within(1e-6));
  }

  @Test
  void featureOfWhatWasPassedOverCountsLess() {
    // Of three titles with the first feature the viewer likes one, of one with the second one.
    TitleContent content = content(new int[][] {{0}, {0}, {0}, {1}, {0}, {1}});
    Histories histories =
        Likings.of(6, new int[] {0, 1, 2, 3}, new int[] {0, 1, 2, 3}, new int[] {1, 2});

    double[] scores =
        scores(
            new ContentRidge(histories, content, BlockTaste.even(content), 0.1),
            Likings.likes(0, 3),
            6);

    assertThat(scores[5]).isGreaterThan(scores[4]);
  }

  @Test
  void whoNamesAGenreGetsWhatItsViewersLikeBesides() {
    // Titles 0 to 5 have the first genre, 6 to 11 the second; 12 and 13 have the third, and title
    // 12 is liked by viewers of the first genre, 13 by those of the second.
    int[][] genres = new int[14][];
    Arrays.setAll(genres, row -> new int[] {row < 6 ? 0 : row < 12 ? 1 : 2});
    TitleContent content = content(genres);
    int[][] viewers = new int[40][];
    for (int viewer = 0; viewer < viewers.length; viewer++) {
      int from = 6 * (viewer % 2);
      viewers[viewer] =
          new int[] {from + viewer % 5, from + 1 + viewer % 5, viewer % 2 == 0 ? 12 : 13};
    }
    GenreTaste taste = GenreTaste.of(Likings.of(14, viewers), content);

    double[] first = scores(taste, saying(0, genres), 14);
    double[] second = scores(taste, saying(1, genres), 14);

    assertThat(first[12]).isGreaterThan(first[13]);
    assertThat(second[13]).isGreaterThan(second[12]);
    assertThat(first[1]).isGreaterThan(first[7]);
  }

  @Test
  void whoSaysNothingGetsWhatIsLiked() {
    TitleContent content = content(new int[][] {{0}, {1}, {0}});
    GenreTaste taste = GenreTaste.of(Likings.of(3, new int[] {0, 1}, new int[] {0, 2}), content);

    double[] scores = scores(taste, Likings.likes(), 3);

    assertThat(scores).containsExactly(new double[] {1, 0.5, 0.5}, within(1e-6));
  }

  private static Profile saying(int genre, int[][] genres) {
    float[] stated = new float[genres.length];
    for (int row = 0; row < stated.length; row++) {
      stated[row] = genres[row][0] == genre ? 1 : 0;
    }
    return new Profile(new int[0], new float[0], stated);
  }

  private static double[] scores(Scorer scorer, Profile profile, int titles) {
    double[] scores = new double[titles];
    scorer.score(profile, scores);
    return scores;
  }

  /// One block of unit vectors, each title with these features alike.
  private static TitleContent content(int[][] features) {
    int count = 1 + Arrays.stream(features).flatMapToInt(Arrays::stream).max().orElse(0);
    SparseRows.Builder exact = new SparseRows.Builder();
    VectorSet.Builder dense = new VectorSet.Builder(features.length, count);
    for (int row = 0; row < features.length; row++) {
      float[] values = new float[features[row].length];
      Arrays.fill(values, (float) (1 / Math.sqrt(values.length)));
      exact.add(new SparseVector(features[row], values));
      float[] all = new float[count];
      for (int i = 0; i < values.length; i++) {
        all[features[row][i]] = values[i];
      }
      dense.setRow(row, all);
    }
    return new TitleContent(exact.build(), new int[] {count}, dense.build(), 0);
  }
}
