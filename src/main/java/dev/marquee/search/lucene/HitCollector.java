package dev.marquee.search.lucene;

import dev.marquee.search.Sort;
import dev.marquee.vector.TopRows;
import java.io.IOException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// Counts hits, remembers which they are and keeps the best of them. For one query.
final class HitCollector implements LeafCollector {
  private final Orders orders;
  private final Sort sort;
  private final TopRows top;
  private final NearNames near;
  private final FixedBitSet hits;
  private @Nullable Scorable scorer;

  /// Keeps the best `count` hits in an order, ties by fame.
  HitCollector(Orders orders, Sort sort, int count, int maxDoc) {
    this(orders, sort, count, maxDoc, NearNames.NONE);
  }

  /// The same with titles that are more relevant for their names.
  HitCollector(Orders orders, Sort sort, int count, int maxDoc, NearNames near) {
    this.orders = orders;
    this.sort = sort;
    this.near = near;
    this.top = new TopRows(count, orders::isBefore);
    this.hits = new FixedBitSet(maxDoc);
  }

  /// Collects what matches a query among the titles that pass, all when null.
  void collect(Weight weight, LeafReader reader, @Nullable FixedBitSet passing) throws IOException {
    BulkScorer bulk = weight.bulkScorer(reader.getContext());
    if (bulk != null) {
      bulk.score(this, passing, 0, DocIdSetIterator.NO_MORE_DOCS);
    }
    scorer = null;
    near.forEach(docId -> {
      if (!hits.get(docId) && (passing == null || passing.get(docId))) {
        collect(docId);
      }
    });
  }

  /// Collects every title that passes, all when null.
  void collectAll(@Nullable FixedBitSet passing) throws IOException {
    if (passing == null) {
      for (int docId = 0; docId < hits.length(); docId++) {
        collect(docId);
      }
      return;
    }
    DocIdSetIterator each = new BitSetIterator(passing, passing.length());
    for (int docId = each.nextDoc();
        docId != DocIdSetIterator.NO_MORE_DOCS;
        docId = each.nextDoc()) {
      collect(docId);
    }
  }

  @Override
  public void setScorer(Scorable current) {
    scorer = current;
  }

  @Override
  public void collect(int docId) throws IOException {
    hits.set(docId);
    top.offer(key(docId), docId);
  }

  private double key(int docId) throws IOException {
    if (sort != Sort.RELEVANCE) {
      return orders.key(sort, docId);
    }
    double relevance = scorer == null ? 0 : scorer.score();
    return (relevance + near.relevance(docId)) * orders.fame(docId);
  }

  /// The hits, one bit a docId.
  FixedBitSet hits() {
    return hits;
  }

  /// The best hits, sorted.
  TopRows best() {
    top.sort();
    return top;
  }
}
