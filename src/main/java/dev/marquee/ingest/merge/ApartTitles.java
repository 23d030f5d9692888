package dev.marquee.ingest.merge;

import dev.marquee.catalog.Title;
import dev.marquee.catalog.TitleId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/// The titles of sources that are kept apart: one for each row under the source's own id, enriched
/// by the rows of other sources that are the same work.
///
/// Those are the rows that the ordinary rules put into one work with it; and, since an id is what
/// it is however many rows of one source bear it, the works of all rows that bear an id of its own,
/// unless their IMDb ids differ. Rows of one own id are one title. Two titles may answer to one id
/// of IMDb or The Movie Database and be enriched by the same rows; rows of other sources that are
/// no such work are left out.
final class ApartTitles {
  private final List<TitleRow> rows;
  private final int[] placeGiven;
  private final Clusters clusters;
  private final SortedMap<TitleId, List<Integer>> shared;
  private final Map<Integer, Set<Integer>> othersByRoot = new HashMap<>();

  ApartTitles(
      List<TitleRow> rows,
      int[] placeGiven,
      Clusters clusters,
      SortedMap<TitleId, List<Integer>> shared) {
    this.rows = rows;
    this.placeGiven = placeGiven;
    this.clusters = clusters;
    this.shared = shared;
    for (int row = 0; row < rows.size(); row++) {
      if (!rows.get(row).origin().apart()) {
        othersByRoot.computeIfAbsent(clusters.root(row), root -> new HashSet<>(2)).add(row);
      }
    }
  }

  Merging.Merged merged(MergeReport.Builder report) {
    List<Title> titles = new ArrayList<>();
    TitleOfRow homes = new TitleOfRow(rows.size());
    Map<Integer, Long> accepted = new HashMap<>();
    Set<TitleId> taken = new HashSet<>();
    for (List<Integer> own : byOwnId()) {
      TreeSet<Integer> all = new TreeSet<>(own);
      own.forEach(row -> enrich(all, row));
      own.forEach(row -> homes.put(placeGiven[row], titles.size()));
      all.forEach(row -> homes.putIfAbsent(placeGiven[row], titles.size()));
      accepted.merge(rows.get(own.getFirst()).origin().file(), 1L, Long::sum);
      TitleId id = id(rows.get(own.getFirst()), taken);
      titles.add(MergedTitle.under(id, all.stream().map(rows::get).toList()));
    }
    return new Merging.Merged(titles, report.build(), homes, accepted, unmatched(homes));
  }

  /// The rows that are kept apart, those of one own id together. A hash is no id: rows that differ
  /// in anything are different titles.
  private Iterable<List<Integer>> byOwnId() {
    Map<Object, List<Integer>> groups = new LinkedHashMap<>();
    for (int row = 0; row < rows.size(); row++) {
      TitleRow one = rows.get(row);
      if (one.origin().apart()) {
        Object key = one.hashed() ? one.title() : one.own();
        groups.computeIfAbsent(key, first -> new ArrayList<>(1)).add(row);
      }
    }
    return groups.values();
  }

  private static TitleId id(TitleRow row, Set<TitleId> taken) {
    TitleId id = row.own();
    return taken.add(id) ? id : new TitleId(id.value() + '-' + row.line());
  }

  private void enrich(Set<Integer> all, int row) {
    all.addAll(othersByRoot.getOrDefault(clusters.root(row), Set.of()));
    Title title = rows.get(row).title();
    enrich(all, row, title.id());
    title.aliases().forEach(alias -> enrich(all, row, alias));
  }

  private void enrich(Set<Integer> all, int row, TitleId id) {
    for (int bearer : shared.getOrDefault(id, List.of())) {
      Set<Integer> others = othersByRoot.getOrDefault(clusters.root(bearer), Set.of());
      if (others.contains(bearer) && bothMean(id, row, bearer) && agreeOnImdb(all, others)) {
        all.addAll(others);
      }
    }
  }

  /// The Movie Database counts films and series apart.
  private boolean bothMean(TitleId id, int row, int other) {
    return !id.scheme().equals(TitleId.TMDB)
        || rows.get(row).title().type() == rows.get(other).title().type();
  }

  private boolean agreeOnImdb(Set<Integer> some, Set<Integer> others) {
    Set<String> ids = new HashSet<>();
    for (Set<Integer> numbers : List.of(some, others)) {
      for (int row : numbers) {
        String imdb = rows.get(row).imdb();
        if (imdb != null) {
          ids.add(imdb);
        }
      }
    }
    return ids.size() < 2;
  }

  private Map<Integer, Long> unmatched(TitleOfRow homes) {
    Map<Integer, Long> counts = new HashMap<>();
    for (int row = 0; row < rows.size(); row++) {
      if (homes.titleOf(placeGiven[row]) < 0) {
        counts.merge(rows.get(row).origin().file(), 1L, Long::sum);
      }
    }
    return counts;
  }
}
