package dev.marquee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.encode.Encoders;
import dev.marquee.index.GenerationCheck;
import dev.marquee.index.GenerationStore;
import dev.marquee.search.Filters;
import dev.marquee.search.SearchRequest;
import dev.marquee.search.Sort;
import dev.marquee.search.lucene.LuceneCatalogIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills rebuilds that run in processes of their own, at any moment, and looks at what they leave:
/// the generation from before or the next one, whole in either case.
///
/// The long form: `mvn test -Dtest=KillTest -Dkill.rounds=100`, with `-Dkill.seed=N` for other
/// moments.
class KillTest {
  private static final int ROUNDS = Integer.getInteger("kill.rounds", 5);
  private static final long SEED = Long.getLong("kill.seed", 20_260_101);
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /// About as long as it takes to switch and to remove what is too old.
  private static final Duration SWITCHING = Duration.ofMillis(20);

  /// How many titles each of the two sources has that rebuilds alternate between.
  private static final int[] TITLES = {250, 400};

  @TempDir Path folder;
  private Path index;

  /// Where a run was when it was killed.
  private enum Phase {
    BEFORE_WRITING,
    WRITING,
    SWITCHED,
    DONE
  }

  @BeforeEach
  void writeSources() throws IOException {
    index = folder.resolve("index");
    for (int which = 0; which < TITLES.length; which++) {
      SyntheticCatalog.write(TITLES[which], 11, source(which));
    }
  }

  private Path source(int which) {
    return folder.resolve("films" + which + ".csv");
  }

  private GenerationStore store() {
    return new GenerationStore(index, Encoders::read, Clock.systemUTC());
  }

  private Process start(int which) throws IOException {
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
            "index",
            source(which).toString(),
            "--index",
            index.toString(),
            "--clusters",
            "6");
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("log.txt").toFile())
        .start();
  }

  /// How long a run takes, and from when on it writes its generation; in microseconds.
  private record Course(long whole, long writing) {}

  /// What the moment of a kill counts from.
  private enum Aim {
    START,
    NEW_FOLDER,
    /// The last file of a generation; what is left to do is the switch.
    MANIFEST
  }

  /// Runs to the end.
  private Course finish(int which) throws IOException, InterruptedException {
    int number = upcoming();
    long start = System.nanoTime();
    Process process = start(which);
    await(process, generationFolder(number));
    long writing = System.nanoTime();
    boolean ended = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    process.destroyForcibly();
    assertThat(ended).isTrue();
    assertThat(process.exitValue()).as(() -> "an undisturbed run says: " + log()).isZero();
    return new Course((System.nanoTime() - start) / 1_000, (writing - start) / 1_000);
  }

  /// The number of the generation that a run will write: one may be whole that was never current.
  private int upcoming() {
    return store().generations().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
  }

  private String log() {
    try {
      return Files.readString(folder.resolve("log.txt"));
    } catch (IOException e) {
      return e.toString();
    }
  }

  @Test
  void aKilledRebuildLeavesTheOldGenerationOrTheNew() throws IOException, InterruptedException {
    Random random = new Random(SEED);
    finish(0);
    Course course = finish(1);
    int current = 1;
    Map<Phase, Integer> phases = new EnumMap<>(Phase.class);
    Aim[] aims = Aim.values();
    for (int round = 0; round < ROUNDS; round++) {
      int next = 1 - current;
      // Each aim's moments are spread over all of its course, but for a jitter.
      int turn = round - round % aims.length;
      double moment = Math.min(1, (turn + aims.length * random.nextDouble()) / ROUNDS);
      Phase phase = kill(next, aims[round % aims.length], moment, course);
      phases.merge(phase, 1, Integer::sum);
      boolean isPublished = phase == Phase.SWITCHED || phase == Phase.DONE;
      String when = "seed %d, round %d: killed %s".formatted(SEED, round, phase);
      assertWhole(TITLES[isPublished ? next : current], when);
      current = isPublished ? current : next;
      finish(current);
      assertWhole(TITLES[current], when + ", and run again");
      assertNothingIsLeftBehind(when);
    }
    System.out.printf("%s; killed %s%n", course, phases);
    assertThat(phases.keySet()).as("what was killed").isNotEqualTo(Set.of(Phase.DONE));
  }

  /// Kills a run at a moment in `[0, 1]` of what follows the aim, however busy the machine is.
  private Phase kill(int which, Aim aim, double moment, Course course)
      throws IOException, InterruptedException {
    int before = store().current().orElseThrow();
    Path upcoming = generationFolder(upcoming());
    Process process = start(which);
    long length =
        switch (aim) {
          case START -> course.whole;
          case NEW_FOLDER -> course.whole - course.writing;
          case MANIFEST -> SWITCHING.toNanos() / 1_000;
        };
    switch (aim) {
      case START -> {}
      case NEW_FOLDER -> await(process, upcoming);
      case MANIFEST -> await(process, upcoming.resolve("manifest.json"));
    }
    boolean ended = process.waitFor((long) (moment * length), TimeUnit.MICROSECONDS);
    process.destroyForcibly();
    assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    return ended ? Phase.DONE : phase(before, upcoming);
  }

  /// Returns when a file has appeared, or the process has ended.
  private static void await(Process process, Path file) throws InterruptedException {
    boolean ended = false;
    while (!ended && !Files.exists(file)) {
      ended = process.waitFor(500, TimeUnit.MICROSECONDS);
    }
  }

  private Path generationFolder(int number) {
    return index.resolve("generations").resolve("%06d".formatted(number));
  }

  private Phase phase(int before, Path upcoming) {
    if (store().current().orElseThrow() > before) {
      return Phase.SWITCHED;
    }
    return Files.exists(upcoming) ? Phase.WRITING : Phase.BEFORE_WRITING;
  }

  private void assertWhole(int titles, String when) {
    assertThat(new GenerationCheck(store()).findings()).as(when).isEmpty();
    try (LuceneCatalogIndex opened = LuceneCatalogIndex.open(store())) {
      assertThat(opened.status().titles()).as(when).isEqualTo(titles);
      SearchRequest everything =
          new SearchRequest("", Filters.NONE, List.of(), Sort.TITLE, 100, titles - 100);
      assertThat(opened.search(everything).hits()).as(when).hasSize(100);
    }
  }

  private void assertNothingIsLeftBehind(String when) throws IOException {
    try (Stream<Path> files = Files.list(index)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .as(when)
          .containsExactlyInAnyOrder("CURRENT", "build.lock", "generations");
    }
    try (Stream<Path> folders = Files.list(index.resolve("generations"))) {
      assertThat(folders.toList()).as(when).hasSameSizeAs(store().generations());
    }
  }
}
