package dev.marquee.ingest.merge;

import dev.marquee.catalog.Title;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;

/// Joins sets of rows and words what was joined, for the report.
final class Examples {
  private static final int MOST_NAMED = 4;

  private Examples() {}

  /// Joins the sets of these roots and counts them under a key.
  static void join(
      List<TitleRow> rows,
      Clusters clusters,
      MergeReport.Builder report,
      MergeKey key,
      SortedSet<Integer> roots) {
    String example = text(rows, roots);
    int joined = 0;
    for (int root : roots) {
      joined += clusters.join(roots.getFirst(), root) ? 1 : 0;
    }
    report.merged(key, joined, example);
  }

  /// Rows by number, in words.
  static String text(List<TitleRow> rows, Collection<Integer> numbers) {
    return text(numbers.stream().map(rows::get).toList());
  }

  /// Rows in words: `'Consequences' 2014 (netflix_titles line 3373) = ...`.
  static String text(List<TitleRow> rows) {
    String named =
        rows.stream().limit(MOST_NAMED).map(Examples::text).collect(Collectors.joining(" = "));
    return rows.size() <= MOST_NAMED ? named : named + " = " + (rows.size() - MOST_NAMED) + " more";
  }

  private static String text(TitleRow row) {
    Title title = row.title();
    String year = title.year() == null ? "" : " " + title.year();
    String place = " (" + row.origin().name() + " line " + row.line() + ")";
    return "'" + title.title() + "'" + year + place;
  }
}
