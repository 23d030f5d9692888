package dev.marquee.recommend.viewer;

import dev.marquee.catalog.TitleId;
import java.util.Map;

/// What viewers have taken to lately. Safe from any thread.
public interface Trends {
  /// For servers without an event store.
  Trends NONE = Map::of;

  /// How much each title is in demand now, above 0, by the ids of the events; empty where nothing
  /// happened yet.
  Map<TitleId, Double> now();
}
