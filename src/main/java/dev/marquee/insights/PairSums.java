package dev.marquee.insights;

import dev.marquee.search.ValueColumn;

/// Titles that several countries made: how many there are, of each country, and of each two, by
/// ordinals.
///
/// `together`: row by row, the lower ordinal of two first.
@SuppressWarnings("ArrayRecordComponent") // counted once, never compared
record PairSums(int titles, int[] ofCountry, int[] together) implements Sums<PairSums> {

  /// Counts title by title. For one thread.
  static final class Adding {
    private final ValueColumn countries;
    private final int[] ofCountry;
    private final int[] together;
    private int titles;

    Adding(ValueColumn countries) {
      this.countries = countries;
      this.ofCountry = new int[countries.count()];
      this.together = new int[countries.count() * countries.count()];
    }

    /// Counts the title whose countries are at `start..end`, if they are several.
    void add(int start, int end) {
      if (end - start < 2) {
        return;
      }
      titles++;
      for (int at = start; at < end; at++) {
        int country = countries.ordinal(at);
        ofCountry[country]++;
        for (int other = at + 1; other < end; other++) {
          int low = Math.min(country, countries.ordinal(other));
          int high = Math.max(country, countries.ordinal(other));
          together[low * ofCountry.length + high]++;
        }
      }
    }

    PairSums sums() {
      return new PairSums(titles, ofCountry, together);
    }
  }

  /// The titles that two countries made together.
  int both(int low, int high) {
    return together[low * ofCountry.length + high];
  }

  @Override
  public PairSums without(PairSums others) {
    return new PairSums(
        titles - others.titles,
        Sums.without(ofCountry, others.ofCountry),
        Sums.without(together, others.together));
  }
}
