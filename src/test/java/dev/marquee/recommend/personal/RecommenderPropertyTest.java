package dev.marquee.recommend.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.catalog.TitleId;
import dev.marquee.encode.EncodeSettings;
import dev.marquee.events.Event;
import dev.marquee.events.EventType;
import dev.marquee.events.Taste;
import dev.marquee.recommend.Reranking;
import dev.marquee.recommend.viewer.History;
import dev.marquee.search.Filters;
import dev.marquee.search.lucene.IndexedCatalog;
import dev.marquee.search.lucene.RandomCatalogs;
import dev.marquee.search.lucene.RandomFilters;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecommenderPropertyTest {
  private static final int TITLES = 160;
  private static final int ROUNDS = 40;
  private static final List<EventType> TYPES = List.of(EventType.values());
  private static final Reranking PLAIN = new Reranking(0, 0, Optional.empty());

  @TempDir static Path folder;
  private IndexedCatalog indexed;
  private Recommender recommender;

  @BeforeAll
  void build() {
    indexed =
        IndexedCatalog.build(
            folder, RandomCatalogs.draw(new Random(7), TITLES), EncodeSettings.Kind.RICH);
    recommender = new Recommender(indexed.index(), PersonalModels.NONE);
  }

  @AfterAll
  void close() {
    indexed.close();
  }

  private static Viewer viewer(Random random, String name) {
    List<Event> events = new ArrayList<>();
    for (int number = random.nextInt(12); number > 0; number--) {
      EventType type = TYPES.get(random.nextInt(TYPES.size()));
      double value = random.nextInt(11) / 10.0 * type.largestValue();
      Instant at = Instant.EPOCH.plusSeconds(86_400L * events.size());
      String title = "test:%04d".formatted(random.nextInt(TITLES + 5));
      events.add(new Event("e" + events.size(), name, title, type, value, at));
    }
    Taste taste =
        random.nextBoolean()
            ? Taste.NONE
            : new Taste(
                Map.of("Horror", random.nextInt(21) - 10.0, "Drama", random.nextInt(21) - 10.0),
                Map.of("KR", random.nextInt(21) - 10.0),
                Map.of("series", random.nextInt(21) - 10.0),
                Map.of("Person 1", random.nextInt(21) - 10.0),
                Map.of(10 + random.nextInt(3), random.nextInt(21) - 10.0),
                random.nextInt(3) == 0 ? List.of("genre:Crime") : List.of());
    return new Viewer(name, History.of(events), taste, Instant.EPOCH.plusSeconds(86_400L * 20));
  }

  private static List<Viewer> viewers(Random random) {
    List<Viewer> viewers = new ArrayList<>(List.of(viewer(random, "ann")));
    if (random.nextInt(3) == 0) {
      viewers.add(viewer(random, "bob"));
    }
    return viewers;
  }

  private Listing listing(Random random, Reranking order) {
    return new Listing(
        RandomFilters.draw(random, 2, indexed),
        1 + random.nextInt(40),
        random.nextInt(3) == 0 ? random.nextInt(30) : 0,
        order,
        random.nextInt(3) == 0 ? random.nextDouble() : 0,
        true);
  }

  private static Reranking order(Random random) {
    Optional<String> rotate = random.nextInt(4) == 0 ? Optional.of("word") : Optional.empty();
    return new Reranking(random.nextInt(3) / 4.0, random.nextInt(3), rotate);
  }

  private int row(Recommendation item) {
    return indexed.catalog().rowOf(item.entry().title().id()).orElseThrow();
  }

  private BitSet passing(Filters filters) {
    return indexed.index().overRows(rows -> rows.passing(filters)).orElseThrow();
  }

  private BitSet seen(List<Viewer> viewers) {
    return indexed.index().overRows(rows -> recommender.scores(viewers, rows).seen()).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void contributionsSumToTheScoreAndOneSentenceSaysWhy(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      RecommendationPage page =
          recommender.recommend(viewers(random), listing(random, order(random)));
      for (Recommendation item : page.items()) {
        double sum = item.why().stream().mapToDouble(Reason::contribution).sum();
        assertThat(sum).as("seed %d, round %d", seed, round).isCloseTo(item.score(), within(1e-5));
        assertThat(item.whyText()).matches("[A-Z].*[^.]\\.").doesNotContain("  ");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void pagesAreFullOfUnseenTitlesThatPass(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      List<Viewer> viewers = viewers(random);
      Reranking drawn = order(random);
      Reranking uncapped = new Reranking(drawn.diversity(), 0, drawn.rotate());
      Listing listing = listing(random, uncapped);
      RecommendationPage page = recommender.recommend(viewers, listing);
      BitSet eligible = passing(listing.filters());
      eligible.andNot(seen(viewers));
      viewers.stream()
          .filter(viewer -> !viewer.taste().avoid().isEmpty())
          .forEach(_ -> eligible.and(passing(Filters.parse(Map.of("genre", List.of("!Crime"))))));
      Set<Integer> shown = new HashSet<>();
      page.items().forEach(item -> shown.add(row(item)));

      String where = "seed " + seed + ", round " + round;
      assertThat(shown).as(where).hasSize(page.items().size()).allMatch(eligible::get);
      assertThat(page.total()).as(where).isEqualTo(eligible.cardinality());
      assertThat(page.items())
          .as(where)
          .hasSize(Math.clamp(eligible.cardinality() - listing.offset(), 0, listing.limit()));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void withoutDiversityTheOrderIsThatOfScores(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      List<Viewer> viewers = viewers(random);
      Listing listing = new Listing(Filters.NONE, 50, 0, PLAIN, 0, false);
      List<Double> scores =
          recommender.recommend(viewers, listing).items().stream()
              .map(Recommendation::score)
              .toList();
      assertThat(scores)
          .as("seed %d, round %d", seed, round)
          .isSortedAccordingTo((a, b) -> Double.compare(b, a));
      Listing second = new Listing(Filters.NONE, 20, 30, PLAIN, 0, false);
      assertThat(recommender.recommend(viewers, second).items())
          .extracting(Recommendation::score)
          .isEqualTo(scores.subList(30, 50));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void calibrationNeverMovesAPageAwayFromTheTaste(long seed) {
    Random random = new Random(seed);
    int nearer = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Listing listing = new Listing(Filters.NONE, 10, 0, PLAIN, 0.7, false);
      Optional<Calibration.Divergence> divergence =
          recommender.recommend(List.of(viewer(random, "ann")), listing).calibration();
      if (divergence.isPresent()) {
        assertThat(divergence.get().calibrated())
            .as("seed %d, round %d", seed, round)
            .isLessThanOrEqualTo(divergence.get().plain());
        nearer += divergence.get().calibrated() < divergence.get().plain() ? 1 : 0;
      }
    }
    assertThat(nearer).as("pages that it moved nearer").isGreaterThan(ROUNDS / 4);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void theSameQuestionHasTheSameAnswer(long seed) {
    for (int round = 0; round < ROUNDS; round++) {
      Random one = new Random(seed + 31L * round);
      Random other = new Random(seed + 31L * round);
      RecommendationPage page = recommender.recommend(viewers(one), listing(one, order(one)));
      assertThat(
              new Recommender(indexed.index(), PersonalModels.NONE)
                  .recommend(viewers(other), listing(other, order(other))))
          .as("seed %d, round %d", seed, round)
          .isEqualTo(page);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whoeverWatchTogetherGetTitlesBetweenTheMeanAndTheLeast(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      List<Viewer> both = List.of(viewer(random, "ann"), viewer(random, "bob"));
      for (Recommendation item : recommender.recommend(both, Listing.best(20)).items()) {
        assertThat(item.fits()).containsOnlyKeys("ann", "bob");
        double least = item.fits().values().stream().mapToDouble(fit -> fit).min().orElseThrow();
        double mean = item.fits().values().stream().mapToDouble(fit -> fit).average().orElseThrow();
        assertThat(item.score())
            .as("seed %d, round %d", seed, round)
            .isCloseTo((least + mean) / 2, within(1e-5));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void noTitleIsInTwoRowsOfAHomePageOrSeen(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS / 2; round++) {
      Viewer viewer = viewer(random, "ann");
      BitSet seen = seen(List.of(viewer));
      HomePage home =
          recommender.home(viewer, Filters.NONE, 6, Map.of(new TitleId("test:0003"), 5.0));
      Set<Integer> shown = new HashSet<>();
      for (HomeRow row : home.rows()) {
        for (Recommendation item : row.items()) {
          assertThat(shown.add(row(item))).as("seed %d, round %d", seed, round).isTrue();
          assertThat(seen.get(row(item))).isFalse();
        }
      }
      assertThat(home.rows()).extracting(HomeRow::id).doesNotHaveDuplicates();
      assertThat(home.rows().getFirst().id()).isEqualTo("for-you");
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void nearTitlesPassAndAreAsManyAsAskedFor(long seed) {
    Random random = new Random(seed);
    indexed
        .index()
        .overRows(rows -> {
          for (int round = 0; round < ROUNDS; round++) {
            int like = random.nextInt(rows.size());
            BitSet among = rows.passing(RandomFilters.draw(random, 2, indexed));
            int most = 1 + random.nextInt(rows.size());
            int[] near = rows.near(like, among, most);
            among.clear(like);
            String where = "seed " + seed + ", round " + round;
            assertThat(near)
                .as(where)
                .doesNotHaveDuplicates()
                .hasSize(Math.min(most, among.cardinality()));
            assertThat(Arrays.stream(near)).as(where).allMatch(among::get);
          }
          return 0;
        });
  }
}
