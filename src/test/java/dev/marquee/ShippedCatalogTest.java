package dev.marquee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.catalog.Countries;
import dev.marquee.catalog.Genres;
import dev.marquee.ingest.Ingest;
import dev.marquee.ingest.IngestReport;
import dev.marquee.ingest.IngestSettings;
import dev.marquee.ingest.Progress;
import dev.marquee.ingest.tally.FileReport;
import dev.marquee.ingest.tally.Outcome;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The catalog that ships keeps the promises of `data/README.md`: every rule there has a claim
/// here, and a broken one names the rows.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShippedCatalogTest {
  private static final Path FILE = Path.of("data", "titles.csv");
  private static final String HEADER =
      "id,type,title,originalTitle,alternativeTitles,year,endYear,genres,countries,languages,"
          + "directors,cast,runtimeMinutes,seasons,certificate,keywords,collection,synopsis,rating,"
          + "votes,availableCountries,imdbId";
  private static final List<String> LISTS =
      List.of(
          "alternativeTitles", "genres", "countries", "languages", "directors", "cast", "keywords");
  private static final Set<String> CERTIFICATES =
      Set.of(
          "", "G", "PG", "PG-13", "R", "NC-17", "TV-Y", "TV-Y7", "TV-G", "TV-PG", "TV-14", "TV-MA");
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
  private static final Pattern IMDB_ID = Pattern.compile("tt\\d{7,8}");
  private static final Pattern DIRT =
      Pattern.compile("^\\s|\\s$|\\s\\s|[\\p{Cntrl}\\u00A0\\uFEFF]");

  /// The rows with a cell for every column; the others are only counted as broken.
  private List<CSVRecord> rows = List.of();

  private List<CSVRecord> raggedRows = List.of();

  @BeforeAll
  void read() throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader text = Files.newBufferedReader(FILE, StandardCharsets.UTF_8);
        CSVParser parser = format.parse(text)) {
      List<CSVRecord> all = parser.getRecords();
      rows = all.stream().filter(CSVRecord::isConsistent).toList();
      raggedRows = all.stream().filter(row -> !row.isConsistent()).toList();
    }
  }

  @Test
  void startsWithTheDocumentedHeaderAndEndsEveryLineInLf() throws IOException {
    String text = Files.readString(FILE);
    assertThat(text.lines().findFirst()).contains(HEADER);
    assertThat(text).doesNotContain("\r").endsWith("\n");
  }

  @Test
  void everyRowHasEveryColumn() {
    assertThat(rows).isNotEmpty();
    assertThat(raggedRows).isEmpty();
  }

  @Test
  void idsAreReadableUniqueAndAscending() {
    List<String> ids = rows.stream().map(row -> row.get("id")).toList();
    assertThat(ids).doesNotHaveDuplicates().isSorted();
    assertThat(ids).allMatch(id -> id.matches("[a-z0-9]+(-[a-z0-9]+)*-\\d{4}"));
  }

  @Test
  void everyRowSaysWhatItIs() {
    for (String column : List.of("title", "year", "genres", "countries", "keywords", "synopsis")) {
      assertThat(broken(row -> !row.get(column).isEmpty())).as(column).isEmpty();
    }
  }

  @Test
  void cellsHaveNoOuterDoubledOrHiddenBlanks() {
    assertThat(broken(row -> row.stream().noneMatch(cell -> DIRT.matcher(cell).find()))).isEmpty();
  }

  @Test
  void listsHaveNoBlankItemsAndNoDuplicates() {
    for (String column : LISTS) {
      assertThat(broken(row -> isClean(items(row, column)))).as(column).isEmpty();
    }
  }

  @Test
  void listsAreAsLongAsDocumented() {
    assertThat(broken(row -> isBetween(items(row, "genres").size(), 1, 4))).isEmpty();
    assertThat(broken(row -> isBetween(items(row, "keywords").size(), 5, 10))).isEmpty();
    assertThat(broken(row -> items(row, "cast").size() <= 6)).isEmpty();
  }

  @Test
  void genresCountriesLanguagesAndCertificatesAreKnown() {
    Set<String> genres = Set.copyOf(Genres.all());
    Set<String> countries = Set.copyOf(Countries.codes());
    assertThat(broken(row -> genres.containsAll(items(row, "genres")))).isEmpty();
    assertThat(broken(row -> countries.containsAll(items(row, "countries")))).isEmpty();
    assertThat(broken(row -> LANGUAGES.containsAll(items(row, "languages")))).isEmpty();
    assertThat(broken(row -> CERTIFICATES.contains(row.get("certificate")))).isEmpty();
  }

  @Test
  void animeIsAlsoAnimation() {
    assertThat(
            broken(row -> {
              List<String> genres = items(row, "genres");
              return !genres.contains("Anime") || genres.contains("Animation");
            }))
        .isEmpty();
  }

  @Test
  void keywordsAreLowerCase() {
    assertThat(
            broken(row -> row.get("keywords").equals(row.get("keywords").toLowerCase(Locale.ROOT))))
        .isEmpty();
  }

  @Test
  void onlyFilmsHaveMinutesAndOnlySeriesHaveSeasonsAndAnEnd() {
    assertThat(broken(ShippedCatalogTest::hasTheLengthOfItsType)).isEmpty();
  }

  @Test
  void yearsAreThoseOfTheCinema() {
    assertThat(
            broken(row -> {
              int year = Integer.parseInt(row.get("year"));
              return isBetween(year, 1888, 2026)
                  && (row.get("endYear").isEmpty()
                      || isBetween(Integer.parseInt(row.get("endYear")), year, 2026));
            }))
        .isEmpty();
  }

  @Test
  void otherTitlesDifferFromTheTitle() {
    assertThat(
            broken(row -> {
              List<String> others = items(row, "alternativeTitles");
              return !row.get("originalTitle").equals(row.get("title"))
                  && !others.contains(row.get("title"))
                  && !others.contains(row.get("originalTitle"));
            }))
        .isEmpty();
  }

  @Test
  void ratingsComeWithTheirVotesAndByImdbId() {
    assertThat(rows)
        .filteredOn(row -> !row.get("rating").isEmpty() || !row.get("votes").isEmpty())
        .hasSizeGreaterThan(400)
        .allSatisfy(row -> {
          assertThat(row.get("rating")).matches("10|[0-9](\\.[0-9]{1,2})?");
          assertThat(row.get("votes")).matches("[1-9][0-9]*");
          assertThat(row.get("imdbId")).isNotEmpty();
        });
  }

  @Test
  void imdbIdsAreWellFormedAndUnique() {
    List<String> imdbIds =
        rows.stream().map(row -> row.get("imdbId")).filter(id -> !id.isEmpty()).toList();
    assertThat(imdbIds).doesNotHaveDuplicates().allMatch(id -> IMDB_ID.matcher(id).matches());
  }

  @Test
  void synopsesAreSentencesOfTheirOwn() {
    assertThat(broken(row -> row.get("synopsis").endsWith("."))).isEmpty();
    assertThat(broken(row -> isBetween(row.get("synopsis").length(), 40, 330))).isEmpty();
    assertThat(rows.stream().map(row -> row.get("synopsis")).toList()).doesNotHaveDuplicates();
  }

  @Test
  void collectionsAreSpelledTheSameEverywhere() {
    Set<String> spellings = new HashSet<>();
    rows.forEach(row -> spellings.add(row.get("collection")));
    assertThat(spellings.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList())
        .doesNotHaveDuplicates();
  }

  @Test
  void ingestHasNothingToRejectMergeOrRepair() {
    IngestReport report = Ingest.read(IngestSettings.of(FILE), Progress.NONE).report();
    FileReport file = report.files().getFirst();
    assertThat(file.outcome()).isEqualTo(new Outcome.Titles(rows.size(), 0, 0));
    assertThat(file.repairs()).isEmpty();
    assertThat(report.merges().conflicts()).isEmpty();
  }

  @Test
  void spansTheWorldAndTheCenturyOfFilm() {
    Set<String> countries = new HashSet<>();
    Set<Integer> decades = new HashSet<>();
    for (CSVRecord row : rows) {
      countries.addAll(items(row, "countries"));
      decades.add(Integer.parseInt(row.get("year")) / 10);
    }
    assertThat(rows).hasSizeGreaterThanOrEqualTo(1_230);
    assertThat(countries).hasSizeGreaterThanOrEqualTo(45);
    assertThat(decades).contains(192, 193, 194, 195, 196, 197, 198, 199, 200, 201, 202);
  }

  private static boolean hasTheLengthOfItsType(CSVRecord row) {
    return switch (row.get("type")) {
      case "movie" ->
          row.get("seasons").isEmpty()
              && row.get("endYear").isEmpty()
              && row.get("runtimeMinutes").matches("([1-9]\\d*)?");
      case "series" ->
          row.get("runtimeMinutes").isEmpty() && row.get("seasons").matches("([1-9]\\d?)?");
      default -> false;
    };
  }

  private static boolean isClean(List<String> items) {
    return items.stream().allMatch(item -> !item.isEmpty() && item.equals(item.strip()))
        && new HashSet<>(items).size() == items.size();
  }

  private static boolean isBetween(int value, int low, int high) {
    return low <= value && value <= high;
  }

  private static List<String> items(CSVRecord row, String column) {
    String cell = row.get(column);
    return cell.isEmpty() ? List.of() : Arrays.asList(cell.split("\\|", -1));
  }

  /// The ids of the rows for which the rule does not hold.
  private List<String> broken(Predicate<CSVRecord> rule) {
    return rows.stream().filter(rule.negate()).map(row -> row.get("id")).toList();
  }
}
