package dev.marquee.insights;

import dev.marquee.catalog.Countries;
import dev.marquee.insights.CountryGenres.Cell;
import dev.marquee.insights.CountryGenres.Coproductions;
import dev.marquee.insights.CountryGenres.Value;
import dev.marquee.insights.stat.Estimate;
import dev.marquee.insights.stat.LogRatio;
import dev.marquee.insights.stat.Shrinkage;
import dev.marquee.search.Filters;
import dev.marquee.search.Selection;
import dev.marquee.search.ValueColumn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// Turns titles counted by country and genre and by two countries into what can be told of them.
final class CountryGenresCount {
  /// A country or genre with fewer titles is not told of.
  private static final int FEWEST = 20;

  private static final int MOST_COUNTRIES = 30;
  private static final int MOST_DISTINCTIVE = 40;

  private final Selection selection;
  private final Links links;
  private final ValueColumn countries;
  private final ValueColumn genres;
  private final CountrySums sums;

  private CountryGenresCount(Selection selection, Filters world) {
    this.selection = selection;
    this.links = Links.to(world);
    this.countries = selection.columns().countries();
    this.genres = selection.columns().genres();
    this.sums = CountrySums.of(selection);
  }

  /// The filters without those that choose rows and columns.
  static Filters world(Filters filters) {
    return filters.without("country", "genre");
  }

  /// `selection`: what passes the filters of the [#world].
  static Insights.Told of(Selection selection, Filters filters) {
    return new CountryGenresCount(selection, world(filters))
        .told(new Chosen(filters, "country"), new Chosen(filters, "genre"));
  }

  private Insights.Told told(Chosen chosenCountries, Chosen chosenGenres) {
    int[] rows = frequent(countries, sums.ofCountry(), chosenCountries, MOST_COUNTRIES);
    int[] columns = frequent(genres, sums.ofGenre(), chosenGenres, genres.count());
    List<Cell> cells = cells(rows, columns);
    int made = sums.pairs().titles();
    CountryGenres data =
        new CountryGenres(
            values("country", countries, sums.ofCountry(), rows, Countries::name),
            values("genre", genres, sums.ofGenre(), columns, UnaryOperator.identity()),
            cells,
            distinctive(cells),
            new Coproductions(made, Periods.share(made, sums.placed())),
            new CountryPairs(countries, sums.pairs()).pairs(chosenCountries, links));
    return new Insights.Told(
        selection.size(), CountryGenresFinding.of(data, selection.size()), data);
  }

  /// The chosen values with enough titles, the most frequent first.
  private static int[] frequent(ValueColumn column, int[] counts, Chosen chosen, int most) {
    return IntStream.range(0, counts.length)
        .filter(ordinal -> counts[ordinal] >= FEWEST && chosen.isChosen(column.value(ordinal)))
        .boxed()
        .sorted(
            Comparator.<Integer>comparingInt(ordinal -> -counts[ordinal])
                .thenComparing(column::value))
        .limit(most)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /// Genres count only where a country is known, and their links say so.
  private List<Value> values(
      String filter, ValueColumn column, int[] counts, int[] chosen, UnaryOperator<String> label) {
    return IntStream.of(chosen)
        .mapToObj(ordinal -> {
          String value = column.value(ordinal);
          Links there = links.and(filter, value);
          Links placedThere = filter.equals("genre") ? there.and("missing", "!country") : there;
          return new Value(value, label.apply(value), counts[ordinal], placedThere.address());
        })
        .toList();
  }

  private List<Cell> cells(int[] rows, int[] columns) {
    List<LogRatio> ratios = new ArrayList<>();
    for (int row : rows) {
      for (int column : columns) {
        ratios.add(ratio(row, column));
      }
    }
    Shrinkage shrinkage = Shrinkage.of(ratios);
    List<Cell> cells = new ArrayList<>();
    for (int row : rows) {
      for (int column : columns) {
        cells.add(cell(row, column, shrinkage.apply(ratios.get(cells.size())).ratio()));
      }
    }
    return cells;
  }

  private LogRatio ratio(int row, int column) {
    int own = sums.both(row, column);
    return LogRatio.ofShares(
        own,
        sums.ofCountry()[row],
        sums.ofGenre()[column] - (long) own,
        sums.placed() - (long) sums.ofCountry()[row]);
  }

  private Cell cell(int row, int column, Estimate lift) {
    int own = sums.both(row, column);
    String country = countries.value(row);
    String genre = genres.value(column);
    return new Cell(
        country,
        genre,
        own,
        Periods.share(own, sums.ofCountry()[row]),
        Periods.share(
            sums.ofGenre()[column] - (long) own, sums.placed() - (long) sums.ofCountry()[row]),
        lift,
        links.and("country", country).and("genre", genre).address());
  }

  private static List<Cell> distinctive(List<Cell> cells) {
    return cells.stream()
        .filter(cell -> cell.lift().isAbove(1))
        .sorted(
            Comparator.comparingDouble((Cell cell) -> -cell.lift().low())
                .thenComparing(Cell::country)
                .thenComparing(Cell::genre))
        .limit(MOST_DISTINCTIVE)
        .toList();
  }
}
