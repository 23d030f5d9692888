package dev.marquee.search.lucene;

import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.util.FixedBitSet;

/// The bit sets of one view that no question works with just now, at most 32 MB of them or the few
/// that a question always takes. Safe from any thread.
final class SpareSets {
  private static final int MOST_IDLE = 8;
  private static final long MOST_BYTES_EACH = 4L << 20;
  private static final int FEWEST_EACH = 4;

  private final int size;
  private final int mostEach;
  private final ConcurrentLinkedDeque<WorkingSets> idle = new ConcurrentLinkedDeque<>();
  private final AtomicInteger idleCount = new AtomicInteger();

  /// For sets over `size` docIds.
  SpareSets(int size) {
    this.size = size;
    long bytes = (long) Long.BYTES * FixedBitSet.bits2words(Math.max(1, size));
    this.mostEach = (int) Math.max(FEWEST_EACH, MOST_BYTES_EACH / bytes);
  }

  /// Sets for one question, which closes them.
  WorkingSets open() {
    WorkingSets sets = idle.pollFirst();
    if (sets == null) {
      return new WorkingSets(this, size);
    }
    idleCount.decrementAndGet();
    return sets;
  }

  /// Keeps sets that a question has done with, or leaves them to the collector when enough are
  /// kept.
  void takeBack(WorkingSets sets) {
    sets.trim(mostEach);
    if (idleCount.incrementAndGet() <= MOST_IDLE) {
      idle.addFirst(sets);
    } else {
      idleCount.decrementAndGet();
    }
  }
}
