package dev.marquee.recommend.personal;

import dev.marquee.events.Taste;
import dev.marquee.recommend.viewer.History;
import java.time.Instant;

/// Somebody to make a list for.
///
/// - `name`: of the profile; empty for whoever asks without one, who is spoken to as "you".
/// - `asOf`: the newest event of all viewers, from which ages are counted.
public record Viewer(String name, History history, Taste taste, Instant asOf) {
  /// Somebody of whom nothing is known.
  public static final Viewer STRANGER = new Viewer("", History.NONE, Taste.NONE, Instant.EPOCH);
}
