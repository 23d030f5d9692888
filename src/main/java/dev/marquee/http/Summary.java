package dev.marquee.http;

import dev.marquee.catalog.Rating;
import dev.marquee.catalog.Title;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A title in a list: what a card of the page shows.
record Summary(
    String id,
    String type,
    String title,
    @Nullable String originalTitle,
    @Nullable Integer year,
    @Nullable Integer endYear,
    List<String> genres,
    List<String> countries,
    List<String> directors,
    @Nullable Integer runtimeMinutes,
    @Nullable Integer seasons,
    @Nullable String certificate,
    @Nullable Double rating,
    @Nullable Long votes,
    @Nullable String synopsis,
    @Nullable ClusterName cluster) {

  /// A cluster in passing; `size` only where one title is shown whole.
  record ClusterName(int id, String label, @Nullable Integer size) {}

  /// A title and the cluster it is in.
  static Summary of(Title title, @Nullable ClusterName cluster) {
    Rating rating = title.rating();
    return new Summary(
        title.id().value(),
        title.type().label(),
        title.title(),
        title.names().original(),
        title.years().first(),
        title.years().last(),
        title.genres().values(),
        title.countries().values(),
        title.credits().directors(),
        title.minutes(),
        title.seasons(),
        title.certificate(),
        rating == null ? null : Double.valueOf(rating.mean()),
        // A source that tells the mean alone does not say that nobody voted.
        rating == null || rating.votes() == 0 ? null : Long.valueOf(rating.votes()),
        title.synopsis(),
        cluster);
  }
}
