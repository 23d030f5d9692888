package dev.marquee.cli;

import java.util.Locale;

/// Names of closed choices as they are typed.
final class Choices {
  private Choices() {}

  static String label(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }
}
