package dev.marquee.recommend;

import java.util.List;

/// How well each row of the catalog suits one viewer, in parts that sum to the score.
///
/// Scores compare within one viewer only; higher is better. Safe from any thread.
public interface PersonalScores {

  /// What a part of a score comes from.
  enum Part {
    /// Viewers who liked the same.
    COWATCHED,
    /// What the titles tell of themselves.
    CONTENT,
    /// What viewers like in general.
    POPULAR
  }

  /// The number of rows.
  int size();

  /// The score of a row: the sum of its parts.
  double score(int row);

  /// One part of the score of a row.
  double part(int row, Part part);

  /// The rows of the evidence that speak most for a row, the strongest first, each with a positive
  /// contribution; at most `limit`, none where nothing of the evidence does.
  List<Because> because(int row, int limit);

  /// A row of the evidence and how much it speaks for another row.
  record Because(int row, double contribution) {}
}
