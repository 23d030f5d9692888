package dev.marquee.insights.viewing;

/// What is known of when viewers watch.
public enum Evidence {
  /// Events of titles that were started or watched.
  WATCHED("watched"),
  /// Events of titles that were rated, which happens after watching: told where nothing better is.
  RATED("rated"),
  /// The ratings of viewers in the catalog's own sources, where there is no event.
  SOURCE_RATED("sourceRated"),
  /// Nothing at all.
  NONE("none");

  private final String label;

  Evidence(String label) {
    this.label = label;
  }

  /// How it is called in JSON.
  public String label() {
    return label;
  }
}
