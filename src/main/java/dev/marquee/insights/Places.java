package dev.marquee.insights;

import dev.marquee.search.Columns;
import dev.marquee.search.Selection;

/// Some titles by their places, gone through in ascending order. For one thread.
interface Places {
  /// The first of them from `place` on, [Selection#END] when there is none. Each is asked for with
  /// no smaller a place than the one before.
  int next(int place);

  /// Every title of a catalog.
  static Places all(Columns columns) {
    return place -> place < columns.size() ? place : Selection.END;
  }

  /// Those that a selection leaves out.
  static Places leftOutOf(Selection selection) {
    return new LeftOut(selection);
  }

  /// Keeps the next title that passes: the places up to it do not.
  final class LeftOut implements Places {
    private final Selection selection;
    private final int size;
    private int passing;

    private LeftOut(Selection selection) {
      this.selection = selection;
      this.size = selection.columns().size();
      this.passing = selection.next(0);
    }

    @Override
    public int next(int place) {
      int at = place;
      if (passing < at) {
        passing = selection.next(at);
      }
      while (at == passing) {
        passing = selection.next(++at);
      }
      return at < size ? at : Selection.END;
    }
  }
}
