package dev.marquee.ingest.merge;

/// What rows disagree about.
public enum ConflictKind {
  TYPE("one work called a film and a series; the more trusted source decides"),
  YEAR("one work with years more than one apart; the more trusted source decides"),
  SHARED_ID("one id on rows that cannot be one work; the first title keeps it"),
  LEFT_APART("rows alike that cannot all be one work; left apart");

  private final String label;

  ConflictKind(String label) {
    this.label = label;
  }

  /// The disagreement in words.
  public String label() {
    return label;
  }
}
