package dev.marquee.insights;

import dev.marquee.search.Columns;
import dev.marquee.search.Selection;

/// Some titles by their places, gone through in ascending order.
interface Places {
  /// The first of them from `place` on, [Selection#END] when there is none.
  int next(int place);

  /// Every title of a catalog.
  static Places all(Columns columns) {
    return place -> place < columns.size() ? place : Selection.END;
  }
}
