package dev.marquee.index;

/// The inner products of one query with the dense vectors of a snapshot. For one thread, and only
/// while the snapshot is open.
public sealed interface DenseScan permits DenseVectors.MappedScan, DenseVectors.CopyingScan {

  /// The inner product with the vector of a document. O(dimension), SIMD; documents in ascending
  /// order are read fastest.
  float score(int docId);

  /// Writes the inner products with the vectors of the first `count` of `docIds` to the same places
  /// of `scores`. Cheaper than one by one.
  void scores(int[] docIds, int count, float[] scores);

  /// Writes the inner products of the documents `from` (inclusive) to `to` (exclusive) into the
  /// first places of `target`.
  default void scores(int from, int to, float[] target) {
    for (int docId = from; docId < to; docId++) {
      target[docId - from] = score(docId);
    }
  }
}
