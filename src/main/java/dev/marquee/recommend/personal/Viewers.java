package dev.marquee.recommend.personal;

import java.util.Optional;

/// Where viewers come from. Safe from any thread.
public interface Viewers {
  /// For servers without an event store.
  Viewers NONE = _ -> Optional.empty();

  /// What is known of a viewer by now; empty for a stranger.
  Optional<Viewer> find(String profile);
}
