package dev.marquee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The cleaned catalog for other programs.
class ExportTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir static Path folder;
  private static Path index;

  @BeforeAll
  static void indexTheShippedCatalog() {
    index = folder.resolve("index");
    Typed.on(index, "index").assertDone();
  }

  /// Lines of an export, sorted: titles lie in the order of their clusters.
  private static List<String> lines(String text) {
    return text.lines().sorted().toList();
  }

  private static List<CSVRecord> records(String csv) throws IOException {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(csv, format)) {
      return parser.getRecords();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "jsonl"})
  void exportedTitlesMakeTheSameCatalogAgain(String format) throws IOException {
    Path file = folder.resolve("titles." + format);
    Typed quiet =
        Typed.on(index, "export", "titles", "--format", format, "--out", file).assertDone();
    assertThat(quiet.out()).isEmpty();
    Path again = folder.resolve("again-" + format);
    Typed.on(again, "index", file).assertDone();
    String first = Typed.on(index, "export", "titles", "--format", format).assertDone().out();
    String second = Typed.on(again, "export", "titles", "--format", format).assertDone().out();
    assertThat(Files.readString(file)).isEqualTo(first);
    assertThat(lines(second)).isEqualTo(lines(first)).hasSizeGreaterThan(1_000);
  }

  @Test
  void bothFormatsHoldTheSameTitles() throws IOException {
    String csv = Typed.on(index, "export", "titles").assertDone().out();
    String jsonl = Typed.on(index, "export", "titles", "--format", "jsonl").assertDone().out();
    List<String> csvIds = records(csv).stream().map(row -> row.get("id")).toList();
    List<String> jsonIds =
        jsonl.lines().map(line -> JSON.readTree(line).at("/id").stringValue()).toList();
    assertThat(jsonIds).isEqualTo(csvIds).doesNotHaveDuplicates();
  }

  @Test
  void featuresAreOneRowATitleAndOneColumnAFeature() throws IOException {
    List<CSVRecord> rows = records(Typed.on(index, "export", "features").assertDone().out());
    List<CSVRecord> titles = records(Typed.on(index, "export", "titles").assertDone().out());
    assertThat(rows).hasSameSizeAs(titles);
    List<String> columns = rows.getFirst().getParser().getHeaderNames();
    assertThat(columns)
        .startsWith("id", "title", "year", "rating", "votes", "runtimeMinutes", "seasons")
        .contains("type=movie", "type=series");
    for (int i = 0; i < rows.size(); i++) {
      CSVRecord row = rows.get(i);
      List<String> expected = new ArrayList<>();
      expected.add("type=" + titles.get(i).get("type"));
      list(titles.get(i), "genres").forEach(genre -> expected.add("genre=" + genre));
      list(titles.get(i), "countries").forEach(country -> expected.add("country=" + country));
      List<String> ones =
          columns.stream()
              .filter(column -> column.contains("=") && row.get(column).equals("1"))
              .toList();
      assertThat(ones).as(row.get("id")).containsExactlyInAnyOrderElementsOf(expected);
      assertThat(columns.stream().filter(column -> column.contains("=")).map(row::get))
          .containsOnly("0", "1");
      assertThat(row.get("year")).isEqualTo(titles.get(i).get("year"));
    }
  }

  private static List<String> list(CSVRecord row, String column) {
    return Stream.of(row.get(column).split("\\|")).filter(value -> !value.isEmpty()).toList();
  }

  @Test
  void clustersAreOneRowATitleWithItsCluster() throws IOException {
    List<CSVRecord> rows = records(Typed.on(index, "export", "clusters").assertDone().out());
    assertThat(rows.getFirst().getParser().getHeaderNames())
        .containsExactly("id", "title", "type", "year", "cluster", "clusterLabel");
    JsonNode clusters = Typed.on(index, "clusters", "--json").json().at("/items");
    for (JsonNode cluster : clusters) {
      assertThat(rows)
          .filteredOn(row -> row.get("cluster").equals(cluster.at("/id").toString()))
          .hasSize(cluster.at("/size").intValue())
          .allMatch(row -> row.get("clusterLabel").equals(cluster.at("/label").stringValue()));
    }
    Typed lines = Typed.on(index, "export", "clusters", "--format", "jsonl").assertDone();
    assertThat(lines.out().lines()).hasSameSizeAs(rows);
  }
}
