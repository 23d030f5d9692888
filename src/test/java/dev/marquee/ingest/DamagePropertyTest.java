package dev.marquee.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.marquee.ingest.tally.FileReport;
import dev.marquee.ingest.tally.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Files of every kind with bytes flipped, cut off, doubled and mixed: what comes of them is a
/// result whose counts add up, or one line that says why not, and never anything else.
class DamagePropertyTest {
  private static final int ROUNDS = 25;

  @TempDir private Path folder;

  static Stream<Path> fixtures() throws IOException {
    try (Stream<Path> files = Files.list(Fixtures.FOLDER)) {
      return files.filter(file -> !file.toString().contains("golden")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void damagedSourcesEndInCountsOrInOneLine(Path fixture) throws IOException {
    for (long seed = 0; seed < ROUNDS; seed++) {
      Random random = new Random(seed * 31 + fixture.getFileName().toString().hashCode());
      Path copy = Files.createDirectories(folder.resolve(fixture.getFileName() + "-" + seed));
      for (Path file : filesOf(fixture)) {
        byte[] bytes = Files.readAllBytes(file);
        boolean spared = random.nextInt(4) == 0;
        Files.write(copy.resolve(file.getFileName()), spared ? bytes : damaged(bytes, random));
      }
      assertAddsUpOrSaysWhy(copy, fixture + " with seed " + seed);
    }
  }

  private static List<Path> filesOf(Path fixture) throws IOException {
    if (Files.isRegularFile(fixture)) {
      return List.of(fixture);
    }
    try (Stream<Path> files = Files.list(fixture)) {
      return files.sorted().toList();
    }
  }

  private static byte[] damaged(byte[] bytes, Random random) {
    byte[] damaged = bytes.clone();
    switch (random.nextInt(4)) {
      case 0 -> damaged = Arrays.copyOf(damaged, random.nextInt(damaged.length + 1));
      case 1 -> {
        for (int i = 0; i < 1 + damaged.length / 50; i++) {
          damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
      }
      case 2 ->
          damaged[random.nextInt(damaged.length)] = (byte) "\"\n,\t\0{[".charAt(random.nextInt(7));
      default -> {
        int from = random.nextInt(damaged.length);
        int to = from + random.nextInt(damaged.length - from);
        byte[] twice = Arrays.copyOf(damaged, damaged.length + to - from);
        System.arraycopy(damaged, from, twice, damaged.length, to - from);
        damaged = twice;
      }
    }
    return damaged;
  }

  private static void assertAddsUpOrSaysWhy(Path sources, String what) {
    IngestResult result;
    try {
      result = Fixtures.read(sources);
    } catch (IngestFailure failure) {
      assertThat(failure.getMessage()).as(what).isNotBlank().doesNotContain("\n", "Exception");
      return;
    } catch (RuntimeException e) {
      fail(what, e);
      return;
    }
    long accepted = 0;
    long merged = 0;
    for (FileReport file : result.report().files()) {
      assertThat(file.outcome().rows()).as(what).isEqualTo(file.read());
      if (file.outcome() instanceof Outcome.Titles titles) {
        accepted += titles.accepted();
        merged += titles.merged();
      }
    }
    assertThat(accepted).as(what).isEqualTo(result.catalog().size());
    assertThat(merged).as(what).isEqualTo(result.report().merges().merged());
  }
}
