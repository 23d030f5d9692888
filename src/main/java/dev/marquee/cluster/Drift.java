package dev.marquee.cluster;

import java.util.List;

/// How far a clustering has moved from the one before it.
///
/// - `comparedRows`: rows that had a cluster before; `movedShare`: the share of them that now
///   belong to a cluster with another id, in `[0, 1]`, 0 when there is nothing to compare.
/// - `kept`, `added`, `vanished`: ids of both clusterings, of the new one only, of the old one
///   only; each ascending.
public record Drift(
    int comparedRows,
    double movedShare,
    List<Integer> kept,
    List<Integer> added,
    List<Integer> vanished) {
  public Drift {
    kept = List.copyOf(kept);
    added = List.copyOf(added);
    vanished = List.copyOf(vanished);
  }
}
