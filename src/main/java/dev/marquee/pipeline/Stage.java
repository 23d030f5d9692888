package dev.marquee.pipeline;

/// The stages of a rebuild, in their order.
public enum Stage {
  READ("read and clean"),
  ENCODE("encode"),
  AUDIENCE("learn from viewers"),
  MEASURE("measure neighbors"),
  CLUSTER("cluster"),
  CALIBRATE("calibrate"),
  NEIGHBORS("store neighbors"),
  MAP("draw the map"),
  /// Only where viewers are known.
  MODEL("audience model"),
  /// Only for semantic search.
  EMBED("embed plots"),
  INDEX("index");

  private final String label;

  Stage(String label) {
    this.label = label;
  }

  /// The stage in words, as reports show it.
  public String label() {
    return label;
  }
}
