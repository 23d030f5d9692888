package dev.marquee.search.lucene;

import dev.marquee.index.CellRanges;
import dev.marquee.index.Snapshot;
import dev.marquee.vector.RowDots;
import dev.marquee.vector.TopRows;
import dev.marquee.vector.VectorSet;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// In which order the clusters, or the cells, of a snapshot are looked through for one query: first
/// those of the likes, then the others, both by descending inner product of the query with the
/// centroid; ties by number.
///
/// For one request and one thread.
final class Probes {
  private final float[] scores;
  private final BitSet own;

  private Probes(VectorSet centroids, float[] dense, BitSet own) {
    this.scores = new float[centroids.size()];
    this.own = own;
    RowDots.score(dense, centroids, scores);
  }

  /// The order of the clusters; `dense`: the query in its dense form.
  static Probes ofClusters(Snapshot snapshot, Seeds seeds, float[] dense) {
    CellRanges ranges = snapshot.ranges();
    return new Probes(snapshot.centroids(), dense, own(seeds, ranges::clusterAt));
  }

  /// The order of the cells.
  static Probes ofCells(Snapshot snapshot, Seeds seeds, float[] dense) {
    CellRanges ranges = snapshot.ranges();
    return new Probes(snapshot.cellCentroids(), dense, own(seeds, ranges::cellAt));
  }

  private static BitSet own(Seeds seeds, IntUnaryOperator placeOf) {
    BitSet own = new BitSet();
    seeds.like().forEach(seed -> own.set(placeOf.applyAsInt(seed.docId())));
    return own;
  }

  /// How many there are.
  int size() {
    return scores.length;
  }

  /// How many are of likes.
  int ownCount() {
    return own.cardinality();
  }

  /// Those of the likes.
  int[] own() {
    return first(ownCount());
  }

  /// The first `count`, at least those of the likes. O(size), and a little for each that is wanted.
  int[] first(int count) {
    TopRows ofLikes = new TopRows(ownCount());
    TopRows others = new TopRows(count - ownCount());
    for (int place = 0; place < scores.length; place++) {
      if (own.get(place)) {
        ofLikes.offer(scores[place], place);
      } else if (scores[place] > others.floor()) {
        // An equal one that comes later has the higher number.
        others.offer(scores[place], place);
      }
    }
    ofLikes.sort();
    others.sort();
    return IntStream.concat(Arrays.stream(ofLikes.rows()), Arrays.stream(others.rows())).toArray();
  }
}
