package dev.marquee.pipeline;

import dev.marquee.encode.EncodeSettings;
import dev.marquee.ingest.IngestSettings;

/// What to build: the sources, the encoder, and the number of clusters (0: chosen by the data).
public record RebuildSettings(IngestSettings ingest, EncodeSettings encode, int clusters) {
  public RebuildSettings {
    if (clusters < 0) {
      throw new IllegalArgumentException("the number of clusters is not negative: " + clusters);
    }
  }
}
