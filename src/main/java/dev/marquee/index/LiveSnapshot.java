package dev.marquee.index;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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
  private final AtomicReference<@Nullable Counted<V>> current;
  private final AtomicBoolean refreshing = new AtomicBoolean();

  /// Opens the current generation. Throws [IndexProblem] when there is none or it cannot be read.
  public LiveSnapshot(GenerationStore store, Function<Snapshot, V> viewOf) {
    this.store = store;
    this.viewOf = viewOf;
    this.current = new AtomicReference<>(open(_ -> {}));
  }

  private Counted<V> open(Consumer<V> opening) {
    Snapshot snapshot = store.open();
    boolean viewed = false;
    try {
      Counted<V> opened = new Counted<>(snapshot, viewOf.apply(snapshot));
      opening.accept(opened.view);
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
    while (true) {
      Counted<V> serving = current.get();
      if (serving == null) {
        throw new IllegalStateException("the index is closed");
      }
      if (serving.retain()) {
        return new Lease<>(serving);
      }
      // Switched away and closed since it was read; another stands in its place by now.
    }
  }

  /// [#refreshIfNewer(Consumer)], telling nobody.
  public boolean refreshIfNewer() {
    return refreshIfNewer(_ -> {});
  }

  /// Switches to the current generation of the store if it is another than the one that serves.
  /// Returns whether it did; `false`, too, when another thread is about it. Throws [IndexProblem],
  /// going on with the old one, when the new one cannot be read, and so with what `opening` throws,
  /// which is told of the new view before the switch.
  public boolean refreshIfNewer(Consumer<V> opening) {
    if (!refreshing.compareAndSet(false, true)) {
      return false;
    }
    try {
      Counted<V> serving = current.get();
      return serving != null && isOutdated(serving) && switchTo(serving, open(opening));
    } finally {
      refreshing.set(false);
    }
  }

  private boolean isOutdated(Counted<V> serving) {
    int number = serving.snapshot.generation();
    return store.current().orElse(number) != number;
  }

  /// Fails only when all was closed meanwhile.
  private boolean switchTo(Counted<V> serving, Counted<V> next) {
    boolean switched = current.compareAndSet(serving, next);
    (switched ? serving : next).release();
    return switched;
  }

  /// Closes the snapshot when its last reader is done; there is no new one after that.
  @Override
  public void close() {
    Counted<V> serving = current.getAndSet(null);
    if (serving != null) {
      serving.release();
    }
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
  }
}
