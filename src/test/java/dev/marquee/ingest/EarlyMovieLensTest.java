package dev.marquee.ingest;

import static dev.marquee.ingest.Fixtures.report;
import static dev.marquee.ingest.Fixtures.title;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.catalog.Interactions;
import dev.marquee.catalog.Rating;
import dev.marquee.catalog.Title;
import dev.marquee.ingest.tally.Outcome;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The sets that MovieLens published before its tables had headers, in films of our own.
class EarlyMovieLensTest {
  private static final String NO_GENRE = "|0".repeat(19);

  @TempDir private Path folder;

  private void byColons() throws IOException {
    Files.write(
        folder.resolve("movies.dat"),
        """
        1::Harbor Lights (1995)::Animation|Children's|Comedy
        2::Café of Echoes, The (Café des échos, Le) (1988)::Drama
        """
            .getBytes(Charset.forName("windows-1252")));
    Fixtures.file(
        folder,
        "ratings.dat",
        "1::1::5::978300760\n2::1::3.5::978300761\n2::2::4::978300762\n2::9::4::978300763\n");
    Fixtures.file(folder, "tags.dat", "1::1::quiet sea::1215184630\n2::1::quiet sea::1215184631\n");
    Fixtures.file(folder, "users.dat", "1::F::1::10::48067\n");
  }

  @Test
  void filmsByColonsHaveTheNumbersOfMovieLens() throws IOException {
    byColons();

    IngestResult result = Fixtures.read(folder);

    Title lights = title(result, "movielens:1");
    assertThat(lights.title()).isEqualTo("Harbor Lights");
    assertThat(lights.year()).isEqualTo(1995);
    assertThat(lights.genres().words()).containsExactly("animation", "children's", "comedy");
    assertThat(lights.keywords()).containsExactly("quiet sea");
    assertThat(lights.rating()).isEqualTo(new Rating(8.5, 2));
    Title echoes = title(result, "movielens:2");
    assertThat(echoes.title()).isEqualTo("The Café of Echoes");
    assertThat(echoes.names().original()).isEqualTo("Le Café des échos");
  }

  @Test
  void ratingsByColonsAreOfViewersOfTheirOwn() throws IOException {
    byColons();

    IngestResult result = Fixtures.read(folder);

    assertThat(report(result, "MovieLens ratings by colons").outcome())
        .isEqualTo(new Outcome.Joined(3, 1, 0));
    Interactions interactions = result.interactions();
    assertThat(interactions.size()).isEqualTo(3);
    assertThat(interactions.viewerName(0)).isEqualTo("movielens-dat:1");
    assertThat(interactions.epochSecond(0)).isEqualTo(978_300_760);
  }

  @Test
  void flagsOfTheSmallestSetAreGenres() throws IOException {
    String flags = "|0|1|0|0|1" + "|0".repeat(14);
    Fixtures.file(
        folder,
        "u.item",
        "1|Harbor Lights (1995)|01-Jan-1995||http://example.org/1"
            + flags
            + "\n2|unknown||||"
            + NO_GENRE.substring(1)
            + "\n");
    Fixtures.file(folder, "u.data", "7\t1\t4\t881250949\n7\t2\t1\t881250950\n");
    Fixtures.file(folder, "u1.base", "7\t1\t4\t881250949\n");
    Fixtures.file(folder, "u.user", "7|24|M|technician|85711\n");

    IngestResult result = Fixtures.read(folder);

    Title lights = title(result, "movielens100k:1");
    assertThat(lights.genres().words()).containsExactly("action", "children's");
    assertThat(lights.year()).isEqualTo(1995);
    assertThat(title(result, "movielens100k:2").genres().words()).isEmpty();
    assertThat(result.interactions().size()).as("a copy of a rating adds none").isEqualTo(2);
    assertThat(result.interactions().viewerName(0)).isEqualTo("movielens100k:7");
  }
}
