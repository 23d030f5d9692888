package dev.marquee.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FileOrderTest {
  @Test
  void orderOfFilesDoesNotMatter() {
    List<Path> files =
        new ArrayList<>(
            List.of(
                Fixtures.CATALOG,
                Fixtures.AVAILABILITY,
                Fixtures.TITLES,
                Fixtures.MOVIE_LENS.resolve("films.csv"),
                Fixtures.MOVIE_LENS.resolve("ids.csv"),
                Fixtures.MOVIE_LENS.resolve("words.csv"),
                Fixtures.MOVIE_LENS.resolve("stars.csv")));
    IngestResult first = Fixtures.read(files.toArray(Path[]::new));
    for (long seed = 0; seed < 20; seed++) {
      Collections.shuffle(files, new Random(seed));
      IngestResult other = Fixtures.read(files.toArray(Path[]::new));
      assertThat(other.catalog().titles()).as("seed %d", seed).isEqualTo(first.catalog().titles());
      assertThat(other.report().merges()).as("seed %d", seed).isEqualTo(first.report().merges());
      assertThat(other.report().files())
          .as("seed %d", seed)
          .containsExactlyInAnyOrderElementsOf(first.report().files());
    }
  }

  @Test
  void orderOfRealSetsDoesNotMatter() {
    List<Path> sets =
        new ArrayList<>(
            List.of(
                Fixtures.real("vega_movies"),
                Fixtures.real("imdb_top_1000"),
                Fixtures.real("disney_plus"),
                Fixtures.real("msrd"),
                Fixtures.real("movietweetings-50k"),
                Fixtures.real("imdb_movie_data")));
    IngestResult first = Fixtures.read(sets.toArray(Path[]::new));
    Collections.reverse(sets);
    IngestResult other = Fixtures.read(sets.toArray(Path[]::new));
    assertThat(other.catalog().titles()).isEqualTo(first.catalog().titles());
    assertThat(other.report().merges()).isEqualTo(first.report().merges());
  }

  @Test
  void progressEndsAtTheSizeOfTheFilesAndSourcesAreHashed() throws Exception {
    List<Long> seen = new ArrayList<>();
    IngestResult result =
        Ingest.read(
            IngestSettings.of(Fixtures.CATALOG).tolerating(1),
            (read, total, what) -> {
              assertThat(read).isLessThanOrEqualTo(total);
              seen.add(read);
            });
    long size = Files.size(Fixtures.CATALOG);
    assertThat(seen.getLast()).isEqualTo(size);
    SourceFile source = result.sources().getFirst();
    assertThat(source.bytes()).isEqualTo(size);
    assertThat(source.sha256())
        .isEqualTo(
            java.util.HexFormat.of()
                .formatHex(
                    java.security.MessageDigest.getInstance("SHA-256")
                        .digest(Files.readAllBytes(Fixtures.CATALOG))));
  }
}
