package dev.marquee.ingest.merge;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Disjoint sets of rows, each found to be one work so far, and the IMDb id each carries. Two sets
/// with different IMDb ids cannot be joined.
///
/// Rows are numbered `0..n-1`; the root of a set is its smallest row, so that it does not depend on
/// the order of joins. Near-linear in the number of operations; one thread.
final class Clusters {
  private final int[] parents;
  private final int[] next;
  private final int[] last;
  private final @Nullable String[] imdb;

  /// Every row on its own.
  Clusters(List<TitleRow> rows) {
    int n = rows.size();
    parents = new int[n];
    next = new int[n];
    last = new int[n];
    imdb = new String[n];
    Arrays.fill(next, -1);
    for (int row = 0; row < n; row++) {
      parents[row] = row;
      last[row] = row;
      imdb[row] = rows.get(row).imdb();
    }
  }

  /// The smallest row of the set that a row is in.
  int root(int row) {
    int root = row;
    while (parents[root] != root) {
      root = parents[root];
    }
    while (parents[row] != root) {
      int parent = parents[row];
      parents[row] = root;
      row = parent;
    }
    return root;
  }

  /// Whether these sets, given by roots, carry no two different IMDb ids.
  boolean agreeOnImdb(Collection<Integer> roots) {
    String seen = null;
    for (int root : roots) {
      String id = imdb[root];
      if (id != null && seen != null && !id.equals(seen)) {
        return false;
      }
      seen = id == null ? seen : id;
    }
    return true;
  }

  /// Whether the set of this root carries an IMDb id.
  boolean hasImdb(int root) {
    return imdb[root] != null;
  }

  /// Joins the sets of two rows; false when they are one already. Throws `IllegalStateException`
  /// when they carry different IMDb ids: the caller has to ask first.
  boolean join(int a, int b) {
    int low = Math.min(root(a), root(b));
    int high = Math.max(root(a), root(b));
    if (low == high) {
      return false;
    }
    if (!agreeOnImdb(List.of(low, high))) {
      throw new IllegalStateException(imdb[low] + " and " + imdb[high] + " are different works");
    }
    parents[high] = low;
    imdb[low] = imdb[low] == null ? imdb[high] : imdb[low];
    next[last[low]] = high;
    last[low] = last[high];
    return true;
  }

  /// The row after this one in its set, starting from the root; -1 behind the last.
  int next(int row) {
    return next[row];
  }
}
