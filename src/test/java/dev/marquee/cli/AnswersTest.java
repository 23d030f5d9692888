package dev.marquee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// What commands answer, as text for people and as JSON for programs.
class AnswersTest {
  private static final int TITLES = 200;

  @TempDir static Path folder;
  private static Path index;

  @BeforeAll
  static void buildIndex() throws IOException {
    index = Typed.index(folder, TITLES);
  }

  @Test
  void searchPrintsHitsAndCounts() {
    Typed text = Typed.on(index, "search", "--limit", 5, "--facets", "type,genre").assertDone();
    assertThat(text.err()).isEmpty();
    assertThat(text.out().lines()).filteredOn(line -> line.endsWith("]")).hasSize(5);
    assertThat(text.out()).contains("5 of 200 titles", "type: ", "genre: ");
    JsonNode json =
        Typed.on(index, "search", "--limit", 5, "--facets", "type,genre", "--json").json();
    assertThat(json.at("/items").size()).isEqualTo(5);
    assertThat(json.at("/page/total").intValue()).isEqualTo(TITLES);
    assertThat(json.at("/facets/type/values").size()).isEqualTo(2);
    assertThat(json.at("/meta/generation").stringValue()).isEqualTo("1.0");
  }

  @Test
  void filtersHoldOnTheCommandLine() {
    int all = total("search", "--json");
    int films = total("search", "--type", "movie", "--json");
    int series = total("search", "--type", "series", "--json");
    assertThat(films + series).isEqualTo(all);
    assertThat(total("search", "--type", "!movie", "--json")).isEqualTo(series);
    assertThat(total("search", "--type", "movie", "--type", "series", "--json")).isEqualTo(all);
    assertThat(total("search", "--year", "2020..", "--json")).isBetween(1, all - 1);
  }

  private static int total(Object... arguments) {
    return Typed.on(index, arguments).json().at("/page/total").intValue();
  }

  @Test
  void insightsPrintFindingsAndTables() {
    Typed text = Typed.on(index, "insights", "--type", "movie").assertDone();
    assertThat(text.out())
        .contains("Production over time", "The busiest year of ", "What is known of the titles");
    JsonNode json = Typed.on(index, "insights", "quality", "--json").json();
    assertThat(json.at("/titles").intValue()).isEqualTo(TITLES);
    assertThat(json.at("/data/sources/0/read").intValue()).isEqualTo(TITLES);
    assertThat(Typed.on(index, "insights", "--json").json().at("/items").size()).isEqualTo(5);
    assertThat(Typed.on(index, "insights", "qualty").err()).contains("the nearest is 'quality'");
  }

  @Test
  void insightsWriteAPageThatNeedsNothingElse() throws IOException {
    Path page = folder.resolve("insights.html");
    Typed.on(index, "insights", "--out", page).assertDone();

    assertThat(Files.readString(page))
        .contains("<svg", "Data quality", "href=\"http://127.0.0.1:8080/search?")
        .doesNotContain("<script");
    assertThat(Typed.on(index, "insights", "--out", page, "--server", "javascript:x").err())
        .contains("is no address of a server");
  }

  @Test
  void similarTakesAnIdOrATitle() {
    JsonNode byId = Typed.on(index, "similar", "films:s1", "--json").json();
    assertThat(byId.at("/items").size()).isEqualTo(10);
    JsonNode first = Typed.on(index, "search", "--limit", 1, "--json").json().at("/items/0");
    Object[] title = first.at("/title").stringValue().split(" ", -1);
    Object[] words = new Object[title.length + 2];
    words[0] = "similar";
    words[1] = "--json";
    System.arraycopy(title, 0, words, 2, title.length);
    Typed byTitle = Typed.on(index, words).assertDone();
    Typed byItsId = Typed.on(index, "similar", first.at("/id").stringValue(), "--json");
    assertThat(byTitle.out()).isEqualTo(byItsId.out());
  }

