package dev.marquee.pipeline;

import dev.marquee.catalog.Catalog;
import dev.marquee.cluster.Clustering;
import dev.marquee.encode.Encoding;
import dev.marquee.index.DocumentOrder;
import dev.marquee.index.NeighborLists;
import dev.marquee.index.Nearby;
import dev.marquee.index.Progress;
import dev.marquee.vector.SparseRows;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Computes the neighbors of every title as scope `nearby` finds them, so that the plain question
/// "more like this" is a look-up: the same probes, the same dense candidates, the same exact
/// scores, to the last bit.
///
/// Titles of one cluster are done together, since they probe about the same clusters: a blocked
/// kernel takes a tile of them through a cluster, and a candidate is unpacked once for all of them.
/// On all processors.
///
/// O(n x probes x titles a cluster) inner products and O(n x candidates) exact scores. Where those
/// would cost more than a fixed time a title (few, large clusters or many probes), only the best
/// known titles of each cluster get their list, so that the rebuild stays linear; the others are
/// answered by a scan.
final class StoredNeighbors {
  /// What a title may cost on average, in inner products: about a quarter of a millisecond.
  private static final double MOST_COST = 30_000;

  /// What an exact score costs, in inner products of the blocked kernel.
  private static final double EXACT_COST = 12;

  private static final int PARTS_PER_REPORT = 128;

  private final Encoding encoding;
  private final SparseRows exact;
  private final Clustering clustering;
  private final Nearby nearby;
  private final DocumentOrder order;

  private StoredNeighbors(
      Encoding encoding, Clustering clustering, Nearby nearby, DocumentOrder order) {
    this.encoding = encoding;
    // The rows of a cluster lie side by side, as they are read.
    this.exact =
        encoding.exact().arranged(IntStream.range(0, order.size()).map(order::row).toArray());
    this.clustering = clustering;
    this.nearby = nearby;
    this.order = order;
  }

  /// The lists of all titles that can have one.
  static NeighborLists compute(
      Catalog catalog, Encoding encoding, Clustering clustering, Nearby nearby, Progress progress) {
    DocumentOrder order = DocumentOrder.of(catalog, clustering);
    return new StoredNeighbors(encoding, clustering, nearby, order).compute(progress);
  }

  private NeighborLists compute(Progress progress) {
    NeighborLists.Builder lists = new NeighborLists.Builder(order.size());
    List<Part> parts = parts();
    for (int done = 0; done < parts.size(); ) {
      int next = Math.min(parts.size(), done + PARTS_PER_REPORT);
      parts.subList(done, next).parallelStream().forEach(part -> fill(part, lists));
      progress.advanced(parts.get(next - 1).to(), order.size());
      done = next;
    }
    return lists.build();
  }

  /// The documents `from` to `to - 1`, all of cluster `ordinal`.
  private record Part(int ordinal, int from, int to) {}

  private List<Part> parts() {
    double share = affordableShare();
    List<Part> parts = new ArrayList<>();
    for (int ordinal = 0; ordinal < clustering.count(); ordinal++) {
      int start = order.start(ordinal);
      int end = start + (int) Math.ceil(share * (order.start(ordinal + 1) - start));
      for (int from = start; from < end; from += NeighborTile.MOST_TITLES) {
        parts.add(new Part(ordinal, from, Math.min(end, from + NeighborTile.MOST_TITLES)));
      }
    }
    return parts;
  }

  private void fill(Part part, NeighborLists.Builder lists) {
    new NeighborTile(encoding, exact, clustering, nearby, order)
        .fill(part.ordinal(), part.from(), part.to(), lists);
  }

  private double affordableShare() {
    int clusters = Math.max(1, clustering.count());
    double probed = (double) order.size() * nearby.probes() / clusters;
    double scored = Math.min(probed, nearby.candidates());
    return Math.min(1, MOST_COST / (probed + clusters + EXACT_COST * scored));
  }
}
