package dev.marquee.http;

import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicInteger;

/// Does one thing beside the requests, never twice at once: wanted while it is being done, it is
/// done once more. What fails is logged, and done again when it is wanted again. Safe from any
/// thread.
final class Background {
  private static final System.Logger LOG = System.getLogger(Background.class.getName());

  private final String name;
  private final Runnable work;
  private final AtomicInteger wanted = new AtomicInteger();

  /// `name`: of the thread.
  Background(String name, Runnable work) {
    this.name = name;
    this.work = work;
  }

  /// Returns at once.
  void soon() {
    if (wanted.getAndIncrement() == 0) {
      Thread.ofPlatform().name(name).daemon().start(this::run);
    }
  }

  private void run() {
    int known;
    do {
      known = wanted.get();
      try {
        work.run();
      } catch (RuntimeException e) {
        LOG.log(Level.DEBUG, "stopped before it was done: " + name, e);
      }
    } while (!wanted.compareAndSet(known, 0));
  }
}
