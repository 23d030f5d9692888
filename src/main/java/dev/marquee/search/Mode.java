package dev.marquee.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// By what titles are found and ranked.
public enum Mode {
  /// By their words.
  TEXT,
  /// By their words and by what their plots mean.
  HYBRID;

  /// The name it has on the wire.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The mode of a label.
  public static Optional<Mode> of(String label) {
    return Arrays.stream(values()).filter(mode -> mode.label().equals(label)).findFirst();
  }
}
