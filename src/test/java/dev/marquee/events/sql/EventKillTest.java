package dev.marquee.events.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.events.Event;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills processes that append events, at any moment, and looks for what they acknowledged.
///
/// The long form: `mvn test -Dtest=EventKillTest -Dkill.rounds=100`, with `-Dkill.seed=N` for other
/// moments.
class EventKillTest {
  private static final int ROUNDS = Integer.getInteger("kill.rounds", 5);
  private static final long SEED = Long.getLong("kill.seed", 20_260_101);
  private static final int MOST_LISTS = 600;

  @TempDir Path folder;

  @Test
  void nothingAcknowledgedIsLostAndNothingIsThereTwice() throws IOException, InterruptedException {
    Random random = new Random(SEED);
    String store = folder.resolve("events.db").toString();
    Set<String> acknowledged = new HashSet<>();
    for (int round = 0; round < ROUNDS; round++) {
      acknowledged.addAll(killAfter(1 + random.nextInt(MOST_LISTS), store, "round" + round));
      assertAllThere(store, acknowledged, "seed %d, round %d".formatted(SEED, round));
    }
    System.out.printf("%d lists acknowledged in %d rounds%n", acknowledged.size(), ROUNDS);
  }

  /// Runs a process until it has acknowledged so many lists, kills it, and returns all that it
  /// acknowledged.
  private static List<String> killAfter(int lists, String store, String word)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                EventAppender.class.getName(),
                store,
                word)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    List<String> acknowledged = new ArrayList<>();
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        acknowledged.add(line);
        if (acknowledged.size() == lists) {
          // By its handle: the process itself would close our end of its output.
          process.toHandle().destroyForcibly();
        }
      }
    }
    process.waitFor();
    assertThat(acknowledged).as(word).hasSizeGreaterThanOrEqualTo(lists);
    // The last line may be cut off in the middle.
    acknowledged.removeLast();
    return acknowledged;
  }

  private static void assertAllThere(String address, Set<String> acknowledged, String when) {
    List<String> ids = new ArrayList<>();
    try (SqlEventStore store = SqlEventStore.open(address)) {
      store.forEachEvent((Event event) -> ids.add(event.eventId()));
      assertThat(store.findings()).as(when).isEmpty();
      assertThat(store.size()).as(when).isEqualTo(ids.size());
    }
    Set<String> kept = new HashSet<>(ids);
    assertThat(kept).as(when).hasSameSizeAs(ids);
    for (String list : acknowledged) {
      assertThat(kept).as(when).contains(list + "-0", list + "-1", list + "-2");
    }
  }
}
