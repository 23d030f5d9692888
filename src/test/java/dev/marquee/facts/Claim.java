package dev.marquee.facts;

import dev.marquee.catalog.Title;
import dev.marquee.catalog.TitleId;
import java.util.Optional;
import java.util.stream.Stream;

/// What one row of a published set says of a title; `line` is where the row starts in its file.
record Claim(PublishedSet set, long line, Title title) {

  /// The id of a title within a scheme, such as [TitleId#IMDB].
  static Optional<String> idOf(Title title, String scheme) {
    return Stream.concat(Stream.of(title.id()), title.aliases().stream())
        .filter(id -> id.scheme().equals(scheme))
        .map(TitleId::local)
        .findFirst();
  }

  Optional<String> id(String scheme) {
    return idOf(title, scheme);
  }

  /// File and line, for whoever wants to see for himself.
  String place() {
    return PublishedSet.FOLDER.relativize(set.titles()) + ":" + line;
  }
}
