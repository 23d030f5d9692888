package dev.marquee.recommend.personal;

import dev.marquee.catalog.Title;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Shares of genres that sum to 1; a title counts in equal parts for each genre it has. Empty where
/// there is nothing to count.
///
/// Source: Steck, Calibrated recommendations, RecSys 2018, https://doi.org/10.1145/3240323.3240372
record GenreMix(Map<String, Double> shares) {
  /// What each share of a list is mixed with of the taste it is compared to, so that no genre that
  /// is missing makes the divergence infinite (Steck's alpha).
  private static final double SMOOTHING = 0.01;

  GenreMix {
    shares = Map.copyOf(shares);
  }

  /// The mix of amounts, none of them negative.
  static GenreMix of(Map<String, Double> amounts) {
    double total = amounts.values().stream().mapToDouble(Double::doubleValue).sum();
    Map<String, Double> shares = new HashMap<>();
    amounts.forEach((genre, amount) -> {
      if (amount > 0) {
        shares.put(genre, amount / total);
      }
    });
    return new GenreMix(shares);
  }

  /// The mix of a list.
  static GenreMix of(Collection<Title> titles) {
    Map<String, Double> amounts = new HashMap<>();
    titles.forEach(title -> add(title, 1, amounts));
    return of(amounts);
  }

  /// Adds what a title has of each genre to amounts.
  static void add(Title title, double weight, Map<String, Double> amounts) {
    List<String> genres = title.genres().values();
    genres.forEach(genre -> amounts.merge(genre, weight / genres.size(), Double::sum));
  }

  boolean isEmpty() {
    return shares.isEmpty();
  }

  /// How far a list is from this taste: the Kullback-Leibler divergence, 0 where they are the same,
  /// in nats. Summed in the order of names, so that it is the same to the last bit.
  double divergence(GenreMix list) {
    SortedMap<String, Double> taste = new TreeMap<>(shares);
    double divergence = 0;
    for (Map.Entry<String, Double> entry : taste.entrySet()) {
      double share = entry.getValue();
      double listed = list.shares.getOrDefault(entry.getKey(), 0.0);
      divergence += share * Math.log(share / ((1 - SMOOTHING) * listed + SMOOTHING * share));
    }
    return Math.max(0, divergence);
  }
}
