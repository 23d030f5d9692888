package dev.marquee.recommend.viewer;

import dev.marquee.catalog.TitleId;
import dev.marquee.events.Event;
import dev.marquee.events.EventStore;
import dev.marquee.search.TitleIds;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// What the viewers of an event store have taken to lately, by the last events that arrived: each
/// adds what it says for its title, halved with every week before the newest of them. The same
/// events have the same answer, which is kept until there are others.
public final class StoredTrends implements Trends {
  /// How many events are looked at: enough to rank the most wanted titles, and few enough to be
  /// read anew at every home page while events come in.
  private static final int LATEST = 2_000;

  private static final double HALF_LIFE_HOURS = 7 * 24;

  private final EventStore store;
  private final AtomicReference<@Nullable Kept> kept = new AtomicReference<>();

  private record Kept(long size, Instant newest, Map<TitleId, Double> demand) {}

  public StoredTrends(EventStore store) {
    this.store = store;
  }

  @Override
  public Map<TitleId, Double> now() {
    long size = store.size();
    Instant newest = store.newest().orElse(Instant.EPOCH);
    Kept known = kept.get();
    if (known == null || known.size() != size || !known.newest().equals(newest)) {
      known = new Kept(size, newest, demand(newest));
      kept.set(known);
    }
    return known.demand();
  }

  private Map<TitleId, Double> demand(Instant newest) {
    Map<TitleId, Double> demand = new HashMap<>();
    for (Event event : store.latest(LATEST)) {
      double weight = Standing.weight(event);
      if (weight > 0) {
        double hours = Math.max(0, Duration.between(event.at(), newest).toHours());
        double left = weight * Math.pow(0.5, hours / HALF_LIFE_HOURS);
        TitleIds.parse(event.title()).ifPresent(id -> demand.merge(id, left, Double::sum));
      }
    }
    return Map.copyOf(demand);
  }
}
