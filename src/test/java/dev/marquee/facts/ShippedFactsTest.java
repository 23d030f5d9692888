package dev.marquee.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.marquee.catalog.Title;
import dev.marquee.catalog.TitleId;
import dev.marquee.ingest.merge.TitleRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Whatever public data sets say of the shipped titles, we say, too, or we can explain why not.
///
/// All disagreements, explained or not, are listed in `target/shipped-facts.txt`.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShippedFactsTest {
  private static final Path SHIPPED = Path.of("data", "titles.csv");
  private static final Path EXPLAINED = Path.of("src/test/resources/facts/explanations.csv");
  private static final Path LISTED = Path.of("target", "shipped-facts.txt");

  private static final Path RATED = PublishedSet.FOLDER.resolve("imdb_tsv/title.ratings.tsv");

  private List<Title> shipped = List.of();
  private FactCheck.Result result = new FactCheck.Result(0, 0, List.of());

  @BeforeAll
  void compare() throws IOException {
    List<Path> absent = PublishedSet.absent();
    assumeTrue(absent.isEmpty(), "no such public data sets: " + absent);
    shipped = ClaimReader.rows(SHIPPED, List.of()).stream().map(TitleRow::title).toList();
    List<Claim> claims = new ArrayList<>();
    for (PublishedSet set : PublishedSet.ALL) {
      claims.addAll(ClaimReader.read(set));
    }
    result = FactCheck.of(shipped, claims);
    list();
  }

  private void list() throws IOException {
    Files.write(LISTED, result.disagreements().stream().map(Disagreement::toString).toList());
    Map<Fact, Long> counts =
        result.disagreements().stream()
            .collect(
                Collectors.groupingBy(Disagreement::fact, TreeMap::new, Collectors.counting()));
    System.out.printf(
        "%,d rows compared; other co-producers in %,d; %s, see %s%n",
        result.compared(), result.coproductions(), counts, LISTED);
  }

  @Test
  void manyRowsHaveTheirSay() {
    assertThat(result.compared()).isGreaterThan(3_000);
  }

  @Test
  void whateverAnotherSetSaysOtherwiseIsExplained() throws IOException {
    assertThat(Explanations.read(EXPLAINED).open(result.disagreements())).isEmpty();
  }

  @Test
  void everyExplanationStillExplainsSomething() throws IOException {
    assertThat(Explanations.read(EXPLAINED).stale(result.disagreements())).isEmpty();
  }

  /// IMDb rates whatever anyone has seen: a number without a rating is a slip of the pen.
  @Test
  void everyIdWithinReachHasRatings() throws IOException {
    Set<String> rated = new HashSet<>();
    String last = "";
    for (String line : Files.readAllLines(RATED)) {
      last = line.substring(0, line.indexOf('\t'));
      rated.add(last);
    }
    String end = last;
    assertThat(shipped)
        .flatExtracting(title -> Claim.idOf(title, TitleId.IMDB).stream().toList())
        .filteredOn(id -> id.length() == end.length() && id.compareTo(end) <= 0)
        .hasSizeGreaterThan(400)
        .allMatch(rated::contains);
  }
}
