package dev.marquee.ingest.merge;

import dev.marquee.catalog.Title;
import dev.marquee.catalog.TitleId;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One accepted row: the title as this row alone tells it, where it came from, and whether its own
/// id is only a hash of its title, year and type, which is no evidence of being the same work.
public record TitleRow(Title title, Origin origin, long line, boolean hashed) {

  /// The id that the source itself gives the row: the one in its own scheme, else the one the row
  /// is published under.
  TitleId own() {
    String scheme = origin.name();
    if (title.id().scheme().equals(scheme)) {
      return title.id();
    }
    return title.aliases().stream()
        .filter(alias -> alias.scheme().equals(scheme))
        .findFirst()
        .orElse(title.id());
  }

  /// The id of The Movie Database with the type it counts within, null when this row tells none.
  @Nullable String tmdb() {
    return Stream.concat(Stream.of(title.id()), title.aliases().stream())
        .filter(id -> id.scheme().equals(TitleId.TMDB))
        .map(id -> id.value() + ' ' + title.type().label())
        .findFirst()
        .orElse(null);
  }

  /// The IMDb id, null when this row does not tell it.
  @Nullable String imdb() {
    TitleId id = title.id();
    return id.value().startsWith("imdb:") ? id.value() : null;
  }
}
