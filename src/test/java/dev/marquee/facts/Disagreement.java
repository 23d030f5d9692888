package dev.marquee.facts;

/// Where a row says something else of a shipped title than we do; `id` is the title's own.
record Disagreement(String id, Fact fact, String ours, String theirs, String place) {
  @Override
  public String toString() {
    return "%s: %s is %s, but %s in %s".formatted(id, fact.label(), ours, theirs, place);
  }
}
