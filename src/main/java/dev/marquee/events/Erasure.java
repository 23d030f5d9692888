package dev.marquee.events;

/// What was erased of a viewer: how many events, and whether there was a stated taste.
public record Erasure(long events, boolean taste) {
  /// Whether there was nothing to erase.
  public boolean isEmpty() {
    return events == 0 && !taste;
  }
}