  @Test
  void similarTakesCritiquesAndWishesForTheOrder() {
    JsonNode seed = Typed.on(index, "search", "--sort", "year", "--limit", 100, "--json").json();
    String id = seed.at("/items/99/id").stringValue();
    int year = seed.at("/items/99/year").intValue();
    JsonNode newer = Typed.on(index, "similar", id, "--but", "newer", "--json").json();
    assertThat(newer.at("/items").size()).isPositive();
    newer.at("/items").forEach(item -> assertThat(item.at("/year").intValue()).isGreaterThan(year));
    Typed usual = Typed.on(index, "similar", id, "--json");
    Typed rotated = Typed.on(index, "similar", id, "--rotate", "a", "--json");
    assertThat(rotated.out())
        .isNotEqualTo(usual.out())
        .isEqualTo(Typed.on(index, "similar", id, "--rotate", "a", "--json").out());
    assertThat(Typed.on(index, "similar", id, "--diversity", "1", "--json").out())
        .isNotEqualTo(usual.out());
    Typed text =
        Typed.on(index, "similar", id, "--but", "newer", "--per-collection", "0").assertDone();
    assertThat(text.out()).contains("but this one is newer");
  }

  @Test
  void similarTellsWhyWhenAsked() {
    JsonNode plain = Typed.on(index, "similar", "films:s1", "--json").json();
    JsonNode explained = Typed.on(index, "similar", "films:s1", "--json", "--explain").json();
    assertThat(plain.at("/items/0/why").isMissingNode()).isTrue();
    assertThat(explained.at("/items/0/why").size()).isPositive();
    Typed text = Typed.on(index, "similar", "films:s1", "--scope", "catalog").assertDone();
    assertThat(text.out())
        .startsWith("like ")
        .contains("scope catalog, 199 titles scored exactly, which is all of the scope");
  }

  @Test
  void similarTakesSeveralLikesAndUnlikesWithWeights() {
    String first = "films:s1";
    String second = "films:s2";
    Typed one = Typed.on(index, "similar", "--like", first, "--json");
    assertThat(one.out()).isEqualTo(Typed.on(index, "similar", first, "--json").out());
    Typed two = Typed.on(index, "similar", first, "--like", second, "--json").assertDone();
    assertThat(two.out())
        .isNotEqualTo(one.out())
        .isEqualTo(
            Typed.on(index, "similar", "--like", first, "--like", second + ":1", "--json").out());
    Typed weighted = Typed.on(index, "similar", first, "--like", second + ":9", "--json");
    assertThat(weighted.assertDone().out()).isNotEqualTo(two.out());
    Typed unlike = Typed.on(index, "similar", first, "--unlike", second + ":0.5");
    assertThat(unlike.assertDone().out()).startsWith("like ").contains("\nunlike ");
  }

  @Test
  void weightsAndFiltersBendWhatIsSimilar() {
    Typed usual = Typed.on(index, "similar", "films:s1", "--json");
    Typed bent = Typed.on(index, "similar", "films:s1", "--json", "--weights", "people:0,era:5");
    assertThat(bent.json().at("/items")).isNotEqualTo(usual.json().at("/items"));
    JsonNode series = Typed.on(index, "similar", "films:s1", "--json", "--type", "series").json();
    for (JsonNode item : series.at("/items")) {
      assertThat(item.at("/type").stringValue()).isEqualTo("series");
    }
  }

  @Test
  void clustersAreListedAndShown() {
    JsonNode all = Typed.on(index, "clusters", "--json").json();
    int sum = 0;
    for (JsonNode cluster : all.at("/items")) {
      sum += cluster.at("/size").intValue();
    }
    assertThat(sum).isEqualTo(TITLES);
    String id = all.at("/items/0/id").toString();
    JsonNode one = Typed.on(index, "clusters", id, "--limit", 3, "--json").json();
    assertThat(one.at("/items").size()).isEqualTo(3);
    Typed list = Typed.on(index, "clusters").assertDone();
    assertThat(list.out().lines()).hasSize(all.at("/items").size());
    String label = all.at("/items/0/label").stringValue();
    assertThat(Typed.on(index, "clusters", id).assertDone().out()).startsWith(label + ": ");
  }

  @Test
  void indexAnswersInOneDocument() {
    Path other = folder.resolve("other");
    Path source = folder.resolve("films.csv");
    Typed run = Typed.on(other, "index", source, "--clusters", 3, "--encoder", "basic", "--json");
    JsonNode json = run.json();
    assertThat(json.at("/generation").intValue()).isEqualTo(1);
    assertThat(json.at("/titles").intValue()).isEqualTo(TITLES);
    assertThat(json.at("/clusters").intValue()).isEqualTo(3);
    assertThat(json.at("/stages")).hasSize(9);
    assertThat(json.at("/report/files/0/read").intValue()).isEqualTo(TITLES);
    assertThat(run.err()).as("progress").contains("read and clean", "index");
  }

