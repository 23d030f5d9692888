package dev.marquee.index;

/// Told how far the writing of a generation has come.
@FunctionalInterface
public interface Progress {
  /// For those who do not care.
  Progress NONE = (done, total) -> {};

  /// `done` of `total` titles are written; `done` ascends and ends at `total`.
  void advanced(int done, int total);
}
