package dev.marquee.ingest.merge;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What merging did: rows merged by the evidence that joined them, and what rows disagree about.
///
/// The counts of `merges` sum to the number of merged rows. Both lists follow the order of their
/// enums and hold no kind that did not occur. Examples say which rows, up to five, in ascending
/// order of their text.
public record MergeReport(List<Merges> merges, List<Conflicts> conflicts) {
  private static final int EXAMPLES = 5;

  public MergeReport {
    merges = List.copyOf(merges);
    conflicts = List.copyOf(conflicts);
  }

  /// Rows merged by one kind of evidence.
  public record Merges(MergeKey key, long count, List<String> examples) {}

  /// Disagreements of one kind.
  public record Conflicts(ConflictKind kind, long count, List<String> examples) {}

  /// The rows merged by this evidence.
  public long merged(MergeKey key) {
    return merges.stream().filter(m -> m.key() == key).mapToLong(Merges::count).sum();
  }

  /// The rows merged in all.
  public long merged() {
    return merges.stream().mapToLong(Merges::count).sum();
  }

  /// The number of disagreements of this kind.
  public long conflicts(ConflictKind kind) {
    return conflicts.stream().filter(c -> c.kind() == kind).mapToLong(Conflicts::count).sum();
  }

  /// Gathers a report while rows are merged.
  static final class Builder {
    private final Map<MergeKey, Seen> merges = new EnumMap<>(MergeKey.class);
    private final Map<ConflictKind, Seen> conflicts = new EnumMap<>(ConflictKind.class);

    void merged(MergeKey key, int rows, String example) {
      merges.computeIfAbsent(key, first -> new Seen()).add(rows, example);
    }

    void conflict(ConflictKind kind, String example) {
      conflicts.computeIfAbsent(kind, first -> new Seen()).add(1, example);
    }

    MergeReport build() {
      return new MergeReport(
          merges.entrySet().stream()
              .map(entry ->
                  new Merges(entry.getKey(), entry.getValue().count, entry.getValue().shown()))
              .toList(),
          conflicts.entrySet().stream()
              .map(entry ->
                  new Conflicts(entry.getKey(), entry.getValue().count, entry.getValue().shown()))
              .toList());
    }
  }

  /// Keeps the smallest few examples, which do not depend on the order they come in.
  private static final class Seen {
    private final java.util.TreeSet<String> smallest =
        new java.util.TreeSet<>(Comparator.naturalOrder());
    private long count;

    void add(int rows, String example) {
      count += rows;
      smallest.add(example);
      if (smallest.size() > EXAMPLES) {
        smallest.pollLast();
      }
    }

    List<String> shown() {
      return List.copyOf(smallest);
    }
  }
}
