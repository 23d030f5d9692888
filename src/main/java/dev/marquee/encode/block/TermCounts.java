package dev.marquee.encode.block;

import dev.marquee.catalog.Catalog;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// In how many titles each term occurs. Mutable while counting, for one thread; counts of several
/// threads are merged.
final class TermCounts {
  private static final int TITLES_PER_TASK = 1024;

  private final TermReader reader;
  private final TermBag bag = new TermBag();
  private final Map<String, int[]> counts = new HashMap<>();

  private TermCounts(TermReader reader) {
    this.reader = reader;
  }

  /// Counts a whole catalog on all processors. Sums do not depend on who added them, so neither
  /// does the result.
  static TermCounts of(Catalog catalog, TermReader reader) {
    int tasks = Math.ceilDiv(catalog.size(), TITLES_PER_TASK);
    return IntStream.range(0, tasks)
        .parallel()
        .collect(
            () -> new TermCounts(reader),
            (counts, task) -> counts.count(catalog, task * TITLES_PER_TASK),
            TermCounts::merge);
  }

  private void count(Catalog catalog, int from) {
    int to = Math.min(catalog.size(), from + TITLES_PER_TASK);
    for (int row = from; row < to; row++) {
      bag.clear();
      reader.read(catalog.title(row), bag);
      for (int i = 0; i < bag.size(); i++) {
        counts.computeIfAbsent(bag.term(i), _ -> new int[1])[0]++;
      }
    }
  }

  private void merge(TermCounts other) {
    other.counts.forEach(
        (term, count) -> counts.computeIfAbsent(term, _ -> new int[1])[0] += count[0]);
  }

  /// The terms that at least `least` and at most `most` titles have, the `cap` most frequent.
  Vocabulary vocabulary(int least, int most, int cap) {
    List<Map.Entry<String, int[]>> kept =
        counts.entrySet().stream()
            .filter(entry -> entry.getValue()[0] >= least && entry.getValue()[0] <= most)
            .sorted(
                Comparator.comparingInt((Map.Entry<String, int[]> entry) -> -entry.getValue()[0])
                    .thenComparing(Map.Entry::getKey))
            .limit(cap)
            .toList();
    return new Vocabulary(
        kept.stream().map(Map.Entry::getKey).toList(),
        kept.stream().mapToInt(entry -> entry.getValue()[0]).toArray());
  }
}
