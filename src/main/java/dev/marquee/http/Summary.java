package dev.marquee.http;

import dev.marquee.catalog.Outline;
import dev.marquee.catalog.Rating;
import dev.marquee.catalog.TitleType;
import dev.marquee.catalog.Utf8;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A title in a list: what a card of the page shows.
record Summary(
    Utf8 id,
    Utf8 type,
    Utf8 title,
    @Nullable Utf8 originalTitle,
    @Nullable Integer year,
    @Nullable Integer endYear,
    List<Utf8> genres,
    List<Utf8> countries,
    List<Utf8> directors,
    @Nullable Integer runtimeMinutes,
    @Nullable Integer seasons,
    @Nullable Utf8 certificate,
    @Nullable Double rating,
    @Nullable Long votes,
    @Nullable Utf8 synopsis,
    @Nullable ClusterName cluster) {

  private static final Utf8 MOVIE = Utf8.of(TitleType.MOVIE.label());
  private static final Utf8 SERIES = Utf8.of(TitleType.SERIES.label());

  /// A cluster in passing; `size` only where one title is shown whole.
  record ClusterName(int id, Utf8 label, @Nullable Integer size) {}

  /// A title and the cluster it is in.
  static Summary of(Outline title, @Nullable ClusterName cluster) {
    Rating rating = title.rating();
    return new Summary(
        title.id(),
        type(title.type()),
        title.title(),
        title.originalTitle(),
        title.years().first(),
        title.years().last(),
        title.genres(),
        title.countries(),
        title.directors(),
        title.minutes(),
        title.seasons(),
        title.certificate(),
        rating == null ? null : Double.valueOf(rating.mean()),
        // A source that tells the mean alone does not say that nobody voted.
        rating == null || rating.votes() == 0 ? null : Long.valueOf(rating.votes()),
        title.synopsis(),
        cluster);
  }

  private static Utf8 type(TitleType type) {
    return switch (type) {
      case MOVIE -> MOVIE;
      case SERIES -> SERIES;
    };
  }
}
