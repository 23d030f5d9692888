package dev.marquee.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.catalog.Catalog;
import dev.marquee.catalog.Labels;
import dev.marquee.catalog.Title;
import dev.marquee.catalog.TitleBuilder;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What we write we read back, title by title.
class RoundTripPropertyTest {
  private static final List<String> WORDS =
      List.of(
          "Heat", "a|b", "c\\d", "\"quoted\"", "comma, too", "漢字", "é", "'", "-", "No", "x\\|y");

  @TempDir private Path folder;

  @Test
  void csvGivesTheSameTitlesBack() throws IOException {
    List<Title> titles = randomTitles(11);
    Path file = folder.resolve("export.csv");
    try (TitleWriter writer = TitleWriter.csv(Files.newBufferedWriter(file))) {
      writeAll(writer, titles);
    }
    assertSame(titles, file);
  }

  @Test
  void jsonLinesGiveTheSameTitlesBack() throws IOException {
    List<Title> titles = randomTitles(12);
    Path file = folder.resolve("export.jsonl");
    Writer out = Files.newBufferedWriter(file);
    try (TitleWriter writer = TitleWriter.jsonLines(out)) {
      writeAll(writer, titles);
    }
    assertSame(titles, file);
  }

  @Test
  void mergedCatalogGivesItselfBack() throws IOException {
    IngestResult merged =
        Fixtures.read(
            Fixtures.CATALOG, Fixtures.AVAILABILITY, Fixtures.MOVIE_LENS, Fixtures.TITLES);
    Path file = folder.resolve("merged.csv");
    try (TitleWriter writer = TitleWriter.csv(Files.newBufferedWriter(file))) {
      writeAll(writer, merged.catalog().titles());
    }
    assertSame(merged.catalog().titles(), file);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "netflix",
        "disney_plus",
        "octopusteam",
        "justwatch_netflix",
        "ml-latest-small",
        "movietweetings-50k",
        "msrd",
        "imdb_top_1000",
        "imdb_movie_data",
        "vega_movies"
      })
  void realCatalogGivesItselfBack(String set) throws IOException {
    List<Title> titles =
        Ingest.read(IngestSettings.of(Fixtures.real(set)), Progress.NONE).catalog().titles();
    Path csv = folder.resolve("real.csv");
    try (TitleWriter writer = TitleWriter.csv(Files.newBufferedWriter(csv))) {
      writeAll(writer, titles);
    }
    assertSame(titles, csv);
    Path lines = folder.resolve("real.jsonl");
    try (TitleWriter writer = TitleWriter.jsonLines(Files.newBufferedWriter(lines))) {
      writeAll(writer, titles);
    }
    assertSame(titles, lines);
  }

  private static void writeAll(TitleWriter writer, List<Title> titles) throws IOException {
    for (Title title : titles) {
      writer.write(title);
    }
  }

  private static void assertSame(List<Title> titles, Path file) {
    Catalog read = Fixtures.read(file).catalog();
    assertThat(read.size()).isEqualTo(titles.size());
    for (Title title : titles) {
      assertThat(read.title(read.rowOf(title.id()).orElseThrow())).isEqualTo(title);
    }
  }

  private static List<Title> randomTitles(long seed) {
    System.out.println("round trip with seed " + seed);
    Random random = new Random(seed);
    List<Title> titles = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      titles.add(randomTitle(random, i));
    }
    return titles;
  }

  private static Title randomTitle(Random random, int i) {
    String name = word(random) + " " + i;
    TitleBuilder title =
        random.nextBoolean()
            ? TitleBuilder.aFilm(name).minutes(1 + random.nextInt(300))
            : TitleBuilder.aSeries(name).seasons(1 + random.nextInt(30));
    title.id(i % 3 == 0 ? "imdb:tt" + (1_000_000 + i) : "some where:" + i);
    title.alias("zoo:" + i);
    if (random.nextBoolean()) {
      title.original(word(random) + " original").alternatives(word(random) + " 1", "b|c " + i);
    }
    if (random.nextBoolean()) {
      title.year(1900 + random.nextInt(120)).certificate("PG-13").collection(word(random) + " x");
    }
    if (random.nextBoolean()) {
      title.genres("Science Fiction", "Children").countries("NO", "XW").languages("en", "no");
    }
    if (random.nextBoolean()) {
      title.directors(word(random) + " A").cast(word(random) + " B", word(random) + " C");
    }
    if (random.nextBoolean()) {
      title.rating(random.nextDouble() * 10, random.nextInt(1_000_000));
      title.keywords("one|two", "three").synopsis(word(random) + ". Then " + word(random) + ".");
      title.available("DE", "NA", "NO");
    }
    return title.build();
  }

  private static String word(Random random) {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  @Test
  void wordsOfTheSourcesSurvive() throws IOException {
    Title title = TitleBuilder.aFilm("A").id("a:1").build();
    Title withWords =
        new Title(
            title.id(),
            title.aliases(),
            title.type(),
            title.names(),
            title.years(),
            new Labels(List.of("Drama"), List.of("dramas", "international movies")),
            new Labels(List.of(), List.of("atlantis")),
            title.languages(),
            title.credits(),
            title.length(),
            title.certificate(),
            title.keywords(),
            title.collection(),
            title.synopsis(),
            title.rating(),
            title.availableCountries());
    Path file = folder.resolve("words.csv");
    try (TitleWriter writer = TitleWriter.csv(Files.newBufferedWriter(file))) {
      writer.write(withWords);
    }
    assertSame(List.of(withWords), file);
  }
}
