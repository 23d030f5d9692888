package dev.marquee.vector;

/// A random projection whose entries are signs, computed from a seed whenever they are needed and
/// never stored: entry `(feature, dimension)` is `+1` or `-1` with equal chance.
///
/// Divided by the square root of the number of dimensions, the projection keeps inner products in
/// expectation, and the image of a single feature has exactly unit length. Immutable, so safe from
/// any thread.
///
/// Source: Achlioptas, "Database-friendly random projections", JCSS 66 (2003),
/// https://doi.org/10.1016/S0022-0000(03)00025-4
final class RandomSigns {
  private static final long FEATURE_STEP = 0x9E3779B97F4A7C15L;
  private static final long WORD_STEP = 0xD1B54A32D192ED03L;

  private final long seed;

  RandomSigns(long seed) {
    this.seed = seed;
  }

  long seed() {
    return seed;
  }

  /// Adds `value` times the signs of a feature to `count` floats of `target` from `offset`.
  void add(int feature, float value, float[] target, int offset, int count) {
    int bits = Float.floatToRawIntBits(value);
    for (int from = 0; from < count; from += Long.SIZE) {
      long signs = word(feature, from / Long.SIZE);
      int length = Math.min(Long.SIZE, count - from);
      for (int i = 0; i < length; i++) {
        int flip = (int) (signs >>> i) << 31;
        target[offset + from + i] += Float.intBitsToFloat(bits ^ flip);
      }
    }
  }

  /// Sixty-four signs as bits. The mixing is the finalizer of SplitMix64 (Steele, Lea & Flood,
  /// OOPSLA 2014).
  private long word(int feature, int index) {
    long z = seed + FEATURE_STEP * (feature + 1L) + WORD_STEP * index;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