  @Test
  void aDryRunWritesNothing() {
    Path nowhere = folder.resolve("nowhere");
    Path source = folder.resolve("films.csv");
    Typed text = Typed.on(nowhere, "index", source, "--dry-run").assertDone();
    assertThat(text.out()).contains("200 rows read", "200 titles; nothing was written");
    JsonNode json = Typed.on(nowhere, "index", source, "--dry-run", "--json").json();
    assertThat(json.at("/titles").intValue()).isEqualTo(TITLES);
    assertThat(json.at("/generation").isMissingNode()).isTrue();
    assertThat(nowhere).doesNotExist();
  }

  @Test
  void rejectedRowsCanBeHadBack() throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve("films.csv")).subList(0, 8);
    String nameless = "s900,Movie,,,,France,,2001,PG,90 min,Dramas,Nobody.";
    Path source = folder.resolve("nameless.csv");
    Files.writeString(source, String.join("\n", lines) + "\n" + nameless + "\n");
    Path rejects = folder.resolve("rejects.csv");
    Typed.on(folder.resolve("fewer"), "index", source, "--dry-run", "--rejects", rejects)
        .assertDone();
    assertThat(Files.readAllLines(rejects))
        .hasSize(2)
        .last()
        .satisfies(line -> assertThat(line).contains("nameless.csv,9,", "s900,Movie"));
  }

  @Test
  void doctorSaysThatAllIsWell() {
    JsonNode json = Typed.on(index, "doctor", "--json").json();
    assertThat(json.at("/ok").booleanValue()).isTrue();
    assertThat(json.at("/checks").size()).isEqualTo(5);
    assertThat(Typed.on(index, "doctor").assertDone().out().lines())
        .hasSize(5)
        .allMatch(line -> line.startsWith("ok "));
  }

  @Test
  void doctorFindsAFlippedByte() throws IOException {
    Path damaged = folder.resolve("damaged");
    Typed.on(damaged, "index", folder.resolve("films.csv"), "--clusters", 2).assertDone();
    Path encoder = damaged.resolve("generations/000001/encoder.bin");
    byte[] bytes = Files.readAllBytes(encoder);
    bytes[bytes.length / 2] ^= 1;
    Files.write(encoder, bytes);
    Typed text = Typed.on(damaged, "doctor");
    assertThat(text.exitCode()).isEqualTo(1);
    assertThat(text.out()).contains("wrong  index", "'encoder.bin'", "rebuild it with");
    Typed json = Typed.on(damaged, "doctor", "--json");
    assertThat(json.exitCode()).isEqualTo(1);
    assertThat(json.out()).startsWith("{\"ok\":false");
  }

  @Test
  void doctorMissesWhatIsNotThere() {
    Path none = folder.resolve("none");
    Typed text = Typed.on(none, "doctor", "--data", folder.resolve("no-data"));
    assertThat(text.exitCode()).isEqualTo(1);
    assertThat(text.out())
        .contains("no index has been built yet", "no-data' does not exist; name the catalog");
  }

  @Test
  void recommendTakesLikesAndWishes() {
    JsonNode list =
        Typed.on(index, "recommend", "--like", "films:s1", "--prefer", "type=series:2", "--json")
            .json();
    assertThat(list.at("/items").size()).isEqualTo(20);
    assertThat(list.at("/meta/evidence").intValue()).isEqualTo(1);
    assertThat(list.at("/items/0/type").stringValue()).isEqualTo("series");
    assertThat(list.at("/items/0/whyText").stringValue()).startsWith("Because ");
    Typed text = Typed.on(index, "recommend", "--like", "films:s1", "--limit", 3).assertDone();
    assertThat(text.out().lines()).filteredOn(line -> line.endsWith("]")).hasSize(3);
    JsonNode films = Typed.on(index, "recommend", "--type", "movie", "--json").json();
    films
        .at("/items")
        .forEach(item -> assertThat(item.at("/type").stringValue()).isEqualTo("movie"));
  }

  @ParameterizedTest
  @CsvSource({
    "--prefer, genre=Horor, Horror",
    "--prefer, mood=dark, genre=G",
    "--prefer, genre=Horror:much, weight",
    "--like, no such title at all 77, no title",
    "--profile, nobody, nobody",
    "--limit, 0, 1..100",
    "--diversity, 2, 0..1",
  })
  void recommendSaysInOneLineWhatIsWrong(String option, String value, String hint) {
    Typed typed = Typed.on(index, "recommend", option, value);
    assertThat(typed.exitCode()).isNotZero();
    assertThat(typed.err().lines()).hasSize(1).allMatch(line -> line.contains(hint));
  }
}
