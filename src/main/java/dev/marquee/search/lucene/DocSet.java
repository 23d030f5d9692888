package dev.marquee.search.lucene;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/// The titles that have one value, as docIds of one snapshot: a bit set for a frequent value, an
/// ascending list for a rare one, whichever is smaller. Immutable, so safe from any thread.
sealed interface DocSet {

  /// The number of titles in it.
  int size();

  /// Sets the bits of its titles.
  void addTo(FixedBitSet target);

  /// Hands each of its titles to `taker`, ascending.
  void forEach(IntConsumer taker);

  /// How many of its titles are in `hits`.
  int countIn(FixedBitSet hits);

  /// What [#countIn] costs, in words of 64 bits to look at.
  int cost();

  /// A set of the first `size` numbers of `docIds`, which ascend, out of `maxDoc` titles.
  static DocSet of(int[] docIds, int size, int maxDoc) {
    int words = FixedBitSet.bits2words(maxDoc);
    if (size <= 2L * words) {
      return new Sparse(Arrays.copyOf(docIds, size));
    }
    FixedBitSet bits = new FixedBitSet(maxDoc);
    for (int i = 0; i < size; i++) {
      bits.set(docIds[i]);
    }
    return new Dense(bits, size);
  }

  /// One bit a title of the snapshot.
  final class Dense implements DocSet {
    private final FixedBitSet bits;
    private final int size;

    private Dense(FixedBitSet bits, int size) {
      this.bits = bits;
      this.size = size;
    }

    @Override
    public int size() {
      return size;
    }

    @Override
    public void addTo(FixedBitSet target) {
      target.or(bits);
    }

    @Override
    public void forEach(IntConsumer taker) {
      for (int docId = bits.nextSetBit(0);
          docId != DocIdSetIterator.NO_MORE_DOCS;
          docId =
              docId + 1 == bits.length()
                  ? DocIdSetIterator.NO_MORE_DOCS
                  : bits.nextSetBit(docId + 1)) {
        taker.accept(docId);
      }
    }

    @Override
    public int countIn(FixedBitSet hits) {
      return (int) FixedBitSet.intersectionCount(bits, hits);
    }

    @Override
    public int cost() {
      return FixedBitSet.bits2words(bits.length());
    }
  }

  /// The docIds themselves.
  final class Sparse implements DocSet {
    private final int[] docIds;

    private Sparse(int[] docIds) {
      this.docIds = docIds;
    }

    @Override
    public int size() {
      return docIds.length;
    }

    @Override
    public void addTo(FixedBitSet target) {
      for (int docId : docIds) {
        target.set(docId);
      }
    }

    @Override
    public void forEach(IntConsumer taker) {
      for (int docId : docIds) {
        taker.accept(docId);
      }
    }

    @Override
    public int countIn(FixedBitSet hits) {
      int count = 0;
      for (int docId : docIds) {
        if (hits.get(docId)) {
          count++;
        }
      }
      return count;
    }

    @Override
    public int cost() {
      return docIds.length;
    }
  }
}
