package dev.marquee.ingest.report;

import dev.marquee.catalog.Title;
import dev.marquee.ingest.dialect.Dialect;
import dev.marquee.ingest.dialect.Field;
import dev.marquee.ingest.merge.TitleRow;
import dev.marquee.ingest.source.Header;
import dev.marquee.ingest.tally.Fences;
import dev.marquee.ingest.tally.FieldReport;
import dev.marquee.ingest.tally.FieldReport.Place;
import dev.marquee.ingest.tally.FieldReport.Spread;
import dev.marquee.ingest.tally.FileTally;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What the kept rows of one file say, field by field, with what was joined to them.
public final class FieldReports {
  private static final int EXAMPLES = 5;

  private FieldReports() {}

  /// A field that may be there or not; `sources` are the fields of the dialect that feed it.
  private record Text(String name, Set<Field> sources, Predicate<Title> isThere) {}

  /// A number; `logarithmic` where it spreads over orders of magnitude.
  private record Numeric(
      String name,
      Set<Field> sources,
      Function<Title, @Nullable Double> value,
      boolean logarithmic) {}

  private static final List<Text> TEXTS =
      List.of(
          new Text(
              "originalTitle", Set.of(Field.ORIGINAL_TITLE), t -> t.names().original() != null),
          new Text("genres", Set.of(Field.GENRES, Field.GENRE_FLAG), t -> !t.genres().isEmpty()),
          new Text("countries", Set.of(Field.COUNTRIES), t -> !t.countries().isEmpty()),
          new Text("languages", Set.of(Field.LANGUAGES), t -> !t.languages().isEmpty()),
          new Text("directors", Set.of(Field.DIRECTORS), t -> !t.credits().directors().isEmpty()),
          new Text("cast", Set.of(Field.CAST), t -> !t.credits().cast().isEmpty()),
          new Text("certificate", Set.of(Field.CERTIFICATE), t -> t.certificate() != null),
          new Text("keywords", Set.of(Field.KEYWORDS), t -> !t.keywords().isEmpty()),
          new Text("collection", Set.of(Field.COLLECTION), t -> t.collection() != null),
          new Text("synopsis", Set.of(Field.SYNOPSIS), t -> t.synopsis() != null),
          new Text(
              "availableCountries",
              Set.of(Field.AVAILABLE),
              t -> !t.availableCountries().isEmpty()));

  private static final List<Numeric> NUMBERS =
      List.of(
          new Numeric(
              "year",
              Set.of(Field.YEAR, Field.TITLE_AND_YEAR, Field.TITLE_THEN_YEAR),
              t -> number(t.year()),
              false),
          new Numeric(
              "runtimeMinutes",
              Set.of(Field.MINUTES, Field.LENGTH),
              t -> number(t.minutes()),
              false),
          new Numeric(
              "seasons", Set.of(Field.SEASONS, Field.LENGTH), t -> number(t.seasons()), false),
          new Numeric(
              "rating",
              Set.of(Field.RATING),
              t -> t.rating() == null ? null : t.rating().mean(),
              false),
          new Numeric(
              "votes", Set.of(Field.VOTES), t -> t.votes() == 0 ? null : (double) t.votes(), true));

  private static @Nullable Double number(@Nullable Integer value) {
    return value == null ? null : value.doubleValue();
  }

  /// The reports on the fields that the file has a column for or that something was joined to,
  /// those of numbers last.
  public static List<FieldReport> of(
      Dialect dialect, Header header, List<TitleRow> rows, FileTally tally) {
    List<FieldReport> reports = new ArrayList<>();
    for (Text field : TEXTS) {
      long filled = rows.stream().filter(row -> field.isThere().test(row.title())).count();
      List<String> columns = columns(dialect, header, field.sources());
      add(reports, field.name(), columns, rows.size(), filled, tally, null);
    }
    for (Numeric field : NUMBERS) {
      double[] values = values(rows, field);
      List<String> columns = columns(dialect, header, field.sources());
      Spread spread = values.length == 0 ? null : spread(rows, field, values);
      add(reports, field.name(), columns, rows.size(), values.length, tally, spread);
    }
    return reports;
  }

  private static void add(
      List<FieldReport> reports,
      String name,
      List<String> columns,
      long rows,
      long filled,
      FileTally tally,
      @Nullable Spread spread) {
    if (!columns.isEmpty() || filled > 0) {
      long repaired = columns.stream().mapToLong(tally::repairsOf).sum();
      reports.add(new FieldReport(name, columns, filled, rows - filled, repaired, spread));
    }
  }

  private static List<String> columns(Dialect dialect, Header header, Set<Field> sources) {
    return dialect.columns().stream()
        .filter(column -> sources.contains(column.field()) && header.indexOf(column.name()) >= 0)
        .map(Dialect.Column::name)
        .toList();
  }

  /// The values that are there, ascending.
  private static double[] values(List<TitleRow> rows, Numeric field) {
    double[] values = new double[rows.size()];
    int count = 0;
    for (TitleRow row : rows) {
      Double value = field.value().apply(row.title());
      if (value != null) {
        values[count++] = value;
      }
    }
    double[] there = Arrays.copyOf(values, count);
    Arrays.sort(there);
    return there;
  }

  private static Spread spread(List<TitleRow> rows, Numeric field, double[] ascending) {
    Fences fences = Fences.of(ascending, field.logarithmic());
    List<Place> outside = new ArrayList<>();
    for (TitleRow row : rows) {
      Double value = field.value().apply(row.title());
      if (value != null && fences.isOutside(value)) {
        outside.add(new Place(row.line(), row.title().title(), value));
      }
    }
    Comparator<Place> farthestFirst =
        Comparator.comparingDouble(place -> -Math.abs(place.value() - fences.median()));
    return new Spread(
        ascending[0],
        fences.median(),
        ascending[ascending.length - 1],
        fences.low(),
        fences.high(),
        outside.size(),
        outside.stream()
            .sorted(farthestFirst.thenComparingLong(Place::line))
            .limit(EXAMPLES)
            .toList());
  }
}
