package dev.marquee.search.lucene;

import dev.marquee.index.Snapshot;
import dev.marquee.vector.RowDots;
import dev.marquee.vector.TopRows;
import dev.marquee.vector.VectorSet;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/// In which order the clusters of a snapshot are looked through for one query.
///
/// - `dense`: the query in its dense form.
/// - `order`: all ordinals: first those of the likes, then the others, both by descending inner
///   product of the query with the centroid; ties by ordinal.
/// - `ownCount`: how many are clusters of likes.
@SuppressWarnings("ArrayRecordComponent") // lives as long as one request and is never compared
record Probes(float[] dense, int[] order, int ownCount) {

  static Probes of(Snapshot snapshot, SimilarQuery query) throws IOException {
    float[] dense = query.exact().dense(snapshot.encoder());
    BitSet own = new BitSet();
    query.seeds().like().forEach(seed -> own.set(snapshot.ordinalOf(seed.docId())));
    VectorSet centroids = snapshot.centroids();
    float[] scores = new float[centroids.size()];
    RowDots.score(dense, centroids, scores);
    TopRows first = new TopRows(scores.length);
    TopRows others = new TopRows(scores.length);
    for (int ordinal = 0; ordinal < scores.length; ordinal++) {
      (own.get(ordinal) ? first : others).offer(scores[ordinal], ordinal);
    }
    first.sort();
    others.sort();
    int[] order =
        IntStream.concat(Arrays.stream(first.rows()), Arrays.stream(others.rows())).toArray();
    return new Probes(dense, order, own.cardinality());
  }

  /// The clusters of the likes.
  int[] own() {
    return Arrays.copyOf(order, ownCount);
  }
}
