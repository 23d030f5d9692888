package dev.marquee.search.lucene;

import dev.marquee.index.Schema;
import dev.marquee.search.lucene.TextReader.Reading;
import dev.marquee.vector.TopRows;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/// Joins the ranking by words with the ranking by meaning, by reciprocal ranks: a title has `60 /
/// (60 + rank)` from each list that it stands in, the first rank being 1.
///
/// Words that were found as they were typed, and texts of few words, mostly names, count double, so
/// that their first hits stay before all that is only alike in meaning; the words of a sentence
/// that no title has count half. Titles that are called exactly as was typed stay first, in the
/// order that their words gave them.
///
/// Both lists are as long as the last page needs, for every page, so that pages agree. Source:
/// Cormack, Clarke & Buettcher, SIGIR 2009, https://doi.org/10.1145/1571941.1572114
record Fusion(CatalogView view, Reading reading) {
  /// The length of both lists: offset and limit at their largest.
  static final int DEPTH = 10_100;

  private static final double SMOOTHING = 60;
  private static final double SURE = 2;
  private static final double UNSURE = 0.5;
  private static final int FEW_WORDS = 3;

  /// More than all ranks together.
  private static final double NAMED = 10;

  /// The titles of both lists, best first; ties go by fame.
  TopRows of(TopRows byWords, TopRows byMeaning) throws IOException {
    Map<Integer, Double> scores = new HashMap<>();
    double trust = trust();
    FixedBitSet named = named();
    for (int rank = 0; rank < byWords.size(); rank++) {
      int docId = byWords.row(rank);
      scores.put(docId, trust * share(rank) + (named.get(docId) ? NAMED : 0));
    }
    for (int rank = 0; rank < byMeaning.size(); rank++) {
      int docId = byMeaning.row(rank);
      if (!named.get(docId)) {
        scores.merge(docId, share(rank), Double::sum);
      }
    }
    TopRows fused = new TopRows(scores.size(), view.orders()::isBefore);
    scores.forEach((docId, score) -> fused.offer(score, docId));
    fused.sort();
    return fused;
  }

  private static double share(int rank) {
    return SMOOTHING / (SMOOTHING + rank + 1);
  }

  private double trust() {
    return reading.isLiteral() || reading.words().words().size() <= FEW_WORDS ? SURE : UNSURE;
  }

  /// The titles that have exactly the name that was typed.
  private FixedBitSet named() throws IOException {
    FixedBitSet named = new FixedBitSet(view.size());
    PostingsEnum titles =
        view.reader()
            .postings(new Term(Schema.TITLE_EXACT, reading.words().whole()), PostingsEnum.NONE);
    if (titles != null) {
      for (int docId = titles.nextDoc();
          docId != DocIdSetIterator.NO_MORE_DOCS;
          docId = titles.nextDoc()) {
        named.set(docId);
      }
    }
    return named;
  }
}
