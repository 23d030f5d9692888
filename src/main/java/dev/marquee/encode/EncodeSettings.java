package dev.marquee.encode;

/// How to encode: which encoder, and the seed of its random projections.
public record EncodeSettings(Kind encoder, long seed) {

  /// The encoders there are.
  public enum Kind {
    /// The notebook's 0/1 words of genre, type and country.
    BASIC,
    /// Weighted blocks, sparse and dense.
    RICH
  }
}
