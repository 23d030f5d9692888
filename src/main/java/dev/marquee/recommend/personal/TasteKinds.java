package dev.marquee.recommend.personal;

import dev.marquee.catalog.Genres;
import dev.marquee.catalog.Countries;
import dev.marquee.catalog.Title;
import dev.marquee.recommend.viewer.Opinions;
import dev.marquee.recommend.viewer.Wish;
import dev.marquee.search.CatalogRows;
import dev.marquee.search.Filters;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The kinds of titles that are telling of a viewer: genres of countries that are common among what
/// they like and rare in the catalog; and the genres and countries that they stated.
final class TasteKinds {
  /// What a stated pair counts for next to one title liked.
  private static final double STATED = 2;

  private static final int FEWEST = 6;

  /// How many kinds are looked up in the catalog.
  private static final int MOST_COMPARED = 40;

  private final CatalogRows rows;
  private final ViewerScores scores;

  TasteKinds(CatalogRows rows, ViewerScores scores) {
    this.rows = rows;
    this.scores = scores;
  }

  /// A genre of a country and its titles; empty texts stand for all genres or countries.
  record Kind(String genre, String country, BitSet titles) {
    /// Such as `Korean thrillers`.
    String name() {
      return KindName.of(genre.isEmpty() ? null : genre, country.isEmpty() ? null : country);
    }
  }

  private record Pair(String genre, String country) {}

  /// At most `most` kinds with enough titles left, the most telling first, no genre twice.
  List<Kind> best(BitSet left, int most) {
    Map<Pair, Double> support = support();
    List<Pair> pairs = mostSupported(support);
    Map<Pair, BitSet> titles = new HashMap<>();
    pairs.forEach(pair -> titles.put(pair, titles(pair)));
    pairs.sort(
        Comparator.<Pair>comparingDouble(
                pair -> -telling(support.getOrDefault(pair, 0.0), titles.getOrDefault(pair, left)))
            .thenComparing(Pair::genre)
            .thenComparing(Pair::country));
    List<Kind> best = new ArrayList<>();
    Set<String> genres = new HashSet<>();
    for (Pair pair : pairs) {
      BitSet of = titles.getOrDefault(pair, left);
      boolean isWorth = best.size() < most && count(of, left) >= FEWEST;
      if (isWorth && genres.add(pair.genre())) {
        best.add(new Kind(pair.genre(), pair.country(), of));
      }
    }
    return best;
  }

  /// The kinds worth a look at the catalog: who has liked hundreds of titles has something of all.
  private static List<Pair> mostSupported(Map<Pair, Double> support) {
    return new ArrayList<>(
        support.entrySet().stream()
            .sorted(
                Map.Entry.<Pair, Double>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(
                        Map.Entry.comparingByKey(
                            Comparator.comparing(Pair::genre).thenComparing(Pair::country))))
            .limit(MOST_COMPARED)
            .map(Map.Entry::getKey)
            .toList());
  }

  private static int count(BitSet titles, BitSet left) {
    BitSet both = (BitSet) titles.clone();
    both.and(left);
    return both.cardinality();
  }

  /// Support times the logarithm of how much rarer the kind is in the catalog.
  private double telling(double support, BitSet titles) {
    return support * Math.log1p((double) rows.size() / Math.max(1, titles.cardinality()));
  }

  private Map<Pair, Double> support() {
    Map<Pair, Double> support = new HashMap<>();
    for (Opinions.Opinion opinion : scores.opinions().all()) {
      if (opinion.weight() > 0) {
        Title title = rows.entry(opinion.row()).title();
        List<String> genres = title.genres().values();
        title.countries().values().stream()
            .limit(1)
            .forEach(country ->
                genres.forEach(genre ->
                    support.merge(
                        new Pair(genre, country), opinion.weight() / genres.size(), Double::sum)));
      }
    }
    stated(support);
    return support;
  }

  private void stated(Map<Pair, Double> support) {
    for (Wish wish : scores.wishes().wanted()) {
      double weight = STATED * wish.weight();
      if (wish.field().equals("genre")) {
        Genres.of(wish.value())
            .ifPresent(genre -> support.merge(new Pair(genre, ""), weight, Double::sum));
      } else if (wish.field().equals("country")) {
        Countries.code(wish.value())
            .ifPresent(code -> support.merge(new Pair("", code), weight, Double::sum));
      }
    }
    for (Wish genre : scores.wishes().wanted()) {
      for (Wish country : scores.wishes().wanted()) {
        if (genre.field().equals("genre") && country.field().equals("country")) {
          String name = Genres.of(genre.value()).orElse(genre.value());
          Countries.code(country.value())
              .ifPresent(code ->
                  support.merge(
                      new Pair(name, code),
                      STATED * genre.weight() * country.weight(),
                      Double::sum));
        }
      }
    }
  }

  private BitSet titles(Pair pair) {
    Map<String, List<String>> filters = new HashMap<>();
    filters.put("genre", pair.genre().isEmpty() ? List.of() : List.of(pair.genre()));
    filters.put("country", pair.country().isEmpty() ? List.of() : List.of(pair.country()));
    return rows.passing(Filters.parse(filters));
  }
}
