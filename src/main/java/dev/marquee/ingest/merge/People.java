package dev.marquee.ingest.merge;

import dev.marquee.catalog.Credits;
import dev.marquee.ingest.clean.Folding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/// Who made each work, as all rows found to be that work so far tell together, by folded name.
///
/// A snapshot: what is joined later does not count, so that the order of joins cannot matter.
final class People {
  private final List<TitleRow> rows;
  private final Clusters clusters;
  private final int[] roots;
  private final Map<Integer, Set<String>> directors = new HashMap<>();
  private final Map<Integer, Set<String>> casts = new HashMap<>();

  /// The works as they are now. Those of one row are looked up when they are asked for.
  People(List<TitleRow> rows, Clusters clusters) {
    this.rows = rows;
    this.clusters = clusters;
    roots = new int[rows.size()];
    for (int row = 0; row < roots.length; row++) {
      roots[row] = clusters.root(row);
      if (roots[row] == row && clusters.next(row) >= 0) {
        directors.put(row, all(row, Credits::directors));
        casts.put(row, all(row, Credits::cast));
      }
    }
  }

  private Set<String> all(int root, Function<Credits, List<String>> which) {
    Set<String> names = new TreeSet<>();
    for (int row = root; row >= 0; row = clusters.next(row)) {
      which
          .apply(rows.get(row).title().credits())
          .forEach(person -> names.add(Folding.person(person)));
    }
    return names;
  }

  /// The directors of the work that a row tells of.
  Set<String> directors(int row) {
    return directors.computeIfAbsent(roots[row], one -> own(one, Credits::directors));
  }

  /// Its cast, likewise.
  Set<String> cast(int row) {
    return casts.computeIfAbsent(roots[row], one -> own(one, Credits::cast));
  }

  /// How many people two works have in common, in whatever part.
  int shared(int row, int other) {
    Set<String> all = new TreeSet<>(directors(row));
    all.addAll(cast(row));
    Set<String> others = new TreeSet<>(directors(other));
    others.addAll(cast(other));
    all.retainAll(others);
    return all.size();
  }

  private Set<String> own(int row, Function<Credits, List<String>> which) {
    Set<String> names = new TreeSet<>();
    which
        .apply(rows.get(row).title().credits())
        .forEach(person -> names.add(Folding.person(person)));
    return names;
  }
}
