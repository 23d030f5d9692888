package dev.marquee.http;

import dev.marquee.events.EventStore;
import dev.marquee.insights.viewing.StoredViews;
import dev.marquee.insights.viewing.Views;
import dev.marquee.recommend.personal.PersonalModels;
import dev.marquee.recommend.personal.Recommender;
import dev.marquee.recommend.personal.StoredViewers;
import dev.marquee.recommend.personal.Viewers;
import dev.marquee.recommend.viewer.StoredTrends;
import dev.marquee.search.CatalogIndex;
import io.javalin.config.RoutesConfig;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All that is about single viewers: personal lists, home pages, and, where events are kept, the
/// events themselves. Closed before the server stops, so that streams end.
final class ViewerRoutes implements AutoCloseable {
  private final CatalogIndex catalog;
  private final Recommender recommender;
  private final Optional<EventStore> events;
  private final Views views;
  private final int maxBodyBytes;
  private final @Nullable LiveStreams streams;

  /// `models`: trained on viewers, where there are any; `events`: what viewers did, where that is
  /// kept.
  ViewerRoutes(
      CatalogIndex catalog,
      PersonalModels models,
      Optional<EventStore> events,
      HttpSettings settings) {
    this.catalog = catalog;
    this.recommender = new Recommender(catalog, models);
    this.events = events;
    this.views = events.<Views>map(StoredViews::new).orElse(Views.NONE);
    this.maxBodyBytes = settings.maxBodyBytes();
    // Thrice before a silent connection would be closed.
    Duration heartbeat = settings.idleTimeout().dividedBy(3);
    this.streams = events.map(store -> new LiveStreams(store, heartbeat)).orElse(null);
  }

  /// What all of them watched.
  Views views() {
    return views;
  }

  /// `erased`: told when a viewer was erased.
  void register(RoutesConfig routes, Answers answers, Summaries summaries, Runnable erased) {
    Viewers viewers = events.<Viewers>map(StoredViewers::new).orElse(Viewers.NONE);
    RecommendationRoutes lists =
        new RecommendationRoutes(catalog, recommender, viewers, summaries, maxBodyBytes);
    HomeRoutes homes = new HomeRoutes(recommender, summaries);
    lists.register(routes, answers);
    homes.register(routes, answers);
    if (streams != null) {
      EventStore store = events.orElseThrow();
      lists.registerStored(routes, answers, streams);
      homes.registerStored(routes, answers, viewers, new StoredTrends(store));
      new EventRoutes(catalog, store, maxBodyBytes).register(routes, answers);
      new ProfileRoutes(store, views, erased, maxBodyBytes).register(routes, answers);
    }
  }

  @Override
  public void close() {
    if (streams != null) {
      streams.close();
    }
  }
}
