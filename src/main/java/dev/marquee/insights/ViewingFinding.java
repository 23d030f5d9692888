package dev.marquee.insights;

import dev.marquee.insights.Viewing.Cell;
import dev.marquee.insights.Viewing.Genre;
import dev.marquee.insights.Viewing.Riser;
import dev.marquee.insights.Viewing.Slot;
import dev.marquee.insights.stat.Estimate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Says in one sentence when titles are watched and what rises.
final class ViewingFinding {
  /// Fewer views have no hour of their own.
  private static final int FEWEST = 100;

  private static final int DAY = 24;

  /// How long an evening is.
  private static final int SPAN = 3;

  private ViewingFinding() {}

  static String of(Viewing data, long titles) {
    if (titles == 0) {
      return "No title passes these filters, so there is nothing to watch.";
    }
    if (data.evidence().equals("none")) {
      return "Nobody has been seen watching yet: send what viewers start, watch and rate to POST"
          + " /v1/events or read it with 'marquee import events', and it is counted here at once.";
    }
    if (data.views() == 0) {
      return "Of " + English.titles(titles) + ", none has been " + verb(data) + " yet.";
    }
    return counted(data) + when(data) + taste(data) + rise(data) + ".";
  }

  private static String verb(Viewing data) {
    return data.evidence().equals("watched") ? "watched" : "rated";
  }

  private static String counted(Viewing data) {
    String what =
        switch (data.evidence()) {
          case "watched" -> English.count(data.views(), "view", "views");
          case "rated" -> English.count(data.views(), "rating", "ratings");
          default -> English.count(data.views(), "rating", "ratings") + " in the sources";
        };
    return what + " of " + English.titles(data.viewedTitles());
  }

  private static String when(Viewing data) {
    if (data.views() < FEWEST) {
      return ", which is too little to tell an hour";
    }
    int start = busiest(data.hours());
    long there = 0;
    for (int hour = start; hour < start + SPAN; hour++) {
      there += data.hours().get(hour % DAY).views();
    }
    String day =
        data.weekdays().stream()
            .max(Comparator.comparingLong(Slot::views))
            .map(Slot::label)
            .orElseThrow();
    return "; the busiest hours are "
        + data.hours().get(start).label()
        + " to "
        + data.hours().get((start + SPAN) % DAY).label()
        + " UTC ("
        + English.percent(Periods.share(there, data.views()))
        + ") and the busiest day is "
        + day;
  }

  /// The hour at which the three busiest in a row begin.
  private static int busiest(List<Slot> hours) {
    int best = 0;
    long most = -1;
    for (int start = 0; start < DAY; start++) {
      long sum = 0;
      for (int hour = start; hour < start + SPAN; hour++) {
        sum += hours.get(hour % DAY).views();
      }
      if (sum > most) {
        most = sum;
        best = start;
      }
    }
    return best;
  }

  /// The genre that most surely has an hour of its own.
  private static String taste(Viewing data) {
    Optional<Cell> clearest =
        data.byHour().stream()
            .filter(Cell::standsOut)
            .max(Comparator.comparingDouble(cell -> lift(cell).low()));
    return clearest
        .map(cell ->
            "; "
                + cell.genre()
                + " stands out at "
                + data.hours().get(cell.slot()).label()
                + ", "
                + English.times(lift(cell).value())
                + " its share of other hours")
        .orElse("");
  }

  private static Estimate lift(Cell cell) {
    return Objects.requireNonNull(cell.lift());
  }

  private static String rise(Viewing data) {
    Viewing.Window recent = data.recent();
    if (recent == null) {
      return "; there is too little to tell what rises";
    }
    String since = " since " + recent.from();
    if (data.rising().isEmpty()) {
      return "; no title" + genre(data).orElse("") + " rises for certain" + since;
    }
    Riser first = data.rising().getFirst();
    return "; " + first.title() + " rises most" + since + ", " + times(first.change());
  }

  private static Optional<String> genre(Viewing data) {
    return data.genres().stream()
        .filter(genre -> genre.trend() != null && genre.trend().direction().equals("rising"))
        .max(Comparator.comparingDouble(ViewingFinding::least))
        .map(Genre::label)
        .map(label -> " but " + label + " as a genre");
  }

  private static double least(Genre genre) {
    return genre.trend() == null ? 0 : genre.trend().change().low();
  }

  private static String times(Estimate change) {
    return English.times(change.value())
        + " its share of the time before (95% interval "
        + English.times(change.low()).replace(" times", "")
        + " to "
        + English.times(change.high()).replace(" times", "")
        + ")";
  }
}
