package dev.marquee.insights;

import dev.marquee.insights.Quality.Field;
import dev.marquee.insights.Quality.Source;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/// Says in one sentence what is known of the titles.
final class QualityFinding {
  private static final double MOSTLY = 0.5;
  private static final int NAMED = 3;

  private QualityFinding() {}

  static String of(Quality data, long titles) {
    return titles == 0
        ? "No title passes these filters, so there is nothing to check."
        : titles(data, titles) + rows(data.sources()) + ".";
  }

  private static String titles(Quality data, long titles) {
    List<String> known = labels(data, field -> field.missing() == 0);
    List<String> unknown = labels(data, field -> field.filled() == 0);
    if (titles == 1) {
      return "The one title has "
          + (known.isEmpty() ? "none of the fields" : English.list(known))
          + (unknown.isEmpty() ? "" : "; unknown " + be(unknown) + English.list(unknown));
    }
    return (known.isEmpty()
            ? "No field is known of every one of " + English.titles(titles)
            : "All " + English.titles(titles) + " have " + English.list(known))
        + least(data);
  }

  private static List<String> labels(Quality data, Predicate<Field> wanted) {
    return data.fields().stream().filter(wanted).map(Field::label).toList();
  }

  private static String be(List<String> words) {
    return words.size() == 1 ? "is " : "are ";
  }

  private static String least(Quality data) {
    List<String> rare =
        data.fields().stream()
            .filter(field -> field.share() < MOSTLY)
            .sorted(Comparator.comparingDouble(Field::share))
            .limit(NAMED)
            .map(field -> field.label() + " (" + English.percent(field.share()) + ")")
            .toList();
    return rare.isEmpty()
        ? ", and each field of most"
        : "; least known " + be(rare) + English.list(rare);
  }

  private static String rows(List<Source> sources) {
    if (sources.isEmpty()) {
      return "";
    }
    long read = sources.stream().mapToLong(Source::read).sum();
    long rejected = sources.stream().mapToLong(Source::rejected).sum();
    long repaired = sources.stream().mapToLong(Source::repaired).sum();
    return "; of "
        + English.count(read, "row", "rows")
        + " read from "
        + English.count(sources.size(), "file", "files")
        + ", "
        + (rejected == 0
            ? "none was rejected"
            : English.number(rejected) + (rejected == 1 ? " was rejected" : " were rejected"))
        + (repaired == 0
            ? " and nothing was mended"
            : " and " + English.count(repaired, "value was mended", "values were mended"));
  }
}
