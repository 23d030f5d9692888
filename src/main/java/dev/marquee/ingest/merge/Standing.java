package dev.marquee.ingest.merge;

/// How far a source is trusted, field by field; where several tell of one title, the lowest number
/// goes first.
///
/// - `names`: the title shown, the original title.
/// - `type`: film or series. - `years`: first and last year. - `rest`: everything else.
public record Standing(int names, int type, int years, int rest) {

  /// The same for all fields.
  public static Standing of(int rank) {
    return new Standing(rank, rank, rank, rank);
  }
}
