package dev.marquee.insights;

import dev.marquee.search.Columns;
import dev.marquee.search.Selection;
import dev.marquee.search.ValueColumn;

/// Titles that say where they were made: by country, genre and both, by ordinals.
///
/// - `placed`: all of them.
/// - `together`: row by row, a country's genres.
/// - `pairs`: those that several countries made.
@SuppressWarnings("ArrayRecordComponent") // counted once, never compared
record CountrySums(int placed, int[] ofCountry, int[] ofGenre, int[] together, PairSums pairs)
    implements Sums<CountrySums> {

  /// Of the titles that pass.
  static CountrySums of(Selection selection) {
    Columns columns = selection.columns();
    return Sums.of(selection, () -> whole(selection), places -> of(columns, places));
  }

  private static CountrySums whole(Selection selection) {
    return selection
        .derived()
        .once(
            CountrySums.class,
            CountrySums.class,
            () -> of(selection.columns(), Places.all(selection.columns())));
  }

  private static CountrySums of(Columns columns, Places places) {
    ValueColumn countries = columns.countries();
    ValueColumn genres = columns.genres();
    int[] ofCountry = new int[countries.count()];
    int[] ofGenre = new int[genres.count()];
    int[] together = new int[countries.count() * genres.count()];
    PairSums.Adding pairs = new PairSums.Adding(countries);
    int placed = 0;
    for (int place = places.next(0); place != Selection.END; place = places.next(place + 1)) {
      int start = countries.start(place);
      int end = countries.end(place);
      if (start < end) {
        placed++;
        add(genres, place, ofGenre, 0);
        for (int at = start; at < end; at++) {
          int country = countries.ordinal(at);
          ofCountry[country]++;
          add(genres, place, together, country * ofGenre.length);
        }
        pairs.add(start, end);
      }
    }
    return new CountrySums(placed, ofCountry, ofGenre, together, pairs.sums());
  }

  private static void add(ValueColumn genres, int place, int[] counts, int from) {
    int end = genres.end(place);
    for (int at = genres.start(place); at < end; at++) {
      counts[from + genres.ordinal(at)]++;
    }
  }

  /// The titles of a country and a genre.
  int both(int country, int genre) {
    return together[country * ofGenre.length + genre];
  }

  @Override
  public CountrySums without(CountrySums others) {
    return new CountrySums(
        placed - others.placed,
        Sums.without(ofCountry, others.ofCountry),
        Sums.without(ofGenre, others.ofGenre),
        Sums.without(together, others.together),
        pairs.without(others.pairs));
  }
}
