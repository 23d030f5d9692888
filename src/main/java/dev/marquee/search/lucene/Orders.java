package dev.marquee.search.lucene;

import dev.marquee.search.Sort;
import dev.marquee.index.Schema;
import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/// The numbers of one snapshot that hits are ordered by, as arrays over docIds: four bytes a title
/// each, read at once, so that a look-up during a scan is one memory access. Safe from any thread.
final class Orders {
  /// The most that fame adds to the relevance of a hit, reached at ten million votes.
  static final double MOST_FAME = 0.3;

  private static final double FULL_FAME_DIGITS = 7;

  /// For years that nobody knows: below every year.
  private static final int UNKNOWN = Integer.MIN_VALUE;

  private final int[] rank;
  private final int[] ratingOrder;
  private final int[] titleOrder;
  private final int[] year;
  private final float[] fame;
  private final int[] byRank;

  private Orders(LeafReader reader) throws IOException {
    rank = numbers(reader, Schema.RANK, UNKNOWN);
    ratingOrder = numbers(reader, Schema.RATING_ORDER, UNKNOWN);
    titleOrder = numbers(reader, Schema.TITLE_ORDER, UNKNOWN);
    year = numbers(reader, Schema.YEAR, UNKNOWN);
    fame = fame(reader);
    byRank = byRank(rank);
  }

  static Orders read(LeafReader reader) throws IOException {
    return new Orders(reader);
  }

  private static int[] numbers(LeafReader reader, String field, int absent) throws IOException {
    int[] numbers = new int[reader.maxDoc()];
    Arrays.fill(numbers, absent);
    NumericDocValues values = DocValues.getNumeric(reader, field);
    while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      numbers[values.docID()] = (int) values.longValue();
    }
    return numbers;
  }

  private static float[] fame(LeafReader reader) throws IOException {
    float[] fame = new float[reader.maxDoc()];
    Arrays.fill(fame, 1);
    NumericDocValues votes = DocValues.getNumeric(reader, Schema.VOTES);
    while (votes.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      double share = Math.log10(1.0 + votes.longValue()) / FULL_FAME_DIGITS;
      fame[votes.docID()] = (float) (1 + MOST_FAME * Math.min(1, share));
    }
    return fame;
  }

  private static int[] byRank(int[] rank) {
    int[] byRank = new int[rank.length];
    for (int docId = 0; docId < rank.length; docId++) {
      byRank[rank[docId]] = docId;
    }
    return byRank;
  }

  /// The title at a place of the order of fame: 0 is the best known.
  int atRank(int place) {
    return byRank[place];
  }

  /// Whether the first title comes before the second when all else is equal: more votes, then the
  /// smaller id.
  boolean isBefore(int docId, int otherDocId) {
    return rank[docId] < rank[otherDocId];
  }

  /// The factor on the relevance of a title for its votes, in `[1, 1.3]`.
  double fame(int docId) {
    return fame[docId];
  }

  /// The key of a title in an order that does not look at relevance: the higher comes first.
  double key(Sort sort, int docId) {
    return switch (sort) {
      case RELEVANCE -> 0;
      case RATING -> -ratingOrder[docId];
      case VOTES -> -rank[docId];
      case YEAR -> year[docId];
      case TITLE -> -titleOrder[docId];
    };
  }
}
