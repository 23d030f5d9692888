package dev.marquee.pipeline;

import dev.marquee.catalog.Catalog;
import dev.marquee.cluster.Trait;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Titles before and since each of the decades of film history: what to call a cluster that spans
/// several of them.
final class PeriodTraits {
  private static final int FIRST = 1930;
  private static final int LAST = 2020;

  private PeriodTraits() {}

  /// Two traits a decade, in the order of the decades.
  static List<Trait> of(Catalog catalog) {
    List<Trait> periods = new ArrayList<>();
    for (int start = FIRST; start <= LAST; start += 10) {
      BitSet before = new BitSet(catalog.size());
      BitSet since = new BitSet(catalog.size());
      for (int row = 0; row < catalog.size(); row++) {
        Integer year = catalog.title(row).year();
        if (year != null) {
          (year < start ? before : since).set(row);
        }
      }
      periods.add(period(".." + (start - 1), "before " + start, before));
      periods.add(period(start + "..", "since " + start, since));
    }
    return periods;
  }

  private static Trait period(String value, String word, BitSet rows) {
    return new Trait(Trait.Role.PERIOD, "period", value, word, rows);
  }
}
