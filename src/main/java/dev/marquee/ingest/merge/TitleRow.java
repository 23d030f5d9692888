package dev.marquee.ingest.merge;

import dev.marquee.catalog.Title;
import dev.marquee.catalog.TitleId;
import org.jspecify.annotations.Nullable;

/// One accepted row: the title as this row alone tells it, where it came from, and whether its own
/// id is only a hash of its title, year and type, which is no evidence of being the same work.
public record TitleRow(Title title, Origin origin, long line, boolean hashed) {

  /// The IMDb id, null when this row does not tell it.
  @Nullable String imdb() {
    TitleId id = title.id();
    return id.value().startsWith("imdb:") ? id.value() : null;
  }
}
