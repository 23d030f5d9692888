package dev.marquee.evaluate;

import dev.marquee.catalog.Title;
import dev.marquee.index.Folding;
import dev.marquee.search.words.Edits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What search is compared with: BM25 over the folded titles, and the same with every word expanded
/// to those that are spelled like it.
///
/// *Fuzzy*: words within one edit (three to five letters) or two (longer), and those that start
/// with the last word, each worth `0.9 (1 - edits / length)`; the best expansion of a word counts.
/// A plain, slow implementation. Not safe from several threads, since expansions are kept.
///
/// Source: Robertson & Zaragoza, Foundations and Trends in IR 3(4), 2009; k1 1.2, b 0.75.
final class NameBm25 {
  private static final double K1 = 1.2;
  private static final double B = 0.75;
  private static final double EXPANDED = 0.9;

  private final boolean fuzzy;
  private final double[] lengths;
  private final double meanLength;

  /// By word: row and frequency, one after the other.
  private final TreeMap<String, List<int[]>> postings = new TreeMap<>();

  private final Map<String, Map<String, Double>> expansions = new HashMap<>();

  NameBm25(List<Title> titles, boolean fuzzy) {
    this.fuzzy = fuzzy;
    this.lengths = new double[titles.size()];
    for (int row = 0; row < lengths.length; row++) {
      Map<String, Integer> words = new HashMap<>();
      for (String word : Folding.fold(titles.get(row).title()).split(" ", -1)) {
        words.merge(word, 1, Integer::sum);
        lengths[row]++;
      }
      int here = row;
      words.forEach((word, count) ->
          postings.computeIfAbsent(word, _ -> new ArrayList<>()).add(new int[] {here, count}));
    }
    this.meanLength = Arrays.stream(lengths).average().orElse(1);
  }

  /// The score of each title, `[titles]`; 0 for those that match nothing.
  double[] scores(String text) {
    double[] scores = new double[lengths.length];
    String[] words = Folding.fold(text).split(" ", -1);
    for (int i = 0; i < words.length; i++) {
      double[] best = new double[lengths.length];
      expansions(words[i], i == words.length - 1)
          .forEach((word, weight) -> raise(best, word, weight));
      for (int row = 0; row < scores.length; row++) {
        scores[row] += best[row];
      }
    }
    return scores;
  }

  private void raise(double[] best, String word, double weight) {
    List<int[]> rows = postings.getOrDefault(word, List.of());
    double rarity = Math.log(1 + (lengths.length - rows.size() + 0.5) / (rows.size() + 0.5));
    for (int[] posting : rows) {
      double length = 1 - B + B * lengths[posting[0]] / meanLength;
      double score = weight * rarity * posting[1] * (K1 + 1) / (posting[1] + K1 * length);
      best[posting[0]] = Math.max(best[posting[0]], score);
    }
  }

  private Map<String, Double> expansions(String word, boolean isLast) {
    if (!fuzzy) {
      return Map.of(word, 1.0);
    }
    Map<String, Double> expanded =
        new HashMap<>(expansions.computeIfAbsent(word, this::spelledAlike));
    if (isLast) {
      postings
          .subMap(word, word + Character.MAX_VALUE)
          .keySet()
          .forEach(longer -> expanded.putIfAbsent(longer, EXPANDED));
    }
    expanded.put(word, 1.0);
    return expanded;
  }

  private Map<String, Double> spelledAlike(String word) {
    Map<String, Double> alike = new HashMap<>();
    int most = Edits.allowed(word);
    for (String known : most == 0 ? List.<String>of() : List.copyOf(postings.keySet())) {
      if (Math.abs(known.length() - word.length()) <= most) {
        int edits = Edits.distance(word, known);
        if (edits <= most) {
          int length = Math.max(word.length(), known.length());
          alike.put(known, EXPANDED * (1 - (double) edits / length));
        }
      }
    }
    return alike;
  }
}
