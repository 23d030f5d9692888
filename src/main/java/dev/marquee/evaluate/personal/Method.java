package dev.marquee.evaluate.personal;

import dev.marquee.audience.model.Scorer;
import dev.marquee.audience.model.Trial;

/// A way to recommend, under the name that the report gives it.
///
/// - `training`: learns from the histories of a trial; it may not look at the questions.
record Method(String name, Training training) {

  /// Learns from histories.
  @FunctionalInterface
  interface Training {
    /// A scorer for the questions of a trial, which it may not look at.
    Scorer learn(Trial trial);
  }
}
