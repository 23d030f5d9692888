package dev.marquee.ingest.dialect;

import dev.marquee.ingest.clean.ImdbIds;
import org.jspecify.annotations.Nullable;

/// The id by which the rows of joined files find their titles.
public enum JoinId {
  /// The source's own, as it stands.
  OWN,
  /// IMDb's, in any spelling.
  IMDB,
  /// The Movie Database's.
  TMDB;

  /// The id of a title, null when it has none of this kind.
  @Nullable String of(TitleDraft title) {
    return switch (this) {
      case OWN -> title.localId;
      case IMDB -> title.imdb;
      case TMDB -> title.tmdb;
    };
  }

  /// The id that a clean cell means, empty when it means none.
  String of(String cell) {
    return switch (this) {
      case OWN -> cell;
      case IMDB -> ImdbIds.of(cell).orElse("");
      case TMDB -> cell.endsWith(".0") ? cell.substring(0, cell.length() - 2) : cell;
    };
  }
}
