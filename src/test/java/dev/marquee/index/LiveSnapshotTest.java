package dev.marquee.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveSnapshotTest {
  private static final int READERS = 8;
  private static final int SWITCHES = 60;

  @TempDir Path folder;
  private GenerationStore store;

  @BeforeEach
  void publish() {
    store = Generations.store(folder);
    Generations.publish(store, Generations.fourTitles());
  }

  private static boolean isOpen(Snapshot snapshot) {
    return snapshot.searcher().getIndexReader().getRefCount() > 0;
  }

  @Test
  void switchesToANewerGenerationOnly() {
    try (LiveSnapshot<Integer> live = new LiveSnapshot<>(store, Snapshot::generation)) {
      assertThat(live.refreshIfNewer()).isFalse();
      publish();
      assertThat(live.refreshIfNewer()).isTrue();
      assertThat(live.refreshIfNewer()).isFalse();
      try (var lease = live.acquire()) {
        assertThat(lease.view()).isEqualTo(2);
        assertThat(lease.snapshot().generation()).isEqualTo(2);
      }
    }
  }

  @Test
  void newViewIsToldOfBeforeItServes() {
    try (LiveSnapshot<Integer> live = new LiveSnapshot<>(store, Snapshot::generation)) {
      publish();
      List<Integer> told = new ArrayList<>();
      live.refreshIfNewer(view -> {
        try (var lease = live.acquire()) {
          told.addAll(List.of(view, lease.view()));
        }
      });
      assertThat(told).containsExactly(2, 1);
    }
  }

  @Test
  void whoIsToldOfANewViewCanKeepItFromServing() {
    List<Snapshot> seen = new ArrayList<>();
    try (LiveSnapshot<Snapshot> live =
        new LiveSnapshot<>(
            store,
            snapshot -> {
              seen.add(snapshot);
              return snapshot;
            })) {
      publish();
      assertThatIllegalStateException()
          .isThrownBy(() ->
              live.refreshIfNewer(_ -> {
                throw new IllegalStateException("not this one");
              }));
      assertThat(isOpen(seen.getLast())).isFalse();
      try (var lease = live.acquire()) {
        assertThat(lease.snapshot().generation()).isEqualTo(1);
      }
    }
  }

  @Test
  void readersKeepTheSnapshotTheyBeganWith() {
    try (LiveSnapshot<Integer> live = new LiveSnapshot<>(store, Snapshot::generation)) {
      var first = live.acquire();
      var second = live.acquire();
      publish();
      live.refreshIfNewer();
      Snapshot old = first.snapshot();
      first.close();
      first.close();
      assertThat(isOpen(old)).isTrue();
      assertThat(second.snapshot().title(1).title().title()).isEqualTo("Heat");
      second.close();
      assertThat(isOpen(old)).isFalse();
    }
  }

  @Test
  void generationThatCannotBeReadLeavesTheOldOneInService() throws IOException {
    try (LiveSnapshot<Integer> live = new LiveSnapshot<>(store, Snapshot::generation)) {
      publish();
      Files.delete(folder.resolve("generations").resolve("000002").resolve("encoder.bin"));
      assertThatThrownBy(live::refreshIfNewer).isInstanceOf(IndexProblem.class);
      try (var lease = live.acquire()) {
        assertThat(lease.view()).isEqualTo(1);
      }
      publish();
      assertThat(live.refreshIfNewer()).isTrue();
    }
  }

  @Test
  void viewThatFailsClosesTheSnapshotItWasFor() {
    List<Snapshot> seen = new ArrayList<>();
    assertThatIllegalStateException()
        .isThrownBy(() ->
            new LiveSnapshot<>(
                store,
                snapshot -> {
                  seen.add(snapshot);
                  throw new IllegalStateException("no view");
                }));
    assertThat(seen).singleElement().satisfies(one -> assertThat(isOpen(one)).isFalse());
  }

  @Test
  void nothingIsAcquiredAfterClosing() {
    LiveSnapshot<Integer> live = new LiveSnapshot<>(store, Snapshot::generation);
    var lease = live.acquire();
    live.close();
    live.close();
    assertThat(isOpen(lease.snapshot())).isTrue();
    lease.close();
    assertThat(isOpen(lease.snapshot())).isFalse();
    assertThatIllegalStateException().isThrownBy(live::acquire);
    publish();
    assertThat(live.refreshIfNewer()).isFalse();
  }

  @Test
  void queriesNeverFailWhileGenerationsAreSwitched() throws Exception {
    publish();
    Files.writeString(folder.resolve("CURRENT"), "1");
    ConcurrentLinkedQueue<Snapshot> opened = new ConcurrentLinkedQueue<>();
    AtomicBoolean done = new AtomicBoolean();
    try (ExecutorService threads = Executors.newFixedThreadPool(READERS)) {
      LiveSnapshot<Integer> live =
          new LiveSnapshot<>(
              store,
              snapshot -> {
                opened.add(snapshot);
                return snapshot.generation();
              });
      List<Future<Long>> readers = new ArrayList<>();
      for (int i = 0; i < READERS; i++) {
        readers.add(threads.submit(() -> query(live, done)));
      }
      try {
        for (int i = 0; i < SWITCHES; i++) {
          // Back and forth between two generations, as after a roll-back.
          Files.writeString(folder.resolve("CURRENT"), i % 2 == 0 ? "2" : "1");
          assertThat(live.refreshIfNewer()).isTrue();
        }
      } finally {
        done.set(true);
      }
      for (Future<Long> reader : readers) {
        assertThat(reader.get()).isPositive();
      }
      live.close();
    }
    assertThat(opened).hasSize(SWITCHES + 1).noneMatch(LiveSnapshotTest::isOpen);
  }

  /// Queries until `done`, each touching mapped files; returns how many there were.
  private static long query(LiveSnapshot<Integer> live, AtomicBoolean done) {
    long queries = 0;
    do {
      try (var lease = live.acquire()) {
        Snapshot snapshot = lease.snapshot();
        assertThat(lease.view()).isEqualTo(snapshot.generation());
        float[] vector = snapshot.vectors().vector(1);
        assertThat(snapshot.vectors().scan(vector).score(1)).isPositive();
        assertThat(snapshot.title(1).title().title()).isEqualTo("Heat");
      }
      queries++;
    } while (!done.get());
    return queries;
  }
}
