package dev.marquee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.events.EventStore;
import dev.marquee.events.sql.SqlEventStore;
import dev.marquee.index.AudienceFigures;
import dev.marquee.index.GenerationCheck;
import dev.marquee.index.GenerationStore;
import dev.marquee.recommend.personal.Listing;
import dev.marquee.recommend.personal.RecommendationPage;
import dev.marquee.recommend.personal.Recommender;
import dev.marquee.recommend.personal.StoredViewers;
import dev.marquee.search.lucene.LuceneCatalogIndex;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/// Training as a user does it: an index of films that nobody rated, and viewers who say what they
/// like.
class TrainTest {
  private static final int VIEWERS = 80;

  /// How many films a smaller catalog has.
  private static final int LEFT = 46;

  @TempDir Path folder;
  private Path index;

  @BeforeEach
  void buildIndex() throws IOException {
    index = folder.resolve("index");
    Typed.on(index, "index", Camps.films(folder.resolve("films"), Camps.FILMS)).assertDone();
  }

  private void importLikes(int viewers) throws IOException {
    Path likes = Camps.likes(folder.resolve("likes.jsonl"), viewers);
    Typed.on(index, "import", "events", likes).assertDone();
  }

  private GenerationStore store() {
    return OpenCatalog.store(index);
  }

  private SqlEventStore events() {
    return SqlEventStore.open(index.resolve("events").resolve("events.db").toString());
  }

  private AudienceFigures figures(int generation) {
    return Objects.requireNonNull(store().manifest(generation).audience());
  }

  private RecommendationPage listOf(String profile) {
    ServingModels models = new ServingModels();
    try (LuceneCatalogIndex catalog = OpenCatalog.open(index, models)) {
      return listOf(profile, new Recommender(catalog, models));
    }
  }

  private RecommendationPage listOf(String profile, Recommender recommender) {
    try (EventStore events = events()) {
      return recommender.recommend(
          List.of(new StoredViewers(events).find(profile).orElseThrow()), Listing.best(8));
    }
  }

  private static List<Integer> films(RecommendationPage page) {
    return page.items().stream()
        .map(item -> Integer.parseInt(item.entry().title().id().local()))
        .toList();
  }

  @Test
  void viewersAreLearnedFromWithoutTheSources() throws IOException {
    importLikes(VIEWERS);
    Files.delete(folder.resolve("films").resolve("movies.csv"));
    JsonNode answer = Typed.on(index, "train", "--json").json();
    assertThat(answer.path("generation").intValue()).isEqualTo(2);
    assertThat(answer.path("base").intValue()).isEqualTo(1);
    JsonNode audience = answer.path("audience");
    assertThat(audience.path("viewers").intValue()).isEqualTo(VIEWERS);
    assertThat(audience.path("events").intValue()).isEqualTo(10 * VIEWERS);
    assertThat(audience.path("methods")).hasSizeGreaterThan(5);
    assertThat(figures(2).kept()).isEqualTo(audience.path("kept").stringValue());
    assertThat(new GenerationCheck(store()).findings()).isEmpty();

    RecommendationPage page = listOf("viewer 2");
    assertThat(page.model()).isEqualTo("audience");
    assertThat(films(page)).hasSize(8).allMatch(film -> film % 2 == 0);
    assertThat(films(listOf("viewer 3"))).allMatch(film -> film % 2 == 1);
  }

  @Test
  void theTableSaysWhichMethodIsKept() throws IOException {
    importLikes(VIEWERS);
    String out = Typed.on(index, "train").assertDone().out();
    assertThat(out)
        .contains("80 viewers told of", "item kNN", "iALS", "EDLAE", "popularity", "nDCG@100")
        .contains("generation 2: as generation 1");
    assertThat(out.lines().filter(line -> line.endsWith("  kept"))).hasSize(1);
  }

  @Test
  void trainingTwiceGivesTheSameBytesAndARebuildLearnsTheSame() throws IOException {
    importLikes(VIEWERS);
    Typed.on(index, "train").assertDone();
    Typed.on(index, "train").assertDone();
    String rebuilt = Typed.on(index, "index", folder.resolve("films")).assertDone().out();
    assertThat(rebuilt).contains("audience model", "kept");
    assertThat(store().generations()).containsExactly(2, 3, 4);
    assertThat(checksumOfModel(3)).isEqualTo(checksumOfModel(2));
    assertThat(checksumOfModel(4)).isEqualTo(checksumOfModel(2));
    assertThat(store().manifest(4).audience()).isEqualTo(store().manifest(2).audience());
  }

