package dev.marquee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.events.sql.SqlEventStore;
import dev.marquee.index.GenerationCheck;
import dev.marquee.index.GenerationStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills trainings that run in processes of their own and looks at what they leave: the generation
/// from before or the next one, whole in either case, and every event.
///
/// The long form: `mvn test -Dtest=TrainKillTest -Dkill.rounds=100`, with `-Dkill.seed=N` for other
/// moments.
class TrainKillTest {
  private static final int ROUNDS = Integer.getInteger("kill.rounds", 3);
  private static final long SEED = Long.getLong("kill.seed", 20_260_102);
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int VIEWERS = 60;

  /// About as long as a training takes to write its generation.
  private static final int WRITING_MICROS = 30_000;

  @TempDir Path folder;
  private Path index;

  @BeforeEach
  void buildIndex() throws IOException {
    index = folder.resolve("index");
    Typed.on(index, "index", Camps.films(folder.resolve("films"), Camps.FILMS)).assertDone();
    Path likes = Camps.likes(folder.resolve("likes.jsonl"), VIEWERS);
    Typed.on(index, "import", "events", likes).assertDone();
  }

  private GenerationStore store() {
    return OpenCatalog.store(index);
  }

  private Process start() throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xshare:auto",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "--add-modules=jdk.incubator.vector",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            "dev.marquee.cli.Marquee",
            "train",
            "--index",
            index.toString());
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("log.txt").toFile())
        .start();
  }

  private Path upcoming() {
    int number = store().generations().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
    return index.resolve("generations").resolve("%06d".formatted(number));
  }

  @Test
  void aKilledTrainingLeavesTheOldGenerationOrTheNewAndEveryEvent()
      throws IOException, InterruptedException {
    Random random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      int before = store().current().orElseThrow();
      Path upcoming = upcoming();
      Process process = start();
      // As it begins to write, and as all is written but for the switch, in turns.
      await(process, round % 2 == 0 ? upcoming : upcoming.resolve("manifest.json"));
      process.waitFor(random.nextInt(WRITING_MICROS), TimeUnit.MICROSECONDS);
      process.destroyForcibly();
      assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
      String when = "seed %d, round %d: %s".formatted(SEED, round, log());
      int current = store().current().orElseThrow();
      assertThat(current == before || current == number(upcoming)).as(when).isTrue();
      assertThat(Files.exists(upcoming)).as("nothing was under way: " + when).isTrue();
      assertWhole(when);
    }
    Typed.on(index, "train").assertDone();
    assertWhole("in the end");
    try (Stream<Path> folders = Files.list(index.resolve("generations"))) {
      assertThat(folders.toList()).hasSameSizeAs(store().generations());
    }
  }

  private static int number(Path generation) {
    return Integer.parseInt(generation.getFileName().toString());
  }

  private void assertWhole(String when) {
    assertThat(new GenerationCheck(store()).findings()).as(when).isEmpty();
    try (SqlEventStore events =
        SqlEventStore.open(index.resolve("events").resolve("events.db").toString())) {
      assertThat(events.size()).as(when).isEqualTo(10L * VIEWERS);
    }
  }

  private String log() throws IOException {
    return Files.readString(folder.resolve("log.txt"));
  }

  /// Returns when a file has appeared, or the process has ended.
  private static void await(Process process, Path file) throws InterruptedException {
    boolean ended = false;
    while (!ended && !Files.exists(file)) {
      ended = process.waitFor(500, TimeUnit.MICROSECONDS);
    }
  }
}
