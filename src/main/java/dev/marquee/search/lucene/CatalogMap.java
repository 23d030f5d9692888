package dev.marquee.search.lucene;

import dev.marquee.index.StoredTitle;
import dev.marquee.search.Filters;
import dev.marquee.search.MapPoint;
import dev.marquee.vector.VectorSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.util.FixedBitSet;

/// The map of one snapshot.
final class CatalogMap {
  private CatalogMap() {}

  /// The best known titles that pass, at most `limit`. Their records are read past the cache, which
  /// they would fill.
  static List<MapPoint> points(CatalogView view, Filters filters, int limit) throws IOException {
    int[] docIds = bestKnown(view, view.filters().passing(filters), limit);
    List<StoredTitle> titles = view.snapshot().titles(docIds);
    VectorSet map = view.snapshot().map();
    List<MapPoint> points = new ArrayList<>(docIds.length);
    for (int i = 0; i < docIds.length; i++) {
      StoredTitle stored = titles.get(i);
      points.add(
          new MapPoint(
              stored.title(), stored.clusterId(), map.get(docIds[i], 0), map.get(docIds[i], 1)));
    }
    return points;
  }

  private static int[] bestKnown(CatalogView view, Optional<FixedBitSet> passing, int limit) {
    int[] docIds = new int[Math.min(limit, view.size())];
    int size = 0;
    for (int place = 0; place < view.size() && size < docIds.length; place++) {
      int docId = view.orders().atRank(place);
      if (passing.isEmpty() || passing.get().get(docId)) {
        docIds[size++] = docId;
      }
    }
    return Arrays.copyOf(docIds, size);
  }
}
