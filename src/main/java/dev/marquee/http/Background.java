package dev.marquee.http;

import java.util.concurrent.atomic.AtomicInteger;

/// Does one thing beside the requests, never twice at once: wanted while it is being done, it is
/// done once more. Safe from any thread.
final class Background {
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
    boolean isDone = false;
    try {
      while (!isDone) {
        int known = wanted.get();
        work.run();
        isDone = wanted.compareAndSet(known, 0);
      }
    } finally {
      if (!isDone) {
        wanted.set(0);
      }
    }
  }
}
