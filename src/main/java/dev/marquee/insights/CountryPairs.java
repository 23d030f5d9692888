package dev.marquee.insights;

import dev.marquee.catalog.Countries;
import dev.marquee.insights.CountryGenres.Pair;
import dev.marquee.insights.stat.LogRatio;
import dev.marquee.insights.stat.Shrinkage;
import dev.marquee.search.ValueColumn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Tells which countries make titles together. Chance is judged among co-productions alone: most
/// titles have one country, so that any two countries would seem to avoid each other.
final class CountryPairs {
  /// Pairs with fewer titles are not told of.
  private static final int FEWEST = 5;

  private static final int MOST = 60;

  private final ValueColumn countries;
  private final PairSums sums;

  CountryPairs(ValueColumn countries, PairSums sums) {
    this.countries = countries;
    this.sums = sums;
  }

  private record Counted(int low, int high, int titles, LogRatio ratio) {}

  /// The pairs of which a country is chosen.
  List<Pair> pairs(Chosen chosen, Links links) {
    List<Counted> counted = counted();
    Shrinkage shrinkage = Shrinkage.of(counted.stream().map(Counted::ratio).toList());
    return counted.stream()
        .filter(pair -> isShown(pair, chosen))
        .map(pair -> pair(pair, shrinkage, links))
        .sorted(
            Comparator.comparingDouble((Pair pair) -> -pair.lift().low())
                .thenComparing(Pair::first)
                .thenComparing(Pair::second))
        .limit(MOST)
        .toList();
  }

  private boolean isShown(Counted pair, Chosen chosen) {
    return chosen.isChosen(countries.value(pair.low()))
        || chosen.isChosen(countries.value(pair.high()));
  }

  private List<Counted> counted() {
    List<Counted> counted = new ArrayList<>();
    int[] titles = sums.ofCountry();
    for (int low = 0; low < titles.length; low++) {
      for (int high = low + 1; high < titles.length; high++) {
        int both = sums.both(low, high);
        if (both >= FEWEST) {
          LogRatio ratio = LogRatio.ofTogether(both, titles[low], titles[high], sums.titles());
          counted.add(new Counted(low, high, both, ratio));
        }
      }
    }
    return counted;
  }

  private Pair pair(Counted pair, Shrinkage shrinkage, Links links) {
    String first = countries.value(pair.low());
    String second = countries.value(pair.high());
    return new Pair(
        first,
        second,
        Countries.name(first),
        Countries.name(second),
        pair.titles(),
        shrinkage.apply(pair.ratio()).ratio(),
        links.and("country", first).and("country", second).address());
  }
}
