package dev.marquee.search.lucene;

import dev.marquee.search.Sort;
import dev.marquee.vector.TopRows;
import java.io.IOException;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// Remembers which titles match, and keeps the best of them: of those that pass the filters in the
/// order asked for, and of all by relevance. All that match are known exactly; only those that may
/// be kept are scored ([BestHits]). For one query.
final class HitCollector {
  /// What a step down the order of fame costs, in hits looked at in their own order: it jumps.
  private static final int STEP_COST = 2;

  private final Orders orders;
  private final Sort sort;
  private final NearNames near;
  private final @Nullable FixedBitSet passing;
  private final FixedBitSet hits;
  private final int count;
  private final TopRows top;
  private final int countAnywhere;
  private final @Nullable TopRows anywhere;

  /// What is wanted: the best `count` in an order, ties by fame, of the titles that pass, of all
  /// when null.
  record Wanted(Sort sort, int count, @Nullable FixedBitSet passing) {}

  /// Works with `sets`, and holds until they are closed.
  ///
  /// - `anywhere`: how many of the most relevant hits are kept whether they pass or not; 0 when
  ///   nobody asks for them, and then hits that do not pass cost nothing.
  HitCollector(CatalogView view, WorkingSets sets, Wanted wanted, int anywhere, NearNames near) {
    this.orders = view.orders();
    this.sort = wanted.sort();
    this.passing = wanted.passing();
    this.near = near;
    this.hits = sets.empty();
    boolean isSame = anywhere == 0 || (sort == Sort.RELEVANCE && passing == null);
    this.count =
        Math.min(view.size(), isSame ? Math.max(anywhere, wanted.count()) : wanted.count());
    this.top = new TopRows(count, orders::isBefore);
    this.countAnywhere = anywhere;
    this.anywhere = isSame ? null : new TopRows(anywhere, orders::isBefore);
  }

  /// Collects what matches a query.
  void collect(QueryPlan plan) throws IOException {
    WorkingSets sets = plan.sets();
    plan.root().addTo(hits, sets);
    near.forEach(hits::clear);
    if (sort == Sort.RELEVANCE) {
      FixedBitSet kept = passing == null ? sets.copy(hits) : sets.both(hits, passing);
      BestHits.offer(plan, orders, kept, count, top);
      sets.giveBack(kept);
    }
    if (anywhere != null) {
      FixedBitSet all = sets.copy(hits);
      BestHits.offer(plan, orders, all, countAnywhere, anywhere);
      sets.giveBack(all);
    }
    collectNear(plan);
    if (sort != Sort.RELEVANCE) {
      collectInOrder(hits, passing);
    }
  }

  /// Titles that are hits for their names are hits for their words as well.
  private void collectNear(QueryPlan plan) throws IOException {
    int[] docIds = near.docIds();
    float[] scores = new float[docIds.length];
    plan.root().score(docIds, docIds.length, new LeafCursors(plan.leaves()), scores);
    for (int i = 0; i < docIds.length; i++) {
      int docId = docIds[i];
      hits.set(docId);
      double words = Float.isNaN(scores[i]) ? 0 : scores[i];
      double relevance = (words + near.relevance(docId)) * orders.fame(docId);
      if (sort == Sort.RELEVANCE && (passing == null || passing.get(docId))) {
        top.offer(relevance, docId);
      }
      if (anywhere != null) {
        anywhere.offer(relevance, docId);
      }
    }
  }

  /// Collects every title that passes; all of them are as relevant.
  void collectAll() throws IOException {
    if (passing == null) {
      hits.set(0, hits.length());
    } else {
      hits.or(passing);
    }
    collectInOrder(hits, null);
  }

  private void collectInOrder(FixedBitSet titles, @Nullable FixedBitSet among) throws IOException {
    if (sort == Sort.VOTES && among == null && isFoundByFame(titles)) {
      collectByFame(titles);
      return;
    }
    DocIdSetIterator each = new BitSetIterator(titles, titles.length());
    for (int docId = each.nextDoc();
        docId != DocIdSetIterator.NO_MORE_DOCS;
        docId = each.nextDoc()) {
      if (among == null || among.get(docId)) {
        top.offer(orders.key(sort, docId), docId);
      }
    }
  }

  /// Whether so many titles are hits that the best known are found sooner by walking down the order
  /// of fame than by looking at all of them.
  private boolean isFoundByFame(FixedBitSet titles) {
    long hitCount = titles.cardinality();
    return (long) count * titles.length() < hitCount * hitCount / STEP_COST;
  }

  private void collectByFame(FixedBitSet titles) {
    for (int place = 0; place < titles.length() && top.size() < count; place++) {
      int docId = orders.atRank(place);
      if (titles.get(docId)) {
        top.offer(orders.key(sort, docId), docId);
      }
    }
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
