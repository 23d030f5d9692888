package dev.marquee.insights;

import dev.marquee.insights.Quality.Field;
import dev.marquee.insights.Quality.Source;
import java.util.Comparator;
import java.util.List;

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
    String subject = titles == 1 ? "The one title" : "Every one of " + English.titles(titles);
    List<String> everywhere =
        data.fields().stream().filter(field -> field.missing() == 0).map(Field::label).toList();
    List<String> rare =
        data.fields().stream()
            .filter(field -> field.share() < MOSTLY)
            .sorted(Comparator.comparingDouble(Field::share))
            .map(field -> field.label() + " (" + English.percent(field.share()) + ")")
            .toList();
    String known =
        everywhere.isEmpty()
            ? "No field is filled in " + (titles == 1 ? "the one title" : "all of " + English.titles(titles))
            : subject + " has " + English.list(everywhere);
    if (rare.isEmpty()) {
      return known + (everywhere.size() == data.fields().size() ? "" : ", and no field is mostly empty");
    }
    String named = English.list(rare.subList(0, Math.min(NAMED, rare.size())));
    return titles == 1
        ? known + ", and lacks " + English.count(rare.size(), "field", "fields")
        : known + ", while most lack " + named;
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
        + (rejected == 0 ? "none was rejected" : English.number(rejected) + (rejected == 1 ? " was rejected" : " were rejected"))
        + (repaired == 0 ? " and nothing was mended" : " and " + English.count(repaired, "value was mended", "values were mended"));
  }
}
