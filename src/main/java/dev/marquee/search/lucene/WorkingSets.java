package dev.marquee.search.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.FixedBitSet;

/// The bit sets over docIds that one question works with: taken here and not made anew, since a
/// question takes a dozen of them for a few milliseconds, and of a million titles each has 125 kB.
///
/// A set is the question's until it gives it back or closes this; what outlives the question must
/// be a copy. For one thread.
final class WorkingSets implements AutoCloseable {
  private final SpareSets owner;
  private final int size;
  private final List<FixedBitSet> taken = new ArrayList<>();
  private final List<FixedBitSet> spare = new ArrayList<>();

  WorkingSets(SpareSets owner, int size) {
    this.owner = owner;
    this.size = size;
  }

  /// A set without any title.
  FixedBitSet empty() {
    if (spare.isEmpty()) {
      FixedBitSet made = new FixedBitSet(size);
      taken.add(made);
      return made;
    }
    FixedBitSet set = take();
    set.clear();
    return set;
  }

  /// A set of the same titles.
  FixedBitSet copy(FixedBitSet titles) {
    FixedBitSet copy = spare.isEmpty() ? empty() : take();
    System.arraycopy(titles.getBits(), 0, copy.getBits(), 0, FixedBitSet.bits2words(size));
    return copy;
  }

  /// A set of the titles that are in both.
  FixedBitSet both(FixedBitSet some, FixedBitSet others) {
    FixedBitSet both = copy(some);
    both.and(others);
    return both;
  }

  private FixedBitSet take() {
    FixedBitSet set = spare.removeLast();
    taken.add(set);
    return set;
  }

  /// Takes back one of the sets before the end of the question; nobody is to look at it any more.
  @SuppressWarnings("ReferenceEquality") // sets of the same titles are equal
  void giveBack(FixedBitSet set) {
    for (int place = taken.size() - 1; place >= 0; place--) {
      if (taken.get(place) == set) {
        spare.add(taken.remove(place));
        return;
      }
    }
    throw new IllegalArgumentException("the set was not taken here");
  }

  /// Takes back all sets, and is ready for the next question.
  @Override
  public void close() {
    spare.addAll(taken.reversed());
    taken.clear();
    owner.takeBack(this);
  }

  /// Forgets all but so many of the sets that lie idle.
  void trim(int most) {
    while (spare.size() > most) {
      spare.removeFirst();
    }
  }
}
