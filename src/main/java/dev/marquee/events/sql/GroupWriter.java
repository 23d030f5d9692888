package dev.marquee.events.sql;

import dev.marquee.events.EventStoreProblem;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// The one thread that writes. What callers hand in while it waits for the disk becomes the next
/// transaction, so that many callers share one wait; each is answered after the commit.
///
/// A transaction that fails is undone, and each of its changes is tried once more alone, over a new
/// connection: a broken connection is mended, and nobody suffers from another one's change. Since
/// events are kept once, trying again is safe.
final class GroupWriter implements AutoCloseable {
  /// How many events may wait; callers beyond it are held up.
  private static final int MOST_WAITING = 1 << 16;

  /// How many events one transaction holds, but for a larger list, which is never split.
  private static final int MOST_IN_GROUP = 1 << 13;

  private final Database database;
  private final Runnable afterCommit;
  private final LinkedBlockingQueue<Pending<?>> queue = new LinkedBlockingQueue<>();
  private final Semaphore room = new Semaphore(MOST_WAITING, true);
  private final AtomicBoolean isClosing = new AtomicBoolean();
  private final Thread thread;
  private @Nullable Connection connection;
  private boolean isForgetting;

  /// `connection`: prepared; it becomes the writer's. `afterCommit` must be quick.
  GroupWriter(Database database, Connection connection, Runnable afterCommit) {
    this.database = database;
    this.connection = connection;
    this.afterCommit = afterCommit;
    this.thread = Thread.ofPlatform().name("marquee-event-writer").daemon().unstarted(this::run);
  }

  /// Begins to write.
  void start() {
    thread.start();
  }

  /// A change and whoever waits for it.
  private static final class Pending<T> {
    private final Change<T> change;
    private final CompletableFuture<T> answer = new CompletableFuture<>();
    private @Nullable T result;

    Pending(Change<T> change) {
      this.change = change;
    }

    void apply(Connection writer, long firstArrival) throws SQLException {
      result = change.apply(writer, firstArrival);
    }

    void acknowledge() {
      answer.complete(result);
    }
  }

  /// The mark behind which nothing is taken in.
  private static final class End implements Change<Integer> {
    @Override
    public Integer apply(Connection writer, long firstArrival) {
      throw new AssertionError("the end is not written");
    }

    @Override
    public int arrivals() {
      return 1;
    }
  }

  /// Does a change and returns when it is on disk.
  <T> T write(Change<T> change) {
    int weight = Math.min(change.arrivals(), MOST_WAITING);
    room.acquireUninterruptibly(weight);
    try {
      Pending<T> pending = new Pending<>(change);
      enqueue(pending);
      return pending.answer.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof EventStoreProblem problem) {
        throw new EventStoreProblem(problem.detail(), problem);
      }
      throw e;
    } finally {
      room.release(weight);
    }
  }

  private synchronized void enqueue(Pending<?> pending) {
    if (isClosing.get()) {
      throw closed();
    }
    queue.add(pending);
  }

  private EventStoreProblem closed() {
    return new EventStoreProblem("the event store '" + database.name() + "' is closed");
  }

  private void run() {
    boolean isOpen = true;
    while (isOpen) {
      List<Pending<?>> group = nextGroup();
      isOpen = !(group.getLast().change instanceof End);
      List<Pending<?>> work = isOpen ? group : group.subList(0, group.size() - 1);
      if (!work.isEmpty()) {
        commitOrRetry(work);
      }
      if (!isOpen) {
        group.getLast().answer.complete(null);
      }
    }
    disconnect();
  }

  /// Whatever waits, as far as it fits, and at least one.
  private List<Pending<?>> nextGroup() {
    List<Pending<?>> group = new ArrayList<>();
    group.add(first());
    int events = group.getFirst().change.arrivals();
    while (events < MOST_IN_GROUP && !(group.getLast().change instanceof End)) {
      Pending<?> next = queue.poll();
      if (next == null) {
        break;
      }
      group.add(next);
      events += next.change.arrivals();
    }
    return group;
  }

  private Pending<?> first() {
    while (true) {
      try {
        return queue.take();
      } catch (InterruptedException e) {
        // Nothing may interrupt this thread but its end, which comes through the queue.
      }
    }
  }

  private void commitOrRetry(List<Pending<?>> group) {
    try {
      commit(group);
    } catch (SQLException | RuntimeException first) {
      disconnect();
      for (Pending<?> alone : group) {
        retry(alone);
      }
    }
    afterCommit.run();
  }

  private void retry(Pending<?> alone) {
    try {
      commit(List.of(alone));
    } catch (SQLException e) {
      disconnect();
      alone.answer.completeExceptionally(database.explain(e));
    } catch (RuntimeException e) {
      disconnect();
      alone.answer.completeExceptionally(e);
    }
  }

  private void commit(List<Pending<?>> group) throws SQLException {
    Connection writer = connected();
    long arrivals = 0;
    for (Pending<?> pending : group) {
      arrivals += pending.change.arrivals();
    }
    try (Statement transaction = writer.createStatement()) {
      transaction.execute(database.begin());
      long next = Changes.take(writer, arrivals);
      for (Pending<?> pending : group) {
        pending.apply(writer, next);
        next += pending.change.arrivals();
      }
      transaction.execute("COMMIT");
    }
    isForgetting |= group.stream().anyMatch(pending -> pending.change.erases());
    forget();
    group.forEach(Pending::acknowledge);
  }

  private Connection connected() throws SQLException {
    Connection open = connection;
    if (open == null) {
      open = database.connectWriter();
      connection = open;
    }
    return open;
  }

  /// Undoes what is not committed.
  private void disconnect() {
    Connection open = connection;
    connection = null;
    if (open != null) {
      try {
        open.close();
      } catch (SQLException e) {
        // Broken as it is, there is nothing to be lost any more.
      }
    }
  }

  /// Until files have forgotten what was erased, every commit tries it again.
  private void forget() {
    if (isForgetting) {
      try {
        isForgetting = !database.forget(connected());
      } catch (SQLException e) {
        // What was committed stays so; the next commit tries again over a new connection.
        disconnect();
      }
    }
  }

  /// Waits for what is under way and ends the thread. What comes later is refused.
  @Override
  public void close() {
    Pending<Integer> end = new Pending<>(new End());
    synchronized (this) {
      if (isClosing.getAndSet(true)) {
        return;
      }
      queue.add(end);
    }
    boolean isInterrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        isInterrupted = true;
      }
    }
    if (isInterrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
