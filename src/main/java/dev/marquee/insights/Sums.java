package dev.marquee.insights;

import dev.marquee.search.Selection;
import java.util.function.Function;
import java.util.function.Supplier;

/// Counts that add up title by title, so that those of some titles are those of all without those
/// of the others. Not changed once they are counted, so safe from any thread.
interface Sums<S extends Sums<S>> {
  /// These without those of some of the same titles.
  S without(S others);

  /// The sums of the titles that pass. Counts no more than half of the catalog: where more pass,
  /// what is left out is counted and taken from the whole.
  ///
  /// `whole`: of the whole catalog; `count`: of these titles.
  static <S extends Sums<S>> S of(
      Selection selection, Supplier<S> whole, Function<Places, S> count) {
    int all = selection.columns().size();
    int passing = selection.size();
    if (passing <= all / 2) {
      return count.apply(selection::next);
    }
    return passing == all ? whole.get() : whole.get().without(count.apply(selection::nextLeftOut));
  }

  /// A row of counts without those of another, place by place.
  static int[] without(int[] counts, int[] others) {
    int[] left = new int[counts.length];
    for (int at = 0; at < left.length; at++) {
      left[at] = counts[at] - others[at];
    }
    return left;
  }

  /// A row of counts and those of another, place by place.
  static int[] and(int[] counts, int[] more) {
    int[] sums = new int[counts.length];
    for (int at = 0; at < sums.length; at++) {
      sums[at] = counts[at] + more[at];
    }
    return sums;
  }
}
