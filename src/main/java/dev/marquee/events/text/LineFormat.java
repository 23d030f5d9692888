package dev.marquee.events.text;

/// A way to read lines.
public interface LineFormat {

  /// What a line says. Never throws for what it says.
  LineOutcome read(String line);

  /// What files of this format are called in messages.
  String label();
}
