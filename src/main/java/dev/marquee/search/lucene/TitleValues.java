package dev.marquee.search.lucene;

import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/// The values of one closed field by title: ordinals as [FieldValues] numbers them, in two flat
/// arrays. Six bytes for a title with one value; immutable, so safe from any thread.
final class TitleValues {
  private final int[] ends;
  private final char[] ordinals;
  private final int count;

  private TitleValues(int[] ends, char[] ordinals, int count) {
    this.ends = ends;
    this.ordinals = ordinals;
    this.count = count;
  }

  /// Turns the sets of titles by value, at most 65,536 of them, round.
  static TitleValues of(List<DocSet> sets, int maxDoc) {
    if (sets.size() > Character.MAX_VALUE + 1) {
      throw new IllegalArgumentException("too many values to list by title: " + sets.size());
    }
    int[] places = new int[maxDoc + 1];
    sets.forEach(set -> set.forEach(docId -> places[docId + 1]++));
    for (int docId = 0; docId < maxDoc; docId++) {
      places[docId + 1] += places[docId];
    }
    char[] ordinals = new char[places[maxDoc]];
    for (int ordinal = 0; ordinal < sets.size(); ordinal++) {
      char value = (char) ordinal;
      sets.get(ordinal).forEach(docId -> ordinals[places[docId]++] = value);
    }
    // The start of each title has moved to its end.
    return new TitleValues(places, ordinals, sets.size());
  }

  /// How many of the hits have each value. Some 2 ns a hit.
  int[] countIn(FixedBitSet hits) {
    int[] counts = new int[count];
    for (int docId = next(hits, 0);
        docId != DocIdSetIterator.NO_MORE_DOCS;
        docId = next(hits, docId + 1)) {
      for (int i = docId == 0 ? 0 : ends[docId - 1]; i < ends[docId]; i++) {
        counts[ordinals[i]]++;
      }
    }
    return counts;
  }

  private static int next(FixedBitSet hits, int from) {
    return from == hits.length() ? DocIdSetIterator.NO_MORE_DOCS : hits.nextSetBit(from);
  }
}
