package dev.marquee.search.lucene;

import dev.marquee.index.Nearby;
import dev.marquee.search.Entry;
import dev.marquee.search.Scope;
import dev.marquee.search.SimilarPage;
import dev.marquee.search.SimilarRequest;
import dev.marquee.vector.TopRows;
import dev.marquee.vector.VectorSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/// Similarity search over one view. Here are titles: which others are like them?
///
/// How far is looked does not depend on `limit`, so that a shorter page is the beginning of a
/// longer one.
final class SimilarSearch {
  /// Titles that a look-up finds at least, if there are as many: the longest page.
  static final int LONGEST_PAGE = 100;

  private final CatalogView view;
  private final SimilarQuery query;
  private final NeighborScan scan;

  private SimilarSearch(CatalogView view, SimilarQuery query) {
    this.view = view;
    this.query = query;
    this.scan = new NeighborScan(view, query, LONGEST_PAGE);
  }

  static SimilarPage run(CatalogView view, SimilarRequest request) throws IOException {
    SimilarQuery query = SimilarQuery.of(request, view);
    if (!query.exact().isAnswerable()) {
      return nothing(request.scope());
    }
    return new SimilarSearch(view, query).answer(request);
  }

  private static SimilarPage nothing(Scope scope) {
    String why = "the titles to be like have no value in any block that counts";
    return new SimilarPage(List.of(), scope, List.of(), true, 0, List.of(why));
  }

  /// Where was looked (ids of clusters, nearest first) and whether all of it was scored by the
  /// exact form.
  private record Reach(List<Integer> clusters, boolean exact) {}

  private SimilarPage answer(SimilarRequest request) throws IOException {
    Reach reach =
        switch (request.scope()) {
          case CLUSTER -> everythingIn(ownOrdinals());
          case CATALOG -> everythingIn(IntStream.range(0, view.clusters().size()).toArray());
          case NEARBY -> nearby(view.snapshot().nearby());
        };
    TopRows best = scan.best();
    int length = Math.min(request.limit(), best.size());
    return new SimilarPage(
        items(best, length, request.explain()),
        request.scope(),
        request.scope() == Scope.CATALOG ? List.of() : reach.clusters(),
        reach.exact(),
        scan.scored(),
        degraded(request, length));
  }

  private Reach everythingIn(int[] ordinals) throws IOException {
    scan.scoreAll(ordinals);
    return new Reach(ids(ordinals), true);
  }

  private int[] ownOrdinals() {
    float[] dense = query.exact().dense(view.snapshot().encoder());
    int[] order = probeOrder(dense);
    return Arrays.copyOf(order, own().cardinality());
  }

  private Reach nearby(Nearby nearby) throws IOException {
    float[] dense = query.exact().dense(view.snapshot().encoder());
    int[] order = probeOrder(dense);
    int probes = Math.min(order.length, Math.max(nearby.probes(), own().cardinality()));
    long passing = 0;
    for (int place = 0; place < probes; place++) {
      passing += scan.passing(order[place]);
    }
    while (passing < LONGEST_PAGE && probes < order.length) {
      passing += scan.passing(order[probes++]);
    }
    int[] probed = Arrays.copyOf(order, probes);
    int candidates = Math.max(nearby.candidates(), LONGEST_PAGE);
    boolean exact = passing <= candidates;
    if (exact) {
      scan.scoreAll(probed);
    } else {
      scan.scoreCandidates(probed, dense, candidates);
    }
    boolean isWhole = exact && probes == order.length;
    // Too few candidates are alike at all: others may be, where the dense forms do not show it.
    return scan.found() < LONGEST_PAGE && !isWhole
        ? everythingIn(order)
        : new Reach(ids(probed), exact);
  }

  /// All ordinals: first those of the likes, then the others, both by descending inner product of
  /// the query with the centroid; ties by ordinal.
  private int[] probeOrder(float[] dense) {
    VectorSet centroids = view.snapshot().centroids();
    BitSet own = own();
    TopRows others = new TopRows(centroids.size());
    TopRows first = new TopRows(centroids.size());
    for (int ordinal = 0; ordinal < centroids.size(); ordinal++) {
      (own.get(ordinal) ? first : others).offer(centroids.dot(ordinal, dense), ordinal);
    }
    first.sort();
    others.sort();
    return IntStream.concat(Arrays.stream(first.rows()), Arrays.stream(others.rows())).toArray();
  }

  /// The ordinals of the clusters of the likes.
  private BitSet own() {
    BitSet own = new BitSet();
    query.seeds().like().forEach(seed -> own.set(view.snapshot().ordinalOf(seed.docId())));
    return own;
  }

  private List<Integer> ids(int[] ordinals) {
    return Arrays.stream(ordinals)
        .map(ordinal -> view.clusters().get(ordinal).id())
        .boxed()
        .toList();
  }

  private List<SimilarPage.Item> items(TopRows best, int length, boolean explain)
      throws IOException {
    int[] docIds = Arrays.copyOf(best.rows(), length);
    List<Entry> entries = view.entries(docIds);
    if (!explain) {
      return IntStream.range(0, length)
          .mapToObj(
              place -> new SimilarPage.Item(entries.get(place), best.score(place), List.of(), ""))
          .toList();
    }
    Explanation explanation = Explanation.of(query, view, docIds);
    List<SimilarPage.Item> items = new ArrayList<>();
    for (int place = 0; place < length; place++) {
      Entry entry = entries.get(place);
      List<SimilarPage.Reason> why = explanation.why(docIds[place]);
      String whyText = explanation.whyText(docIds[place], entry.title());
      items.add(new SimilarPage.Item(entry, best.score(place), why, whyText));
    }
    return items;
  }

  private static List<String> degraded(SimilarRequest request, int length) {
    if (length == request.limit()) {
      return List.of();
    }
    String where =
        switch (request.scope()) {
          case CLUSTER -> "the cluster";
          case NEARBY, CATALOG -> "the catalog";
        };
    String which = request.filters().all().isEmpty() ? "" : " that fit the filters";
    return List.of(count(length) + " in " + where + which);
  }

  private static String count(int length) {
    return switch (length) {
      case 0 -> "no alike titles";
      case 1 -> "only 1 alike title";
      default -> "only " + length + " alike titles";
    };
  }
}
