package dev.marquee.insights;

import dev.marquee.catalog.Countries;
import dev.marquee.insights.Production.Count;
import dev.marquee.insights.Production.Group;
import dev.marquee.insights.Production.Undated;
import dev.marquee.insights.Production.Year;
import dev.marquee.search.CatalogIndex;
import dev.marquee.search.Columns;
import dev.marquee.search.Filters;
import dev.marquee.search.Selection;
import dev.marquee.search.ValueColumn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// Counts titles by year, and by year and value, in one pass.
final class ProductionCount {
  private static final int MOST_GROUPS = 40;

  private final Selection selection;
  private final Links links;
  private final YearCounts types;
  private final YearCounts genres;
  private final YearCounts countries;
  private final Periods periods;

  private ProductionCount(Selection selection, Links links) {
    Columns columns = selection.columns();
    this.selection = selection;
    this.links = links;
    this.types = new YearCounts(columns.types(), columns.years());
    this.genres = new YearCounts(columns.genres(), columns.years());
    this.countries = new YearCounts(columns.countries(), columns.years());
    int[] ofYear = new int[columns.years().count() + 1];
    for (int place = selection.next(0); place != Selection.END; place = selection.next(place + 1)) {
      int year = columns.years().ordinal(place);
      ofYear[year < 0 ? columns.years().count() : year]++;
      types.add(place, year);
      genres.add(place, year);
      countries.add(place, year);
    }
    this.periods = new Periods(Calendar.of(columns), ofYear);
  }

  static Insights.Told of(CatalogIndex catalog, Filters filters) {
    return catalog.tally(
        filters, selection -> new ProductionCount(selection, Links.to(filters)).told());
  }

  private Insights.Told told() {
    Calendar calendar = periods.calendar();
    Production data =
        new Production(
            years(),
            new Undated(periods.undated(), links.and("missing", "year").address()),
            calendar.recent(),
            calendar.before(),
            periods.trendOfAll(),
            groups("type", types, ProductionCount::typeLabel),
            groups("genre", genres, UnaryOperator.identity()),
            groups("country", countries, Countries::name));
    return new Insights.Told(selection.size(), ProductionFinding.of(data, selection.size()), data);
  }

  private static String typeLabel(String type) {
    return type.equals("movie") ? "Films" : "Series";
  }

  private List<Year> years() {
    ValueColumn column = selection.columns().types();
    int films = column.ordinalOf("movie");
    int series = column.ordinalOf("series");
    List<Year> all = new ArrayList<>();
    for (int ordinal = 0; ordinal < periods.calendar().count(); ordinal++) {
      if (periods.titles(ordinal) > 0) {
        int year = periods.calendar().year(ordinal);
        Links there = links.within("year", year, year);
        all.add(
            new Year(
                year,
                periods.calendar().isComplete(year),
                periods.titles(ordinal),
                new Count(types.count(films, ordinal), there.and("type", "movie").address()),
                new Count(types.count(series, ordinal), there.and("type", "series").address()),
                there.address()));
      }
    }
    return all;
  }

  private List<Group> groups(String filter, YearCounts counts, UnaryOperator<String> label) {
    ValueColumn column = counts.column();
    return IntStream.range(0, column.count())
        .filter(ordinal -> counts.total(ordinal) > 0)
        .boxed()
        .sorted(
            Comparator.<Integer>comparingLong(counts::total)
                .reversed()
                .thenComparing(column::value))
        .limit(MOST_GROUPS)
        .map(ordinal -> group(filter, counts, ordinal, label.apply(column.value(ordinal))))
        .toList();
  }

  private Group group(String filter, YearCounts counts, int ordinal, String label) {
    String value = counts.column().value(ordinal);
    Links there = links.and(filter, value);
    int[] byYear = counts.of(ordinal);
    long total = counts.total(ordinal);
    return new Group(
        value,
        label,
        total,
        Periods.share(total, selection.size()),
        there.address(),
        periods.trend(byYear),
        periods.decades(byYear, there),
        periods.latestYears(byYear, there));
  }
}
