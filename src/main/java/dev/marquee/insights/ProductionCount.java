package dev.marquee.insights;

import dev.marquee.catalog.Countries;
import dev.marquee.insights.Production.Count;
import dev.marquee.insights.Production.Group;
import dev.marquee.insights.Production.Undated;
import dev.marquee.insights.Production.Year;
import dev.marquee.search.Filters;
import dev.marquee.search.Selection;
import dev.marquee.search.ValueColumn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// Turns titles counted by year, and by year and value, into what can be told of them.
final class ProductionCount {
  private static final int MOST_GROUPS = 40;

  private final Selection selection;
  private final Links links;
  private final ProductionSums sums;
  private final Periods periods;

  private ProductionCount(Selection selection, Links links) {
    this.selection = selection;
    this.links = links;
    this.sums = ProductionSums.of(selection);
    Calendar calendar =
        Calendar.of(selection.columns().years(), ProductionSums.whole(selection).ofYear());
    this.periods = new Periods(calendar, sums.ofYear());
  }

  static Insights.Told of(Selection selection, Filters filters) {
    return new ProductionCount(selection, Links.to(filters)).told();
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
            groups("type", sums.types(), ProductionCount::typeLabel),
            groups("genre", sums.genres(), UnaryOperator.identity()),
            groups("country", sums.countries(), Countries::name));
    return new Insights.Told(selection.size(), ProductionFinding.of(data, selection.size()), data);
  }

  private static String typeLabel(String type) {
    return type.equals("movie") ? "Films" : "Series";
  }

  private List<Year> years() {
    ValueColumn column = selection.columns().types();
    int films = column.ordinalOf("movie");
    int series = column.ordinalOf("series");
    YearCounts types = sums.types();
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
