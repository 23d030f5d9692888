package dev.marquee.ingest.merge;

import dev.marquee.catalog.Title;
import dev.marquee.catalog.TitleId;
import dev.marquee.catalog.TitleType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Makes one title of all rows that tell of one work.
///
/// Rows are first put into an order of their own (trust, source, line), so that the order in which
/// files were read cannot matter. The first row of each work counts as accepted, the others as
/// merged. Near-linear in the number of rows; holds state for one run only.
public final class Merging {
  private static final Comparator<TitleRow> CANONICAL =
      Comparator.<TitleRow>comparingInt(row -> row.origin().standing().rest())
          .thenComparing(row -> row.origin().name())
          .thenComparingLong(TitleRow::line)
          .thenComparing(row -> row.title().id())
          .thenComparing(row -> row.title().title());

  private final List<TitleRow> rows;
  private final int[] placeGiven;
  private final Clusters clusters;
  private final MergeReport.Builder report = new MergeReport.Builder();
  private final SortedMap<TitleId, List<Integer>> shared;

  private Merging(List<TitleRow> given) {
    placeGiven =
        IntStream.range(0, given.size())
            .boxed()
            .sorted((a, b) -> CANONICAL.compare(given.get(a), given.get(b)))
            .mapToInt(Integer::intValue)
            .toArray();
    rows = Arrays.stream(placeGiven).mapToObj(given::get).toList();
    clusters = new Clusters(rows);
    shared = SharedIds.of(rows);
  }

  /// The titles; the report; the title of each row, by its place in the list that was given; and,
  /// by the number of their file, the rows that were accepted and those that are in no title, of
  /// which there are none unless sources are kept apart.
  public record Merged(
      List<Title> titles,
      MergeReport report,
      TitleOfRow homes,
      Map<Integer, Long> accepted,
      Map<Integer, Long> unmatched) {}

  /// Merges rows given in any order. Where the rows of a source are to be kept apart, the titles
  /// are those of [ApartTitles], and the report tells of what the rules found before they were
  /// parted.
  public static Merged merge(List<TitleRow> unordered) {
    return new Merging(unordered).run();
  }

  private Merged run() {
    shared.forEach(this::joinById);
    new NameMerging(rows, types(), clusters, report).run();
    return rows.stream().anyMatch(row -> row.origin().apart())
        ? new ApartTitles(rows, placeGiven, clusters, shared).merged(report)
        : whole();
  }

  private Merged whole() {
    Map<Integer, Set<TitleId>> lost = lostIds();
    List<Title> titles = new ArrayList<>();
    TitleOfRow homes = new TitleOfRow(rows.size());
    Map<Integer, Long> accepted = new HashMap<>();
    for (int row = 0; row < rows.size(); row++) {
      if (clusters.root(row) == row) {
        List<TitleRow> members = members(row);
        reportDisagreement(members);
        for (int member = row; member >= 0; member = clusters.next(member)) {
          homes.put(placeGiven[member], titles.size());
        }
        titles.add(MergedTitle.of(members, lost.getOrDefault(row, Set.of())));
        accepted.merge(rows.get(row).origin().file(), 1L, Long::sum);
      }
    }
    return new Merged(titles, report.build(), homes, accepted, Map.of());
  }

  /// Joins the rows that bear an id. IMDb's decides alone; another one only as far as IMDb's do not
  /// contradict it, and The Movie Database counts films and series apart. A hash is no evidence,
  /// but a row that stands twice in its file is one.
  private void joinById(TitleId id, List<Integer> bearers) {
    if (rows.get(bearers.getFirst()).hashed()) {
      joinTwins(bearers);
    } else if (id.scheme().equals(TitleId.TMDB)) {
      for (TitleType type : TitleType.values()) {
        join(id, bearers.stream().filter(row -> title(row).type() == type).toList());
      }
    } else {
      join(id, bearers);
    }
  }

  private void join(TitleId id, List<Integer> bearers) {
    Set<Integer> roots = roots(bearers);
    if (roots.size() > 1 && clusters.agreeOnImdb(roots)) {
      boolean imdb = id.scheme().equals(TitleId.IMDB);
      joinAll(imdb ? MergeKey.IMDB_ID : MergeKey.OTHER_ID, roots);
    }
  }

  private void joinTwins(List<Integer> bearers) {
    Map<Title, List<Integer>> byContent = new HashMap<>();
    bearers.forEach(row -> byContent.computeIfAbsent(title(row), t -> new ArrayList<>()).add(row));
    for (List<Integer> twins : byContent.values()) {
      if (twins.size() > 1) {
        joinAll(MergeKey.SAME_CONTENT, roots(twins));
      }
    }
  }

  private void joinAll(MergeKey key, Set<Integer> roots) {
    Examples.join(rows, clusters, report, key, new TreeSet<>(roots));
  }

  /// The type of each row's work as far as ids tell.
  private TitleType[] types() {
    TitleType[] types = new TitleType[rows.size()];
    for (int row = 0; row < types.length; row++) {
      int root = clusters.root(row);
      boolean alone = root == row && clusters.next(row) < 0;
      types[row] = alone ? title(row).type() : types[root];
      if (root == row && !alone) {
        types[row] = MergedTitle.type(members(row));
      }
    }
    return types;
  }

  /// Ids that ended up on several titles, by the root of each title that has to give one up; the
  /// first title keeps it.
  private Map<Integer, Set<TitleId>> lostIds() {
    Map<Integer, Set<TitleId>> lost = new HashMap<>();
    shared.forEach((id, bearers) -> {
      List<Integer> roots = roots(bearers).stream().sorted().toList();
      for (int root : roots.subList(1, roots.size())) {
        lost.computeIfAbsent(root, first -> new HashSet<>()).add(id);
      }
      if (roots.size() > 1 && !rows.get(bearers.getFirst()).hashed()) {
        report.conflict(ConflictKind.SHARED_ID, id + " on " + Examples.text(rows, roots));
      }
    });
    return lost;
  }

  private void reportDisagreement(List<TitleRow> members) {
    if (members.size() == 1) {
      return;
    }
    if (members.stream().map(row -> row.title().type()).distinct().count() > 1) {
      report.conflict(ConflictKind.TYPE, Examples.text(members));
    }
    List<Integer> years =
        members.stream().map(row -> row.title().year()).filter(y -> y != null).sorted().toList();
    if (!years.isEmpty() && years.getLast() - years.getFirst() > 1) {
      report.conflict(ConflictKind.YEAR, Examples.text(members));
    }
  }

  private List<TitleRow> members(int root) {
    if (clusters.next(root) < 0) {
      return List.of(rows.get(root));
    }
    List<Integer> members = new ArrayList<>();
    for (int row = root; row >= 0; row = clusters.next(row)) {
      members.add(row);
    }
    return members.stream().sorted().map(rows::get).toList();
  }

  private Set<Integer> roots(List<Integer> members) {
    Set<Integer> roots = new HashSet<>();
    members.forEach(row -> roots.add(clusters.root(row)));
    return roots;
  }

  private Title title(int row) {
    return rows.get(row).title();
  }
}
