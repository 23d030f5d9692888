package dev.marquee.search;

import java.util.List;

/// Titles like the seeds, in the order of a [Ranking]: unless asked otherwise the highest score
/// first, ties by votes descending, then id ascending.
///
/// - `sameCollection`: the other titles of the franchises of the likes that pass filters and
///   critiques, in order of year, at most 100; they may be among `items` as well.
/// - `scope`: where was looked; `clusters`: the ids of the clusters probed, nearest first, empty
///   for the whole catalog. Scope `nearby` looks at those of their titles that lie nearest, at all
///   of them where it is `exact`.
/// - `candidates`: how many titles were scored by the exact form, for this question or, where it is
///   one that the rebuild has answered already, then; `exact`: whether those were all titles of the
///   scope that pass the filters.
/// - `degraded`: why the answer is less than asked, empty when it is not.
public record SimilarPage(
    List<Item> items,
    List<Item> sameCollection,
    Scope scope,
    List<Integer> clusters,
    boolean exact,
    long candidates,
    List<String> degraded) {

  /// One title. `why`: a reason for each block that contributed, in the order of blocks, empty
  /// unless asked for; their contributions sum to `score` within 1e-5. `whyText`: the same in one
  /// English sentence, empty unless asked for.
  public record Item(Entry entry, double score, List<Reason> why, String whyText) {}

  /// What one block adds to the score, the values that both sides share, and a word on their weight
  /// where one is due.
  public record Reason(String block, double contribution, List<String> shared, String note) {}

  public SimilarPage {
    items = List.copyOf(items);
    sameCollection = List.copyOf(sameCollection);
    clusters = List.copyOf(clusters);
    degraded = List.copyOf(degraded);
  }
}
