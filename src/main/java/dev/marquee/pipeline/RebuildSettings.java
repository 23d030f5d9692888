package dev.marquee.pipeline;

import dev.marquee.encode.EncodeSettings;
import dev.marquee.ingest.IngestSettings;

/// What to build: the sources, the encoder, and the number of clusters (0: chosen by the data).
/// `semantic`: whether titles can be searched by their meaning as well, which takes some 3 ms of a
/// core a title.
public record RebuildSettings(
    IngestSettings ingest, EncodeSettings encode, int clusters, boolean semantic) {
  public RebuildSettings {
    if (clusters < 0) {
      throw new IllegalArgumentException("the number of clusters is not negative: " + clusters);
    }
  }

  /// A rebuild without semantic search.
  public RebuildSettings(IngestSettings ingest, EncodeSettings encode, int clusters) {
    this(ingest, encode, clusters, false);
  }
}
