package dev.marquee.index;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/// The snapshot that serves now, swapped for a newer one while readers go on with theirs.
///
/// `V` is what the reader has derived from the snapshot (bit sets, dictionaries) and that changes
/// with it; it is made before the switch, so that making it warms the snapshot.
///
/// ```
/// try (var lease = live.acquire()) {
///   lease.view().search(...);
/// }
/// ```
///
/// Safe from any thread, without locks: a snapshot counts its readers, and whoever gives back the
/// last reference closes it.
public final class LiveSnapshot<V> implements AutoCloseable {
  private final GenerationStore store;
  private final Function<Snapshot, V> viewOf;
  private final AtomicReference<Counted<V>> current;
  private final AtomicBoolean refreshing = new AtomicBoolean();

  /// Opens the current generation. Throws [IndexProblem] when there is none or it cannot be read.
  public LiveSnapshot(GenerationStore store, Function<Snapshot, V> viewOf) {
    this.store = store;
    this.viewOf = viewOf;
    this.current = new AtomicReference<>(open());
  }

  private Counted<V> open() {
    Snapshot snapshot = store.open();
    boolean viewed = false;
    try {
      Counted<V> opened = new Counted<>(snapshot, viewOf.apply(snapshot));
      viewed = true;
      return opened;
    } finally {
      if (!viewed) {
        snapshot.close();
      }
    }
  }

  /// Takes the current snapshot for reading; it stays open until the lease is closed. Throws
  /// `IllegalStateException` after [#close].
  public Lease<V> acquire() {
    Counted<V> counted = current.get();
    while (!counted.retain()) {
      // Switched away and closed between the two steps; the next one is in place already, unless
      // all is closed.
      Counted<V> next = current.get();
      if (next == counted) {
        throw new IllegalStateException("the index is closed");
      }
      counted = next;
    }
    return new Lease<>(counted);
  }

  /// Switches to the current generation of the store if it is another than the one that serves.
  /// Returns whether it did; `false`, too, when another thread is about it. Throws [IndexProblem],
  /// going on with the old one, when the new one cannot be read.
  public boolean refreshIfNewer() {
    if (!refreshing.compareAndSet(false, true)) {
      return false;
    }
    try {
      int serving = current.get().snapshot.generation();
      if (store.current().orElse(serving) == serving) {
        return false;
      }
      switchTo(open());
      return true;
    } finally {
      refreshing.set(false);
    }
  }

  private void switchTo(Counted<V> next) {
    Counted<V> before = current.get();
    if (before.isReleased() || !current.compareAndSet(before, next)) {
      next.release();
      throw new IllegalStateException("the index is closed");
    }
    before.release();
  }

  /// Closes the snapshot when its last reader is done.
  @Override
  public void close() {
    current.get().release();
  }

  /// A snapshot in the hands of one reader.
  public static final class Lease<V> implements AutoCloseable {
    private final Counted<V> counted;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Lease(Counted<V> counted) {
      this.counted = counted;
    }

    /// The snapshot, open as long as this lease.
    public Snapshot snapshot() {
      return counted.snapshot;
    }

    /// What was derived from the snapshot.
    public V view() {
      return counted.view;
    }

    /// Gives it back; a second time does nothing.
    @Override
    public void close() {
      if (closed.compareAndSet(false, true)) {
        counted.release();
      }
    }
  }

  /// A snapshot and the number of those who need it: its readers, and one while it serves.
  private static final class Counted<V> {
    private final Snapshot snapshot;
    private final V view;
    private final AtomicInteger references = new AtomicInteger(1);

    Counted(Snapshot snapshot, V view) {
      this.snapshot = snapshot;
      this.view = view;
    }

    /// Counts one more reader; `false` when it was closed already.
    boolean retain() {
      return references.getAndUpdate(count -> count == 0 ? 0 : count + 1) > 0;
    }

    void release() {
      if (references.decrementAndGet() == 0) {
        snapshot.close();
      }
    }

    boolean isReleased() {
      return references.get() == 0;
    }
  }
}
