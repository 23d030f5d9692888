package dev.marquee.recommend;

import java.util.BitSet;
import java.util.List;

/// How well each row of the catalog suits one viewer, in parts that sum to the score.
///
/// Scores compare within one viewer only; higher is better. For one thread.
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

  /// The best score of a row that the evidence says nothing of; 0 where none is positive.
  double highest();

  /// Rows among some that may have the highest scores: `depth` or more, if there are as many, and
  /// all of them where looking at every row costs little. Not to be written to.
  ///
  /// - `also`: rows among them that are worth a look for reasons that are not known here.
  BitSet promising(BitSet among, int[] also, int depth);

  /// One part of the score of a row.
  double part(int row, Part part);

  /// The rows of the evidence that speak most for a row, the strongest first, each with a positive
  /// contribution; at most `limit`, none where nothing of the evidence does.
  List<Because> because(int row, int limit);

  /// A row of the evidence and how much it speaks for another row.
  record Because(int row, double contribution) {}
}
