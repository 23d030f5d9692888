package dev.marquee.recommend;

/// How well each row of the catalog suits a viewer. What is seen, hidden or wanted less often is
/// not its business: every row has a score.
///
/// Implementations are immutable, so safe from any thread, and give the same scores to the last bit
/// for the same evidence.
public interface PersonalModel {

  /// The number of rows of the catalog.
  int size();

  /// Scores all rows. Rows of the evidence outside `0..size-1` throw `IllegalArgumentException`.
  PersonalScores score(Evidence evidence);
}
