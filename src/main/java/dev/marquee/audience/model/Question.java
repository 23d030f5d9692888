package dev.marquee.audience.model;

/// One viewer asked about: what is known of them, the rows that must not be answered, and the rows
/// that are right.
///
/// - `profile`: what a model is told.
/// - `hidden`: rows that are left out of the answers, ascending.
/// - `answers`: the right rows, ascending, at least one.
@SuppressWarnings("ArrayRecordComponent") // a view for the judge, never compared
public record Question(Profile profile, int[] hidden, int[] answers) {
  public Question {
    if (answers.length == 0) {
      throw new IllegalArgumentException("a question without an answer");
    }
  }
}
