package dev.marquee.search.lucene;

import dev.marquee.vector.TopRows;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/// Finds the most relevant of the titles that match, exactly, without scoring all of them.
///
/// Leaves are taken by what they can add at most (MaxScore). The titles of a leaf are scored only
/// where the leaf's own part leaves a chance to be kept, and once the rest of the leaves cannot
/// lift a title to the worst that is kept, the rest is never looked at. Titles that match only
/// leaves whose matches all score the same, as the beginnings of words do, fall into sets of equal
/// score, of which the best known come first. Source: Turtle & Flood, IPM 31(6), 1995,
/// https://doi.org/10.1016/0306-4573(95)00020-H
///
/// For one query and one thread.
final class BestHits {
  /// So few titles are scored without asking whether they may be kept.
  private static final int FEW = 512;

  private static final int BATCH = 128;

  /// Bounds are sums of other order than scores are.
  private static final double ROUNDING = 1 + 1e-5;

  private final QueryPlan plan;
  private final Orders orders;
  private final FixedBitSet left;
  private final TopRows top;
  private final int limit;
  private final int few;
  private final float[] most;
  private final int[] batch = new int[BATCH];
  private final float[] scores = new float[BATCH];
  private int batched;

  /// Parts up to the one are too little, from the other on enough while the worst that is kept is
  /// no better.
  private float hopeless;

  private float hopeful;
  private double hopefulFloor = Double.NEGATIVE_INFINITY;

  private BestHits(QueryPlan plan, Orders orders, FixedBitSet left, int limit, TopRows top) {
    this.plan = plan;
    this.orders = orders;
    this.left = left;
    this.limit = limit;
    this.few = Math.max(FEW, 2 * limit);
    this.top = top;
    this.most = new float[plan.leaves().size()];
    plan.leaves().forEach(leaf -> most[leaf.number()] = leaf.most());
  }

  /// Offers to `top`, which keeps `limit` and goes by fame where scores are equal, at least all
  /// that it will keep of `hits`, which match; `hits` is used up.
  static void offer(QueryPlan plan, Orders orders, FixedBitSet hits, int limit, TopRows top)
      throws IOException {
    new BestHits(plan, orders, hits, limit, top).offer();
  }

  private void offer() throws IOException {
    int count = left.cardinality();
    for (QueryLeaf leaf : leaves(false)) {
      if (count <= few || !canBeKept()) {
        break;
      }
      offer(leaf);
      most[leaf.number()] = 0;
      count = left.cardinality();
    }
    offer(left, leaves(true), 0);
  }

  private List<QueryLeaf> leaves(boolean isConstant) {
    return plan.leaves().stream()
        .filter(leaf -> leaf.isConstant() == isConstant)
        .sorted(Comparator.comparingDouble(QueryLeaf::most).reversed())
        .toList();
  }

  /// Offers titles, which match none of the constant leaves before `place` but those whose `most`
  /// is left, split by whether they match the next one, until all of a set score the same.
  private void offer(FixedBitSet titles, List<QueryLeaf> constant, int place) throws IOException {
    int count = titles.cardinality();
    if (count == 0 || !canBeKept()) {
      return;
    }
    if (count <= few) {
      offerAll(titles, count);
    } else if (place == constant.size()) {
      offerByFame(titles);
    } else {
      QueryLeaf leaf = constant.get(place);
      FixedBitSet matching = leaf.titles(plan.sets());
      FixedBitSet with = plan.sets().both(titles, matching);
      offer(with, constant, place + 1);
      plan.sets().giveBack(with);
      titles.andNot(matching);
      most[leaf.number()] = 0;
      offer(titles, constant, place + 1);
      most[leaf.number()] = leaf.most();
    }
  }

  private double bound() {
    return plan.root().bound(most) * ROUNDING;
  }

  /// Whether the best known title could be kept.
  private boolean canBeKept() {
    double bound = bound();
    return bound > 0 && bound * orders.fame(orders.atRank(0)) >= top.floor();
  }

  /// Offers the titles of a leaf that is the most for all of them.
  private void offer(QueryLeaf leaf) throws IOException {
    LeafCursors cursors = new LeafCursors(plan.leaves());
    LeafTitles alike = new LeafTitles(plan, leaf, others(leaf));
    QueryLeaf.Cursor cursor = leaf.cursor();
    hopeless = -1;
    hopeful = Float.POSITIVE_INFINITY;
    for (int docId = cursor.docIds().nextDoc();
        docId != DocIdSetIterator.NO_MORE_DOCS;
        docId = cursor.docIds().nextDoc()) {
      if (!left.getAndClear(docId)) {
        continue;
      }
      float part = cursor.score();
      if (canBeKept(leaf, part)) {
        double score = alike.score(docId, part);
        if (Double.isNaN(score)) {
          add(docId, cursors);
        } else {
          top.offer(score * orders.fame(docId), docId);
        }
      }
    }
    flush(cursors);
  }

  private List<QueryLeaf> others(QueryLeaf leaf) {
    return plan.leaves().stream()
        .filter(other -> other != leaf && most[other.number()] > 0)
        .toList();
  }

  /// Whether a title that has such a part from a leaf could be kept. Parts are few different ones,
  /// and the worst that is kept only rises, so that what is too little stays so.
  private boolean canBeKept(QueryLeaf leaf, float part) {
    if (part <= hopeless) {
      return false;
    }
    if (top.floor() > hopefulFloor) {
      hopefulFloor = top.floor();
      hopeful = Float.POSITIVE_INFINITY;
    }
    if (part < hopeful) {
      most[leaf.number()] = part;
      if (!canBeKept()) {
        hopeless = part;
        return false;
      }
      hopeful = part;
    }
    return true;
  }

  private void add(int docId, LeafCursors cursors) throws IOException {
    batch[batched++] = docId;
    if (batched == BATCH) {
      flush(cursors);
    }
  }

  private void flush(LeafCursors cursors) throws IOException {
    plan.root().score(batch, batched, cursors, scores);
    for (int i = 0; i < batched; i++) {
      top.offer(scores[i] * orders.fame(batch[i]), batch[i]);
    }
    batched = 0;
  }

  private void offerAll(FixedBitSet titles, int count) throws IOException {
    LeafCursors cursors = new LeafCursors(plan.leaves());
    DocIdSetIterator each = new BitSetIterator(titles, count);
    for (int docId = each.nextDoc();
        docId != DocIdSetIterator.NO_MORE_DOCS;
        docId = each.nextDoc()) {
      add(docId, cursors);
    }
    flush(cursors);
  }

  /// The first that can no longer be kept ends the walk, for those behind it are less known.
  private void offerByFame(FixedBitSet titles) throws IOException {
    double bound = bound();
    double unrounded = plan.root().bound(most);
    for (int place = 0; place < titles.length(); place++) {
      int docId = orders.atRank(place);
      if (!titles.get(docId)) {
        continue;
      }
      double fame = orders.fame(docId);
      if (bound * fame < top.floor() || isTied(unrounded * fame, docId)) {
        break;
      }
      batch[batched++] = docId;
      if (batched == BATCH) {
        flushUnordered();
      }
    }
    flushUnordered();
  }

  /// Whether a title could at best equal the worst one kept, which is better known.
  private boolean isTied(double best, int docId) {
    return best <= top.floor() && top.size() == limit && orders.isBefore(top.row(0), docId);
  }

  private void flushUnordered() throws IOException {
    Arrays.sort(batch, 0, batched);
    flush(new LeafCursors(plan.leaves()));
  }
}
