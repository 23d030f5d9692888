package dev.marquee.ingest;

import static dev.marquee.ingest.Fixtures.report;
import static dev.marquee.ingest.Fixtures.title;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.marquee.catalog.Title;
import dev.marquee.catalog.TitleId;
import dev.marquee.ingest.tally.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/// Sources whose rows are kept apart: their titles as they are, enriched by the others.
class ApartTest {
  private static final Path MSRD = Fixtures.FOLDER.resolve("tiny-msrd.jsonl");

  private static IngestResult apart(Path source, Path... others) {
    List<Path> all = new ArrayList<>(List.of(others));
    all.add(source);
    return Ingest.read(IngestSettings.of(all).tolerating(1).keepingApart(source), Progress.NONE);
  }

  private static List<String> ids(IngestResult result) {
    return result.catalog().titles().stream().map(title -> title.id().value()).toList();
  }

  @Test
  void everyRowIsATitleUnderItsOwnId() {
    IngestResult result = apart(Fixtures.MOVIE_LENS);
    assertThat(ids(result))
        .containsExactly(
            "movielens:1",
            "movielens:2",
            "movielens:3",
            "movielens:4",
            "movielens:5",
            "movielens:6",
            "movielens:7",
            "movielens:8",
            "movielens:9");
    assertThat(title(result, "imdb:tt0000101").id()).isEqualTo(new TitleId("movielens:1"));
    assertThat(report(result, "MovieLens").outcome()).isEqualTo(new Outcome.Titles(9, 0, 0));
  }

  @Test
  void rowsOfOneWorkStayTwoTitles() {
    IngestResult merged = Fixtures.read(Fixtures.CATALOG);
    IngestResult result = apart(Fixtures.CATALOG);
    assertThat(title(merged, "tiny-catalog:t1")).isSameAs(title(merged, "tiny-catalog:t3"));
    assertThat(title(result, "tiny-catalog:t1").synopsis()).startsWith("A keeper");
    assertThat(title(result, "tiny-catalog:t3").synopsis()).startsWith("Again");
  }

  @Test
  void othersEnrichByIdHoweverManyRowsBearIt() {
    IngestResult result = apart(Fixtures.MOVIE_LENS, MSRD);
    assertThat(ids(result)).hasSize(9).allMatch(id -> id.startsWith("movielens:"));
    Title harbor = title(result, "movielens:1");
    assertThat(harbor.credits().directors()).containsExactly("Reed, Jr.");
    assertThat(harbor.keywords()).contains("lighthouse");
    // One id of The Movie Database on two films: what it says is said of both.
    for (String id : List.of("movielens:2", "movielens:8")) {
      Title rain = title(result, id);
      assertThat(rain.aliases()).as(id).contains(new TitleId("tmdb:502"));
      assertThat(rain.genres().values()).as(id).contains("Family");
    }
    assertThat(report(result, "MSRD").outcome()).isEqualTo(new Outcome.Enriching(2, 2, 1));
  }

  @Test
  void othersEnrichByNameAsTheyWouldMerge() {
    Title harbor = title(apart(Fixtures.MOVIE_LENS, Fixtures.CATALOG), "movielens:1");
    assertThat(harbor.credits().directors()).containsExactly("Ana Ruiz");
    assertThat(harbor.certificate()).isEqualTo("PG-13");
  }

  @Test
  void ratingsStayWithTheirOwnTitles() {
    IngestResult result = apart(Fixtures.MOVIE_LENS, MSRD);
    var all = result.interactions();
    assertThat(all.size()).isEqualTo(3);
    assertThat(result.catalog().title(all.row(0)).id()).isEqualTo(new TitleId("movielens:1"));
  }

  @Test
  void orderOfFilesDoesNotMatter() {
    List<Path> files =
        new ArrayList<>(
            List.of(Fixtures.CATALOG, Fixtures.MOVIE_LENS, MSRD, Fixtures.AVAILABILITY));
    List<Title> first = apart(Fixtures.MOVIE_LENS, files.toArray(Path[]::new)).catalog().titles();
    for (long seed = 0; seed < 10; seed++) {
      Collections.shuffle(files, new Random(seed));
      assertThat(apart(Fixtures.MOVIE_LENS, files.toArray(Path[]::new)).catalog().titles())
          .as("seed %d", seed)
          .isEqualTo(first);
    }
  }

  @Test
  void sourceWithoutTitlesCannotBeKeptApart() {
    assertThatExceptionOfType(IngestFailure.class)
        .isThrownBy(() ->
            Ingest.read(
                IngestSettings.of(Fixtures.MOVIE_LENS)
                    .keepingApart(Fixtures.MOVIE_LENS.resolve("ids.csv")),
                Progress.NONE))
        .withMessageContaining("nothing to keep apart");
  }

  @Test
  void realCatalogsKeepTheirSizeAndAreEnriched() {
    IngestResult netflix = apart(Fixtures.real("netflix"));
    assertThat(netflix.catalog().size()).isEqualTo(8_807);
    IngestResult lens = apart(Fixtures.real("ml-latest-small"), Fixtures.real("msrd"));
    assertThat(lens.catalog().size()).isEqualTo(9_742);
    assertThat(ids(lens)).allMatch(id -> id.startsWith("movielens:"));
    // 4,156 of MSRD's ids stand in MovieLens' links, one of them on two films there (Confessions of
    // a
    // Dangerous Mind); and eight films have the same name and year and an id that The Movie
    // Database
    // has given up since. One overview is missing.
    assertThat(report(lens, "MSRD").outcome())
        .isEqualTo(new Outcome.Enriching(4_156 + 8, 5_587, 0));
    assertThat(count(lens, title -> !title.credits().directors().isEmpty())).isEqualTo(4_157 + 8);
    assertThat(count(lens, title -> title.synopsis() != null)).isEqualTo(4_157 + 8 - 1);
  }

  private static long count(IngestResult result, Predicate<Title> which) {
    return result.catalog().titles().stream().filter(which).count();
  }
}
