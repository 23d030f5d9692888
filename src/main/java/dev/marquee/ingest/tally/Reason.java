package dev.marquee.ingest.tally;

/// Why a row was rejected.
public enum Reason {
  MISSING_TITLE("no title"),
  UNKNOWN_TYPE("neither a film nor a series"),
  PART_OR_GAME("an episode, a pilot or a game, left out by rule"),
  ADULT("for adults only, left out by rule"),
  REPEATED_HEADER("the header once more"),
  TOO_MANY_CELLS("more cells than columns, so the values cannot be told apart"),
  MALFORMED_JSON("not a JSON object"),
  REPEATED_ID("the id of an earlier row with another title"),
  MISSING_KEY("no id of a title to belong to"),
  MISSING_VALUE("nothing to join"),
  NOT_A_NUMBER("not a number"),
  BROKEN_LIST("a list that cannot be read"),
  UNKNOWN_ROLE("neither an actor nor a director"),
  OUT_OF_RANGE("a number out of its range");

  private final String label;

  Reason(String label) {
    this.label = label;
  }

  /// Whether the row is as it should be and left out by rule, so that any number of such rows does
  /// not make a file damaged.
  public boolean isRule() {
    return this == PART_OR_GAME || this == ADULT;
  }

  /// The reason in words.
  public String label() {
    return label;
  }
}
