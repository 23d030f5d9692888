package dev.marquee.search.lucene;

import dev.marquee.search.SearchPage.Match;
import dev.marquee.search.Sort;
import dev.marquee.vector.TopRows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/// The titles whose plots mean something like a question: all with a cosine of [#FLOOR] or more,
/// whatever the filters, which choose among them. For one question.
final class PlotHits {
  /// The least cosine of a hit. Related plots have about 0.4, unrelated ones 0.05; a short question
  /// is nearer to nothing, and what it asks for may reach no more than 0.3.
  static final float FLOOR = 0.25f;

  private final float[] cosines;
  private final FixedBitSet hits;
  private final CatalogView view;

  private PlotHits(float[] cosines, FixedBitSet hits, CatalogView view) {
    this.cosines = cosines;
    this.hits = hits;
    this.view = view;
  }

  /// The hits by the cosine of each document, `[view.size()]`.
  static PlotHits of(float[] cosines, CatalogView view) {
    FixedBitSet hits = new FixedBitSet(cosines.length);
    for (int docId = 0; docId < cosines.length; docId++) {
      if (cosines[docId] >= FLOOR) {
        hits.set(docId);
      }
    }
    return new PlotHits(cosines, hits, view);
  }

  /// The hits and others.
  FixedBitSet with(FixedBitSet others) {
    FixedBitSet all = hits.clone();
    all.or(others);
    return all;
  }

  /// The best of some documents by cosine, sorted.
  TopRows nearest(FixedBitSet among, int count) {
    TopRows nearest = new TopRows(count, view.orders()::isBefore);
    forEach(
        among,
        docId -> {
          if (hits.get(docId)) {
            nearest.offer(cosines[docId], docId);
          }
        });
    nearest.sort();
    return nearest;
  }

  /// The first of some documents in an order that does not look at relevance, sorted.
  TopRows first(FixedBitSet among, Sort sort, int count) {
    TopRows first = new TopRows(count, view.orders()::isBefore);
    forEach(among, docId -> first.offer(view.orders().key(sort, docId), docId));
    first.sort();
    return first;
  }

  private interface Visitor {
    void visit(int docId);
  }

  private static void forEach(FixedBitSet documents, Visitor visitor) {
    DocIdSetIterator each = new BitSetIterator(documents, 0);
    try {
      for (int docId = each.nextDoc();
          docId != DocIdSetIterator.NO_MORE_DOCS;
          docId = each.nextDoc()) {
        visitor.visit(docId);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What is said of a hit beside the words that matched: its cosine, with two digits.
  Optional<Match> match(int docId) {
    return hits.get(docId)
        ? Optional.of(
            new Match("meaning", List.of(String.format(Locale.ROOT, "%.2f", cosines[docId]))))
        : Optional.empty();
  }
}
