package dev.marquee.insights;

import dev.marquee.search.Columns;
import dev.marquee.search.NumberColumn;
import dev.marquee.search.Selection;

/// Titles by year, those without one last, and by year and value.
@SuppressWarnings("ArrayRecordComponent") // counted once, never compared
record ProductionSums(int[] ofYear, YearCounts types, YearCounts genres, YearCounts countries)
    implements Sums<ProductionSums> {

  /// Of the titles that pass.
  static ProductionSums of(Selection selection) {
    Columns columns = selection.columns();
    return Sums.of(selection, () -> whole(selection), places -> of(columns, places));
  }

  /// Of the whole catalog.
  static ProductionSums whole(Selection selection) {
    return selection
        .derived()
        .once(
            ProductionSums.class,
            ProductionSums.class,
            () -> of(selection.columns(), Places.all(selection.columns())));
  }

  private static ProductionSums of(Columns columns, Places places) {
    NumberColumn years = columns.years();
    int undated = years.count();
    int[] ofYear = new int[undated + 1];
    YearCounts types = YearCounts.none(columns.types(), years);
    YearCounts genres = YearCounts.none(columns.genres(), years);
    YearCounts countries = YearCounts.none(columns.countries(), years);
    for (int place = places.next(0); place != Selection.END; place = places.next(place + 1)) {
      int known = years.ordinal(place);
      int year = known < 0 ? undated : known;
      ofYear[year]++;
      types.add(place, year);
      genres.add(place, year);
      countries.add(place, year);
    }
    return new ProductionSums(ofYear, types, genres, countries);
  }

  @Override
  public ProductionSums without(ProductionSums others) {
    return new ProductionSums(
        Sums.without(ofYear, others.ofYear),
        types.without(others.types),
        genres.without(others.genres),
        countries.without(others.countries));
  }
}
