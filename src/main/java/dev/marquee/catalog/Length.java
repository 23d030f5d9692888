package dev.marquee.catalog;

/// How long a title is: films are measured in minutes, series in seasons.
public sealed interface Length {

  /// The running time of a film, 1 or more.
  record Minutes(int count) implements Length {
    public Minutes {
      requirePositive(count);
    }
  }

  /// The number of seasons of a series, 1 or more.
  record Seasons(int count) implements Length {
    public Seasons {
      requirePositive(count);
    }
  }

  /// The number alone, in the unit of the case.
  int count();

  /// The length in words, such as `94 min` or `1 season`.
  default String label() {
    return switch (this) {
      case Minutes(int count) -> count + " min";
      case Seasons(int count) -> count == 1 ? "1 season" : count + " seasons";
    };
  }

  private static void requirePositive(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("a length is at least 1, not " + count);
    }
  }
}
