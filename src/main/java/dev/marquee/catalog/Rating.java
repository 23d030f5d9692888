package dev.marquee.catalog;

/// What an audience thought: `mean` in `[0, 10]` over `votes` votes; 0 votes where a source tells
/// the mean alone.
public record Rating(double mean, long votes) {
  public Rating {
    if (!(mean >= 0 && mean <= 10)) {
      throw new IllegalArgumentException("a rating lies in 0..10, not " + mean);
    }
    if (votes < 0) {
      throw new IllegalArgumentException("votes are not negative: " + votes);
    }
  }

  /// The mean pulled toward `prior` by `weight` votes: `(votes * mean + weight * prior) / (votes +
  /// weight)`, so that a 9.5 on a handful of votes does not outrank an 8.8 on two million. In `[0,
  /// 10]`; `weight` is positive.
  ///
  /// Source: the Bayesian average, as in IMDb's formula for its top 250.
  public double shrunkenMean(double prior, double weight) {
    return (votes * mean + weight * prior) / (votes + weight);
  }
}