  private String checksumOfModel(int generation) {
    return store().manifest(generation).files().stream()
        .filter(file -> file.path().equals("audience.bin"))
        .findFirst()
        .orElseThrow()
        .sha256();
  }

  @Test
  void tooFewViewersSayWhatIsNeededAndChangeNothing() throws IOException {
    assertThat(Typed.on(index, "train").assertDone().out())
        .contains("too little to learn personal lists from", "50 viewers", "generation 1 stays");
    importLikes(20);
    JsonNode answer = Typed.on(index, "train", "--json").json();
    assertThat(answer.path("isNew").booleanValue()).isFalse();
    assertThat(answer.path("audience").path("need").stringValue()).contains("50 viewers");
    assertThat(store().generations()).containsExactly(1);
    assertThat(listOf("viewer 2").model()).isEqualTo("content");
  }

  @Test
  void aRunningServerTakesTheNewModelOverAndGoesBack() throws IOException {
    importLikes(VIEWERS);
    ServingModels models = new ServingModels();
    CommandLine command = new CommandLine(new Marquee());
    command.setErr(new PrintWriter(new StringWriter(), true));
    try (LuceneCatalogIndex catalog = OpenCatalog.open(index, models)) {
      GenerationWatch watch = new GenerationWatch(catalog, _ -> {}, command);
      Recommender recommender = new Recommender(catalog, models);
      assertThat(listOf("viewer 2", recommender).model()).isEqualTo("content");
      Typed.on(index, "train").assertDone();
      watch.look();
      assertThat(catalog.status().audience()).isPresent();
      RecommendationPage trained = listOf("viewer 2", recommender);
      assertThat(trained.model()).isEqualTo("audience");
      Files.writeString(index.resolve("CURRENT"), "1\n");
      watch.look();
      assertThat(listOf("viewer 2", recommender).model()).isEqualTo("content");
      Files.writeString(index.resolve("CURRENT"), "2\n");
      watch.look();
      assertThat(films(listOf("viewer 2", recommender))).isEqualTo(films(trained));
    }
  }

  @Test
  void aModelThatIsDamagedKeepsTheOldGenerationServing() throws IOException {
    importLikes(VIEWERS);
    StringWriter err = new StringWriter();
    CommandLine command = new CommandLine(new Marquee());
    command.setErr(new PrintWriter(err, true));
    ServingModels models = new ServingModels();
    try (LuceneCatalogIndex catalog = OpenCatalog.open(index, models)) {
      Typed.on(index, "train").assertDone();
      Path file = index.resolve("generations").resolve("000002").resolve("audience.bin");
      byte[] bytes = Files.readAllBytes(file);
      bytes[bytes.length / 3] ^= 64;
      Files.write(file, bytes);
      new GenerationWatch(catalog, _ -> {}, command).look();
      assertThat(err.toString()).contains("keeping the generation that serves", "audience.bin");
      assertThat(catalog.status().generation()).isEqualTo("1.0");
    }
  }

  @Test
  void aRebuildKeepsEventsAndWithdrawnTitlesVanishFromLists() throws IOException {
    importLikes(VIEWERS);
    Typed.on(index, "train").assertDone();
    assertThat(films(listOf("viewer 2"))).anyMatch(film -> film > LEFT);
    Typed.on(index, "index", Camps.films(folder.resolve("fewer"), LEFT)).assertDone();
    try (SqlEventStore events = events()) {
      assertThat(events.size()).isEqualTo(10L * VIEWERS);
    }
    RecommendationPage page = listOf("viewer 2");
    assertThat(page.model()).isEqualTo("audience");
    assertThat(page.unknown()).isPositive();
    assertThat(films(page)).isNotEmpty().allMatch(film -> film <= LEFT);
    assertThat(figures(3).unknownTitles()).isPositive();
  }

  @Test
  void withoutAnIndexThereIsNothingToTrain() {
    Typed.on(folder.resolve("none"), "train").assertMistake(1, "no index", "./marquee index");
  }
}
