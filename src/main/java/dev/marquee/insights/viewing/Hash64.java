package dev.marquee.insights.viewing;

/// Numbers of 64 bits that stand for names, evenly spread.
final class Hash64 {
  private Hash64() {}

  /// Fowler, Noll and Vo's hash of 64 bits (FNV-1a), of UTF-16 units, mixed.
  static long of(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return mixed(hash);
  }

  /// The finalizer of SplitMix64, which spreads what differs little.
  static long mixed(long bits) {
    long once = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
    long twice = (once ^ (once >>> 27)) * 0x94d049bb133111ebL;
    return twice ^ (twice >>> 31);
  }
}
