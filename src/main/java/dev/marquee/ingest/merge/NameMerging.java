package dev.marquee.ingest.merge;

import dev.marquee.catalog.Credits;
import dev.marquee.catalog.Title;
import dev.marquee.catalog.TitleType;
import dev.marquee.ingest.merge.NameGroups.Entry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/// Joins rows whose names and types agree, given more evidence: a shared director; a shared cast
/// member where one of them has no director; two shared people and the same year across sources,
/// which each name another one of two directors; the same year, across sources and without any
/// rival, where one of them has no people at all.
///
/// People are those of all rows found to be one work before. With a shared director or cast member
/// the years may be one apart and a leading article may be missing; else both must agree. A row is
/// compared under its other names only with rows of other sources.
final class NameMerging {
  private static final int NO_YEAR = Integer.MIN_VALUE;

  private final List<TitleRow> rows;
  private final Clusters clusters;
  private final MergeReport.Builder report;
  private final List<List<Entry>> groups;
  private final Joinable joinable;
  private final Set<Set<Integer>> leftApart = new LinkedHashSet<>();

  NameMerging(
      List<TitleRow> rows, TitleType[] types, Clusters clusters, MergeReport.Builder report) {
    this.rows = rows;
    this.clusters = clusters;
    this.report = report;
    joinable = new Joinable(rows, clusters);
    groups = NameGroups.of(rows, types);
  }

  void run() {
    for (MergeKey key : List.of(MergeKey.TITLE_AND_DIRECTOR, MergeKey.TITLE_AND_CAST)) {
      for (int apart = 0; apart <= 1; apart++) {
        People people = new People(rows, clusters);
        for (List<Entry> group : groups) {
          joinByPerson(group, people, key, apart);
        }
      }
    }
    People people = new People(rows, clusters);
    groups.forEach(group -> byYear(group).forEach(bucket -> joinByPeople(bucket, people)));
    groups.forEach(group -> joinByYear(group.stream().filter(Entry::main).toList()));
    groups.forEach(this::joinByYear);
    reportLeftApart();
  }

  /// Later evidence may have joined what earlier evidence could not, so this comes last. Rows that
  /// all have IMDb ids need no name to be told apart.
  private void reportLeftApart() {
    Set<Set<Integer>> apart = new HashSet<>();
    for (Set<Integer> rowsApart : leftApart) {
      TreeSet<Integer> roots = new TreeSet<>();
      rowsApart.forEach(row -> roots.add(clusters.root(row)));
      boolean homeless = roots.stream().anyMatch(root -> !clusters.hasImdb(root));
      if (roots.size() > 1 && homeless && apart.add(roots)) {
        report.conflict(ConflictKind.LEFT_APART, Examples.text(rows, roots));
      }
    }
  }

  private void joinByPerson(List<Entry> group, People people, MergeKey key, int yearsApart) {
    if (isOneSet(group)) {
      return;
    }
    Map<String, List<Entry>> byPerson = new TreeMap<>();
    for (Entry entry : group) {
      boolean directed = key == MergeKey.TITLE_AND_DIRECTOR;
      for (String person : directed ? people.directors(entry.row()) : people.cast(entry.row())) {
        byPerson.computeIfAbsent(person, first -> new ArrayList<>()).add(entry);
      }
    }
    for (List<Entry> sharing : byPerson.values()) {
      if (sharing.size() > 1 && !isOneSet(sharing)) {
        joinByYears(sharing, key, yearsApart);
      }
    }
  }

  /// Joins the rows of each year, or those of two years in a row. Three years in a row would be a
  /// guess.
  private void joinByYears(List<Entry> sharing, MergeKey key, int yearsApart) {
    TreeMap<Integer, List<Entry>> byYear = new TreeMap<>();
    for (Entry entry : sharing) {
      Integer year = title(entry).year();
      byYear.computeIfAbsent(year == null ? NO_YEAR : year, first -> new ArrayList<>()).add(entry);
    }
    for (Map.Entry<Integer, List<Entry>> year : byYear.entrySet()) {
      List<Entry> candidates = new ArrayList<>(year.getValue());
      int next = year.getKey() + 1;
      if (yearsApart == 1) {
        boolean pair = !byYear.containsKey(next - 2) && !byYear.containsKey(next + 1);
        candidates.addAll(pair ? byYear.getOrDefault(next, List.of()) : List.of());
      }
      joinSharing(acrossSources(candidates), key);
    }
  }

