package dev.marquee.ingest.merge;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whether sets of rows, given by their roots, can be one work at all, whatever their names say.
final class Joinable {
  private final List<TitleRow> rows;
  private final Clusters clusters;

  Joinable(List<TitleRow> rows, Clusters clusters) {
    this.rows = rows;
    this.clusters = clusters;
  }

  /// The numbers of the files that a set has rows of.
  Set<Integer> files(int root) {
    Set<Integer> files = new HashSet<>();
    for (int row = root; row >= 0; row = clusters.next(row)) {
      files.add(rows.get(row).origin().file());
    }
    return files;
  }

  /// Whether each set comes from other files than the others.
  boolean comeFromDifferentFiles(Iterable<Integer> roots) {
    Set<Integer> seen = new HashSet<>();
    for (int root : roots) {
      for (int file : files(root)) {
        if (!seen.add(file)) {
          return false;
        }
      }
    }
    return true;
  }

  /// Whether joining these sets would not stretch any of them beyond two years in a row.
  boolean yearsFit(Iterable<Integer> roots) {
    int widest = 1;
    for (int root : roots) {
      widest = Math.max(widest, span(root).width());
    }
    return spanOf(roots).width() <= widest;
  }

  /// Whether the ids of The Movie Database do not speak against it. Within one file two ids are two
  /// works. Between files they may be one: the database drops an id when it finds a work twice, and
  /// older copies still have it; so there names and people decide, but only for the very same year.
  boolean tmdbFits(Iterable<Integer> roots) {
    Map<Integer, String> idInFile = new HashMap<>();
    String first = null;
    boolean same = true;
    for (int root : roots) {
      Map<Integer, String> own = new HashMap<>();
      for (int row = root; row >= 0; row = clusters.next(row)) {
        String id = rows.get(row).tmdb();
        if (id != null) {
          own.put(rows.get(row).origin().file(), id);
          first = first == null ? id : first;
          same &= id.equals(first);
        }
      }
      for (Map.Entry<Integer, String> entry : own.entrySet()) {
        String before = idInFile.put(entry.getKey(), entry.getValue());
        if (before != null && !before.equals(entry.getValue())) {
          return false;
        }
      }
    }
    return same || spanOf(roots).width() <= 0;
  }

  private Span spanOf(Iterable<Integer> roots) {
    Span all = new Span();
    for (int root : roots) {
      Span own = span(root);
      all.add(own.least);
      all.add(own.most);
    }
    return all;
  }

  private Span span(int root) {
    Span span = new Span();
    for (int row = root; row >= 0; row = clusters.next(row)) {
      span.add(rows.get(row).title().year());
    }
    return span;
  }

  /// The years from the first to the last, none at first.
  private static final class Span {
    private @Nullable Integer least;
    private @Nullable Integer most;

    void add(@Nullable Integer year) {
      if (year != null) {
        least = least == null ? year : Math.min(least, year);
        most = most == null ? year : Math.max(most, year);
      }
    }

    /// 0 for one year or none.
    int width() {
      return least == null || most == null ? 0 : most - least;
    }
  }
}
