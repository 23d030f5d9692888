package dev.marquee.audience;

/// How to learn from viewers.
///
/// - `factors`: how many numbers describe a title; 64 are enough for a hundred thousand ratings as
///   for a million.
/// - `seed`: of the random start.
public record AudienceSettings(int factors, long seed) {
  /// Measured on two audiences: 32 cost two percent of the quality, 128 gain nothing.
  public static final int DEFAULT_FACTORS = 64;

  public AudienceSettings {
    if (factors < 1) {
      throw new IllegalArgumentException("at least one factor, not " + factors);
    }
  }

  /// The usual number of factors.
  public static AudienceSettings of(long seed) {
    return new AudienceSettings(DEFAULT_FACTORS, seed);
  }
}
