package dev.marquee.audience.model;

import dev.marquee.vector.SparseRows;
import dev.marquee.vector.VectorSet;

/// What titles tell of themselves, row by row.
///
/// - `exact`: unit vectors of blocks side by side; block `b` owns the features from `blockEnds[b -
///   1]` (0 for the first) to `blockEnds[b] - 1`.
/// - `dense`: the same in few dimensions.
/// - `genreBlock`: which block holds genres; -1 where none does.
@SuppressWarnings("ArrayRecordComponent") // filled by the caller, never compared
public record TitleContent(SparseRows exact, int[] blockEnds, VectorSet dense, int genreBlock) {
  public TitleContent {
    if (exact.size() != dense.size()) {
      throw new IllegalArgumentException(exact.size() + " rows, " + dense.size() + " dense");
    }
  }

  int titles() {
    return exact.size();
  }

  int blocks() {
    return blockEnds.length;
  }

  int features() {
    return blockEnds[blockEnds.length - 1];
  }
}
