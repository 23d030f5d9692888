package dev.marquee.ingest.tally;

/// What became of the rows of one file; the parts sum to the rows read.
public sealed interface Outcome {

  /// Rows that tell of titles: one row of each title is accepted, the others are merged into it.
  record Titles(long accepted, long merged, long rejected) implements Outcome {}

  /// Rows that tell of titles while other sources are kept apart: merged into titles of those, or
  /// left out because they match none.
  record Enriching(long merged, long unmatched, long rejected) implements Outcome {}

  /// Rows that belong to titles of another file.
  record Joined(long attached, long orphaned, long rejected) implements Outcome {}

  /// The rows of them that were rejected.
  long rejected();

  /// The number of rows this accounts for.
  default long rows() {
    return switch (this) {
      case Titles(long accepted, long merged, long rejected) -> accepted + merged + rejected;
      case Enriching(long merged, long unmatched, long rejected) -> merged + unmatched + rejected;
      case Joined(long attached, long orphaned, long rejected) -> attached + orphaned + rejected;
    };
  }

  /// The outcome in words, such as `12 accepted, 0 merged, 1 rejected`.
  default String label() {
    return switch (this) {
      case Titles(long accepted, long merged, long rejected) ->
          accepted + " accepted, " + merged + " merged, " + rejected + " rejected";
      case Enriching(long merged, long unmatched, long rejected) ->
          merged + " merged, " + unmatched + " unmatched, " + rejected + " rejected";
      case Joined(long attached, long orphaned, long rejected) ->
          attached + " attached, " + orphaned + " orphaned, " + rejected + " rejected";
    };
  }
}
