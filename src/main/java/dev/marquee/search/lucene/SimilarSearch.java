package dev.marquee.search.lucene;

import dev.marquee.index.Nearby;
import dev.marquee.index.NeighborList;
import dev.marquee.index.NeighborLists;
import dev.marquee.search.Ranking;
import dev.marquee.search.Scope;
import dev.marquee.search.SimilarPage;
import dev.marquee.search.SimilarRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/// Similarity search over one view. Here are titles: which others are like them?
///
/// The plain question about one stored title is a look-up of what the rebuild found; everything
/// else is a scan. Both have the same answer, to the last byte.
///
/// How far is looked does not depend on `limit` as long as the ranking fills the page, so that a
/// shorter page is the beginning of a longer one.
final class SimilarSearch {
  /// Titles that a scan finds at least, if there are as many: the longest page.
  static final int LONGEST_PAGE = Nearby.FEWEST_FOUND;

  /// How many more candidates a ranking gets that could not fill the page.
  private static final int DEEPER = 4;

  private final CatalogView view;
  private final SimilarRequest request;
  private final Ranking ranking;
  private final SimilarQuery query;

  private SimilarSearch(
      CatalogView view, SimilarRequest request, Ranking ranking, SimilarQuery query) {
    this.view = view;
    this.request = request;
    this.ranking = ranking;
    this.query = query;
  }

  static SimilarPage run(CatalogView view, SimilarRequest request, Ranking ranking)
      throws IOException {
    SimilarQuery query = SimilarQuery.of(request, view);
    return new SimilarSearch(view, request, ranking, query).answer();
  }

  private SimilarPage answer() throws IOException {
    SimilarAnswer answer = new SimilarAnswer(view, request, query);
    Optional<Found> known = known();
    if (known.isPresent()) {
      return answer.page(known.get());
    }
    boolean canPass = query.passing().immeasurable().isEmpty();
    return canPass && query.exact().isAnswerable() ? answer.page(scanned()) : answer.nothing();
  }

  /// Titles found, the places of those picked, and where was looked: ordinals of clusters, nearest
  /// first, how many titles were scored, and whether those were all.
  @SuppressWarnings("ArrayRecordComponent") // lives as long as one request and is never compared
  record Found(ScoredTitles titles, int[] picks, NeighborList.Reach reach) {}

  /// The answer that the rebuild has prepared; empty where the question is another or the list is
  /// too short.
  private Optional<Found> known() {
    if (!isPlain() || ranking.depth(request.limit()) > NeighborLists.LENGTH) {
      return Optional.empty();
    }
    return view.snapshot()
        .neighbors(query.seeds().like().getFirst().docId())
        .map(list -> {
          ScoredTitles titles = ScoredTitles.of(view, list);
          int[] picks = ranking.pick(titles, request.limit());
          return new Found(titles, picks, list.reach());
        })
        .filter(found -> found.picks().length == request.limit());
  }

  private boolean isPlain() {
    return request.scope() == Scope.NEARBY
        && query.seeds().like().size() == 1
        && query.seeds().unlike().isEmpty()
        && query.multipliers().values().stream().allMatch(multiplier -> multiplier == 1)
        && request.filters().all().isEmpty()
        && request.but().isEmpty();
  }

  private Found scanned() throws IOException {
    int depth = Math.max(LONGEST_PAGE, ranking.depth(request.limit()));
    while (true) {
      NeighborScan scan = new NeighborScan(view, query, depth);
      NeighborList.Reach reach = look(scan, depth);
      ScoredTitles titles = ScoredTitles.of(view, scan.best());
      int[] picks = ranking.pick(titles, request.limit());
      if (picks.length == request.limit() || titles.size() < depth) {
        return new Found(titles, picks, reach);
      }
      depth *= DEEPER;
    }
  }

  private NeighborList.Reach look(NeighborScan scan, int depth) throws IOException {
    return switch (request.scope()) {
      case CLUSTER -> everythingIn(scan, clusters().own());
      case CATALOG -> everythingIn(scan, all());
      case NEARBY -> nearby(scan, depth);
    };
  }

  private Probes clusters() throws IOException {
    return Probes.ofClusters(view.snapshot(), query.seeds(), dense());
  }

  private float[] dense() throws IOException {
    return query.exact().dense(view.snapshot().encoder());
  }

  private int[] all() {
    return IntStream.range(0, view.clusters().size()).toArray();
  }

  private NeighborList.Reach everythingIn(NeighborScan scan, int[] ordinals) throws IOException {
    scan.scoreAll(view.snapshot().ranges().cellsOf(ordinals));
    return new NeighborList.Reach(ordinals, scan.scored(), true);
  }

  private NeighborList.Reach nearby(NeighborScan scan, int depth) throws IOException {
    float[] dense = dense();
    int[] cells = cells(Probes.ofCells(view.snapshot(), query.seeds(), dense), depth);
    int[] ordinals = view.snapshot().ranges().clustersOf(cells);
    int candidates = Math.max(view.snapshot().nearby().candidates(), depth);
    NeighborList.Reach reach = look(scan, cells, ordinals, dense, candidates);
    boolean isWhole = reach.exact() && ordinals.length == view.clusters().size();
    // Too few candidates are alike at all: others may be, where the dense forms do not show it.
    return scan.found() < depth && !isWhole
        ? everythingIn(scan, clusters().first(view.clusters().size()))
        : reach;
  }

  /// The cells to probe: as many as calibrated, more until `depth` titles pass, nearest first.
  private int[] cells(Probes probes, int depth) throws IOException {
    int calibrated = view.snapshot().nearby().probes();
    int count = Math.min(probes.size(), Math.max(calibrated, probes.ownCount()));
    int[] cells = probes.first(count);
    int passing = query.passing().count(cells, depth);
    while (passing < depth && count < probes.size()) {
      if (count == cells.length) {
        cells = probes.first(Math.min(probes.size(), 2 * count));
      }
      passing += query.passing().count(cells[count++]);
    }
    return Arrays.copyOf(cells, count);
  }

  /// Looks through cells, and where that is not too much, through all of the clusters they are in.
  private NeighborList.Reach look(
      NeighborScan scan, int[] cells, int[] ordinals, float[] dense, int candidates)
      throws IOException {
    boolean isLittle = query.passing().count(cells, candidates) <= candidates;
    int[] whole = isLittle ? view.snapshot().ranges().cellsOf(ordinals) : cells;
    if (isLittle && query.passing().count(whole, candidates) <= candidates) {
      return everythingIn(scan, ordinals);
    }
    scan.scoreCandidates(cells, dense, candidates);
    return new NeighborList.Reach(ordinals, scan.scored(), false);
  }
}
