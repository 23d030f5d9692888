package dev.marquee.ingest.merge;

/// By what two rows were found to be the same work, from strong to weak.
public enum MergeKey {
  IMDB_ID("the same IMDb id"),
  OTHER_ID("another id in common"),
  SAME_CONTENT("the same row twice in one file"),
  TITLE_AND_DIRECTOR("title, type, director and year"),
  TITLE_AND_CAST("title, type, cast member and year, where one has no director"),
  TITLE_AND_PEOPLE("title, type, year and two people in common, across sources"),
  TITLE_AND_YEAR("title, type and year, across sources, where one has no people");

  private final String label;

  MergeKey(String label) {
    this.label = label;
  }

  /// The evidence in words.
  public String label() {
    return label;
  }
}
