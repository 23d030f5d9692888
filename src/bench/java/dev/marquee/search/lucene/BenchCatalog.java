package dev.marquee.search.lucene;

import dev.marquee.encode.Encoders;
import dev.marquee.index.GenerationStore;
import dev.marquee.index.LiveSnapshot;
import dev.marquee.index.Nearby;
import dev.marquee.index.Snapshot;
import dev.marquee.search.Filters;
import dev.marquee.search.Scope;
import dev.marquee.search.SimilarRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/// An index opened for a benchmark, with seeds drawn from it and their true neighbors. For one
/// thread; others get their own seeds of the same index ([#forAnotherCaller]).
final class BenchCatalog implements AutoCloseable {
  /// How many seeds are drawn; they are numbered from 0.
  static final int SEEDS = 256;

  private static final int PAGE = 10;

  /// Judging every way by as many questions would take longer than timing it on a large catalog.
  private static final int JUDGED_SEEDS = 128;

  private static final int JUDGED_SEEDS_OF_MANY = 64;
  private static final int MANY_TITLES = 200_000;
  private static final long DRAW = 20_251;

  private final Path folder;
  private final LiveSnapshot<Optional<CatalogView>> live;
  private final LiveSnapshot.Lease<Optional<CatalogView>> lease;
  private final CatalogView view;
  private final List<Seed> seeds = new ArrayList<>();

  /// A title that is asked about: its plain query, the dense form of it, its cluster, and the cells
  /// that scope `nearby` probes.
  private static final class Seed {
    private final int docId;
    private final SimilarRequest.Seed like;
    private final SimilarQuery query;
    private final float[] dense;
    private final int ordinal;
    private final int[] probes;

    Seed(int docId, CatalogView view) throws IOException {
      this.docId = docId;
      this.like = new SimilarRequest.Seed(view.entry(docId).title().id(), 1);
      this.query = SimilarQuery.of(request(like, Map.of(), Scope.CATALOG), view);
      this.dense = query.exact().dense(view.snapshot().encoder());
      this.ordinal = view.snapshot().ranges().clusterAt(docId);
      this.probes = probes(view);
    }

    int[] probes(CatalogView view) {
      Probes cells = Probes.ofCells(view.snapshot(), query.seeds(), dense);
      return cells.first(Math.min(cells.size(), view.snapshot().nearby().probes()));
    }
  }

  private BenchCatalog(Path folder, LiveSnapshot<Optional<CatalogView>> live) throws IOException {
    this.folder = folder;
    this.live = live;
    this.lease = live.acquire();
    this.view = lease.view().orElseThrow();
    for (int docId : new Random(DRAW).ints(SEEDS, 0, view.size()).toArray()) {
      seeds.add(new Seed(docId, view));
    }
  }

  /// Opens the generation that serves in an index folder.
  static BenchCatalog open(Path folder) throws IOException {
    GenerationStore store = new GenerationStore(folder, Encoders::read, Clock.systemUTC());
    return new BenchCatalog(folder, new LiveSnapshot<>(store, CatalogView::of));
  }

  private static SimilarRequest request(
      SimilarRequest.Seed like, Map<String, Double> weights, Scope scope) {
    return new SimilarRequest(
        List.of(like), List.of(), weights, Filters.NONE, List.of(), scope, PAGE, false);
  }

  /// Seeds of the same open index, the same ones; to be closed as well.
  BenchCatalog forAnotherCaller() throws IOException {
    return new BenchCatalog(folder, live);
  }

  /// The index folder.
  Path folder() {
    return folder;
  }

  CatalogView view() {
    return view;
  }

  Snapshot snapshot() {
    return view.snapshot();
  }

  /// How many dense candidates the catalog was calibrated to re-rank.
  int candidates() {
    return Math.max(snapshot().nearby().candidates(), Nearby.FEWEST_FOUND);
  }

  /// A question about a seed.
  SimilarRequest request(int seed, Map<String, Double> weights, Scope scope) {
    return request(seeds.get(seed).like, weights, scope);
  }

  /// The plain query of a seed.
  SimilarQuery query(int seed) {
    return seeds.get(seed).query;
  }

  /// The dense form of a seed.
  float[] dense(int seed) {
    return seeds.get(seed).dense;
  }

  /// All cells.
  int[] everything() {
    return IntStream.range(0, snapshot().ranges().cells()).toArray();
  }

  /// The cluster of a seed.
  int ordinal(int seed) {
    return seeds.get(seed).ordinal;
  }

  /// The cells of the cluster of a seed.
  int[] own(int seed) {
    return snapshot().ranges().cellsOf(new int[] {ordinal(seed)});
  }

  /// The cells that scope `nearby` probes for a seed, known beforehand.
  int[] probes(int seed) {
    return seeds.get(seed).probes;
  }

  /// The same, found now.
  int[] probesFound(int seed) {
    return seeds.get(seed).probes(view);
  }

  /// The share of the true neighbors of the first seeds that a way finds, 0 to 1.
  double recall(Way.Query way) throws IOException {
    int found = 0;
    int wanted = 0;
    List<int[]> truth = trueNeighbors();
    for (int seed = 0; seed < truth.size(); seed++) {
      Set<Integer> candidates = new HashSet<>();
      for (int docId : way.candidates(seed)) {
        candidates.add(docId);
      }
      for (int docId : truth.get(seed)) {
        wanted++;
        found += candidates.contains(docId) ? 1 : 0;
      }
    }
    return wanted == 0 ? 1 : (double) found / wanted;
  }

  /// The documents that the first seeds are truly most like.
  List<int[]> trueNeighbors() throws IOException {
    int judged = view.size() > MANY_TITLES ? JUDGED_SEEDS_OF_MANY : JUDGED_SEEDS;
    int[] docIds = seeds.stream().limit(judged).mapToInt(seed -> seed.docId).toArray();
    return TrueNeighbors.of(folder, view, docIds);
  }

  /// Ends the reading; the index itself is closed by [#closeIndex].
  @Override
  public void close() {
    lease.close();
  }

  /// Closes the index for all callers.
  void closeIndex() {
    live.close();
  }
}
