package dev.marquee.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// One term in one field, or a set of them that scores as one: what a query is made of.
final class QueryLeaf implements QueryPart {
  private final int number;
  private final LeafReaderContext context;
  private final float most;
  private final boolean isConstant;

  /// What scores the titles; null for a set of titles that all score the same.
  private final @Nullable Weight weight;

  /// What was opened to see how much titles score at most, until somebody walks with it.
  private @Nullable Scorer opened;

  /// The titles, once they are gathered.
  private @Nullable FixedBitSet gathered;

  private QueryLeaf(
      int number,
      LeafReaderContext context,
      float most,
      @Nullable Weight weight,
      boolean isConstant,
      @Nullable FixedBitSet gathered) {
    this.number = number;
    this.context = context;
    this.most = most;
    this.weight = weight;
    this.isConstant = isConstant;
    this.gathered = gathered;
  }

  /// The leaf of a weight with its `number` among the leaves of a query; null when no title
  /// matches.
  ///
  /// - `isConstant`: whether all that match score the same.
  static @Nullable QueryLeaf of(
      int number, Weight weight, LeafReaderContext context, boolean isConstant) throws IOException {
    Scorer scorer = weight.scorer(context);
    if (scorer == null) {
      return null;
    }
    float most = isConstant ? first(scorer) : scorer.getMaxScore(DocIdSetIterator.NO_MORE_DOCS);
    QueryLeaf leaf = new QueryLeaf(number, context, most, weight, isConstant, null);
    leaf.opened = isConstant ? null : scorer;
    return leaf;
  }

  /// The leaf of titles that all score the same.
  static QueryLeaf of(int number, FixedBitSet titles, LeafReaderContext context, float score) {
    return new QueryLeaf(number, context, score, null, true, titles);
  }

  /// The score of the first title, which is that of all; what a term may score at most is more.
  private static float first(Scorer scorer) throws IOException {
    return scorer.iterator().nextDoc() == DocIdSetIterator.NO_MORE_DOCS ? 0 : scorer.score();
  }

  /// Its place among the leaves of the query.
  int number() {
    return number;
  }

  /// At least as much as any title scores here.
  float most() {
    return most;
  }

  /// Whether all titles that match score [#most].
  boolean isConstant() {
    return isConstant;
  }

  /// The titles that match, in a set of the question; not to be written to.
  FixedBitSet titles(WorkingSets sets) throws IOException {
    FixedBitSet known = gathered;
    if (known == null) {
      known = sets.empty();
      known.or(cursor().docIds());
      gathered = known;
    }
    return known;
  }

  /// A new walk over the titles.
  Cursor cursor() throws IOException {
    if (gathered != null && isConstant) {
      return new Cursor(new BitSetIterator(gathered, gathered.length()), null, most);
    }
    Scorer scorer = open();
    return scorer == null
        ? new Cursor(DocIdSetIterator.empty(), null, 0)
        : new Cursor(scorer.iterator(), isConstant ? null : scorer, most);
  }

  private @Nullable Scorer open() throws IOException {
    Scorer first = opened;
    opened = null;
    if (first != null) {
      return first;
    }
    return weight == null ? null : weight.scorer(context);
  }

  /// A walk over titles with their scores.
  record Cursor(DocIdSetIterator docIds, @Nullable Scorer scorer, float constant) {
    /// The score of the title it stands on.
    float score() throws IOException {
      return scorer == null ? constant : scorer.score();
    }
  }

  @Override
  public void addTo(FixedBitSet bits, WorkingSets sets) throws IOException {
    if (gathered != null) {
      bits.or(gathered);
    } else {
      bits.or(cursor().docIds());
    }
  }

  @Override
  public void score(int[] docIds, int count, LeafCursors cursors, float[] scores)
      throws IOException {
    Cursor cursor = cursors.of(this);
    DocIdSetIterator each = cursor.docIds();
    int at = each.docID();
    for (int i = 0; i < count; i++) {
      if (at < docIds[i]) {
        at = each.advance(docIds[i]);
      }
      scores[i] = at == docIds[i] ? cursor.score() : Float.NaN;
    }
  }

  @Override
  public double bound(float[] each) {
    return each[number];
  }
}
