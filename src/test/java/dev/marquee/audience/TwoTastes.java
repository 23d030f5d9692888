package dev.marquee.audience;

import dev.marquee.catalog.Interactions;
import dev.marquee.vector.VectorSet;
import java.util.Random;

/// An audience of two tastes: even viewers like even titles, odd viewers odd ones, and each gives
/// low ratings to a few of the others.
///
/// Row `titles - 1` and `titles - 2` are rated by nobody, row `titles - 3` by five of its viewers
/// only. Content tells the taste of a title by one number among noise.
record TwoTastes(int titles, int viewers, long seed) {
  static final int UNRATED = 2;
  static final int FEW = 5;

  static TwoTastes of(long seed) {
    return new TwoTastes(60, 200, seed);
  }

  Interactions interactions() {
    Random random = new Random(seed);
    Interactions.Builder ratings = new Interactions.Builder();
    int rated = titles - UNRATED;
    int ofFew = 0;
    for (int viewer = 0; viewer < viewers; viewer++) {
      for (int i = 0; i < 12; i++) {
        int row = random.nextInt(rated / 2) * 2 + viewer % 2;
        if (row < rated && (row != rated - 1 || ofFew++ < FEW)) {
          ratings.add("test:" + viewer, row, 7 + random.nextInt(4), 1000 + i);
        }
      }
      for (int i = 0; i < 3; i++) {
        int row = random.nextInt(rated / 2 - 1) * 2 + (viewer + 1) % 2;
        ratings.add("test:" + viewer, row, 1 + random.nextInt(4), 2000 + i);
      }
    }
    return ratings.build();
  }

  VectorSet content() {
    Random random = new Random(seed + 1);
    VectorSet.Builder content = new VectorSet.Builder(titles, 6);
    float[] row = new float[6];
    for (int title = 0; title < titles; title++) {
      for (int d = 0; d < row.length; d++) {
        row[d] = 0.2f * (float) random.nextGaussian();
      }
      row[3] += title % 2 == 0 ? 1 : -1;
      content.setRow(title, row);
    }
    return content.build();
  }

  /// What was learned of it.
  ItemFactors learned() {
    AudienceOutcome outcome =
        AudienceTraining.run(
            interactions(),
            content(),
            new AudienceSettings(4, seed),
            AudienceTraining.Progress.NONE);
    if (outcome instanceof AudienceOutcome.Learned learned) {
      return learned.factors();
    }
    throw new AssertionError("nothing was learned from " + outcome.counts());
  }
}
