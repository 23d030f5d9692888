package dev.marquee.cli;

import dev.marquee.catalog.Rating;
import dev.marquee.catalog.Title;
import dev.marquee.catalog.TitleType;
import java.util.Locale;

/// How a title reads on a terminal.
final class TitleLines {
  private TitleLines() {}

  /// One line: the title, when and what it is, and the id to ask for it by.
  static String line(Title title) {
    StringBuilder line = new StringBuilder(title.title());
    if (title.year() != null) {
      line.append(" (").append(title.year()).append(')');
    }
    line.append("  ").append(title.type() == TitleType.MOVIE ? "film" : "series");
    if (!title.genres().values().isEmpty()) {
      line.append(", ").append(String.join("/", title.genres().values()));
    }
    if (!title.countries().values().isEmpty()) {
      line.append(", ").append(String.join("/", title.countries().values()));
    }
    Rating rating = title.rating();
    if (rating != null) {
      line.append(
          String.format(Locale.ROOT, ", %.1f from %,d votes", rating.mean(), rating.votes()));
    }
    return line.append("  [").append(title.id()).append(']').toString();
  }
}