  private void joinSharing(List<Entry> candidates, MergeKey key) {
    SortedSet<Integer> roots = roots(candidates);
    if (roots.size() < 2) {
      return;
    }
    long directed = roots.stream().filter(root -> !people(root, Credits::directors)).count();
    // Cast is evidence only where a side has no director, and no bridge between two directors.
    if (key == MergeKey.TITLE_AND_CAST && directed == 0) {
      return;
    }
    boolean fits = key == MergeKey.TITLE_AND_DIRECTOR || roots.size() - directed <= 1;
    join(roots, key, fits && joinable.yearsFit(roots));
  }

  /// Joins works of one name and year that are linked by two people or more each.
  private void joinByPeople(List<Entry> bucket, People people) {
    TreeMap<Integer, Integer> rowByRoot = new TreeMap<>();
    bucket.forEach(entry -> rowByRoot.putIfAbsent(clusters.root(entry.row()), entry.row()));
    Set<Integer> seen = new HashSet<>();
    for (int root : rowByRoot.keySet()) {
      TreeSet<Integer> linked = new TreeSet<>();
      Deque<Integer> open = new ArrayDeque<>(List.of(root));
      while (!open.isEmpty()) {
        int one = open.remove();
        if (seen.add(one)) {
          linked.add(one);
          rowByRoot.forEach((other, row) -> {
            if (people.shared(rowByRoot.getOrDefault(one, one), row) >= 2) {
              open.add(other);
            }
          });
        }
      }
      if (linked.size() > 1) {
        join(linked, MergeKey.TITLE_AND_PEOPLE, joinable.comeFromDifferentFiles(linked));
      }
    }
  }

  private void joinByYear(List<Entry> group) {
    if (isOneSet(group)) {
      return;
    }
    byYear(group).forEach(this::joinUnrivaled);
  }

  /// The entries of one name and year, wherever there are several.
  private Collection<List<Entry>> byYear(List<Entry> group) {
    Map<String, List<Entry>> buckets = new TreeMap<>();
    for (Entry entry : group) {
      Integer year = title(entry).year();
      if (year != null) {
        buckets.computeIfAbsent(entry.name() + '\n' + year, first -> new ArrayList<>()).add(entry);
      }
    }
    buckets.values().removeIf(bucket -> bucket.size() < 2);
    return buckets.values();
  }

  /// Joins rows of the same name and year when they can only be one work: each from another source,
  /// at most one with people.
  private void joinUnrivaled(List<Entry> bucket) {
    SortedSet<Integer> roots = roots(bucket);
    if (roots.size() < 2 || bucket.stream().noneMatch(Entry::main)) {
      return;
    }
    Set<Integer> files = new HashSet<>();
    int peopled = 0;
    for (int root : roots) {
      files.addAll(joinable.files(root));
      peopled += people(root, credits -> credits.isEmpty() ? List.of() : List.of("some")) ? 1 : 0;
    }
    if (peopled < roots.size() && files.size() > 1) {
      boolean rivals = !joinable.comeFromDifferentFiles(roots);
      join(roots, MergeKey.TITLE_AND_YEAR, !rivals && peopled <= 1);
    }
  }

  private void join(SortedSet<Integer> roots, MergeKey key, boolean fits) {
    if (fits && clusters.agreeOnImdb(roots) && joinable.tmdbFits(roots)) {
      Examples.join(rows, clusters, report, key, roots);
    } else {
      leftApart.add(roots);
    }
  }

  /// Without the rows that only have the name as a second one, where their source has another row.
  private List<Entry> acrossSources(List<Entry> entries) {
    if (entries.stream().allMatch(Entry::main)) {
      return entries;
    }
    return entries.stream()
        .filter(entry -> entry.main() || entries.stream().noneMatch(other -> rival(entry, other)))
        .toList();
  }

  private boolean rival(Entry entry, Entry other) {
    return other.row() != entry.row() && origin(other.row()).file() == origin(entry.row()).file();
  }

  private boolean isOneSet(List<Entry> entries) {
    int first = entries.isEmpty() ? -1 : clusters.root(entries.getFirst().row());
    return entries.stream().allMatch(entry -> clusters.root(entry.row()) == first);
  }

  private SortedSet<Integer> roots(List<Entry> entries) {
    TreeSet<Integer> roots = new TreeSet<>();
    entries.forEach(entry -> roots.add(clusters.root(entry.row())));
    return roots;
  }

  private boolean people(int root, Function<Credits, List<String>> which) {
    for (int row = root; row >= 0; row = clusters.next(row)) {
      if (!which.apply(rows.get(row).title().credits()).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private Origin origin(int row) {
    return rows.get(row).origin();
  }

  private Title title(Entry entry) {
    return rows.get(entry.row()).title();
  }
}
