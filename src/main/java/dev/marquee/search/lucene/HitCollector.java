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

/// Remembers which titles match, and keeps the best of them: of those that pass the filters in the
/// order asked for, and of all by relevance. One pass does both. For one query.
final class HitCollector implements LeafCollector {
  private final Orders orders;
  private final Sort sort;
  private final NearNames near;
  private final @Nullable FixedBitSet passing;
  private final FixedBitSet hits;
  private final TopRows top;
  private final @Nullable TopRows anywhere;
  private @Nullable Scorable scorer;

  /// What is wanted: the best `count` in an order, ties by fame, of the titles that pass, of all
  /// when null.
  record Wanted(Sort sort, int count, @Nullable FixedBitSet passing) {}

  /// `anywhere`: how many of the most relevant hits are kept whether they pass or not; 0 when
  /// nobody asks for them, and then hits that do not pass cost nothing.
  HitCollector(CatalogView view, Wanted wanted, int anywhere, NearNames near) {
    this.orders = view.orders();
    this.sort = wanted.sort();
    this.passing = wanted.passing();
    this.near = near;
    this.hits = new FixedBitSet(view.size());
    boolean isSame = anywhere == 0 || (sort == Sort.RELEVANCE && passing == null);
    int count = isSame ? Math.max(anywhere, wanted.count()) : wanted.count();
    this.top = new TopRows(Math.min(view.size(), count), orders::isBefore);
    this.anywhere = isSame ? null : new TopRows(anywhere, orders::isBefore);
  }

  /// Collects what matches a query.
  void collect(Weight weight, LeafReader reader) throws IOException {
    BulkScorer bulk = weight.bulkScorer(reader.getContext());
    if (bulk != null) {
      bulk.score(this, null, 0, DocIdSetIterator.NO_MORE_DOCS);
    }
    scorer = null;
    near.forEach(docId -> {
      if (!hits.get(docId)) {
        collect(docId);
      }
    });
  }

  /// Collects every title that passes.
  void collectAll() throws IOException {
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
    boolean passes = passing == null || passing.get(docId);
    double relevance = sort == Sort.RELEVANCE || anywhere != null ? relevance(docId) : 0;
    if (passes) {
      top.offer(sort == Sort.RELEVANCE ? relevance : orders.key(sort, docId), docId);
    }
    if (anywhere != null) {
      anywhere.offer(relevance, docId);
    }
  }

  private double relevance(int docId) throws IOException {
    double words = scorer == null ? 0 : scorer.score();
    return (words + near.relevance(docId)) * orders.fame(docId);
  }

  /// The hits, whether they pass or not, one bit a docId.
  FixedBitSet hits() {
    return hits;
  }

  /// How many hits pass.
  long total() {
    return passing == null ? hits.cardinality() : FixedBitSet.intersectionCount(hits, passing);
  }

  /// The best hits that pass, sorted.
  TopRows best() {
    top.sort();
    return top;
  }

  /// The most relevant hits, whether they pass or not, sorted; at least as many as were asked for
  /// where there are so many.
  TopRows anywhere() {
    TopRows all = anywhere == null ? top : anywhere;
    all.sort();
    return all;
  }
}
