package dev.marquee.encode;

import dev.marquee.vector.SparseRows;
import dev.marquee.vector.VectorSet;

/// A catalog encoded: row `i` of `exact` and of `dense` is title `i` of the catalog.
public record Encoding(Encoder encoder, SparseRows exact, VectorSet dense) {
  public Encoding {
    if (exact.size() != dense.size() || dense.dimension() != encoder.layout().dimension()) {
      throw new IllegalArgumentException(
          exact.size() + " exact rows, " + dense.size() + " x " + dense.dimension() + " dense");
    }
  }
}
