package dev.marquee.audience.model;

/// One way to score all titles for one viewer. Immutable, so safe from any thread; the same profile
/// gives the same bits.
public interface Scorer {

  /// Writes the score of every row to `scores`, `[titles]`, whatever was there; higher is better.
  void score(Profile profile, double[] scores);

  /// How much the row at a place of the profile adds to the score of `row`; 0 where the method does
  /// not work row by row.
  default double contribution(Profile profile, int place, int row) {
    return 0;
  }
}
