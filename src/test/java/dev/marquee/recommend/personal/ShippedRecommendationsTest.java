package dev.marquee.recommend.personal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.catalog.Title;
import dev.marquee.catalog.TitleId;
import dev.marquee.encode.EncodeSettings;
import dev.marquee.events.Event;
import dev.marquee.events.EventType;
import dev.marquee.events.Taste;
import dev.marquee.ingest.Ingest;
import dev.marquee.ingest.IngestSettings;
import dev.marquee.recommend.Reranking;
import dev.marquee.recommend.viewer.History;
import dev.marquee.search.Entry;
import dev.marquee.search.Filters;
import dev.marquee.search.lucene.IndexedCatalog;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// What a film lover would say of the lists, on the catalog that ships.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShippedRecommendationsTest {
  @TempDir static Path folder;
  private IndexedCatalog indexed;
  private Recommender recommender;

  @BeforeAll
  void build() {
    IngestSettings shipped = IngestSettings.of(Path.of("data", "titles.csv"));
    indexed =
        IndexedCatalog.build(
            folder, Ingest.read(shipped, (_, _, _) -> {}).catalog(), EncodeSettings.Kind.RICH);
    recommender = new Recommender(indexed.index(), PersonalModels.NONE);
  }

  @AfterAll
  void close() {
    indexed.close();
  }

  private Viewer viewer(Taste taste, List<String> likes, List<String> dislikes) {
    List<Event> events = new ArrayList<>();
    likes.forEach(name -> events.add(verdict(name, EventType.LIKED, events.size())));
    dislikes.forEach(name -> events.add(verdict(name, EventType.DISLIKED, events.size())));
    return new Viewer("", History.of(events), taste, Instant.EPOCH.plusSeconds(100));
  }

  private Event verdict(String name, EventType type, int number) {
    TitleId id = indexed.index().resolve(name).orElseThrow();
    Instant at = Instant.EPOCH.plusSeconds(number);
    return new Event("e" + number, "ann", id.value(), type, null, at);
  }

  private List<Recommendation> likes(String... names) {
    return list(viewer(Taste.NONE, List.of(names), List.of()));
  }

  private List<Recommendation> list(Viewer viewer) {
    return recommender.recommend(List.of(viewer), Listing.best(10)).items();
  }

  private static Taste genres(Map<String, Double> genres) {
    return new Taste(genres, Map.of(), Map.of(), Map.of(), Map.of(), List.of());
  }

  private static List<String> titles(List<Recommendation> items) {
    return items.stream().map(item -> item.entry().title().title()).toList();
  }

  private static long count(List<Recommendation> items, Predicate<Title> claim) {
    return items.stream().map(Recommendation::entry).map(Entry::title).filter(claim).count();
  }

  private static Predicate<Title> has(String genre) {
    return title -> title.genres().values().contains(genre);
  }

  private static Predicate<Title> from(String country) {
    return title -> title.countries().values().contains(country);
  }

  @Test
  void whoLikesParasiteAndMemoriesOfMurderGetsKoreanThrillers() {
    List<Recommendation> items = likes("Parasite", "Memories of Murder");
    assertThat(titles(items)).contains("Mother", "The Host", "Oldboy");
    assertThat(count(items, from("KR"))).isGreaterThanOrEqualTo(7);
    assertThat(count(items, has("Thriller").or(has("Crime")).or(has("Mystery"))))
        .isGreaterThanOrEqualTo(6);
    assertThat(items.getFirst().whyText())
        .startsWith("Because you liked")
        .contains("Parasite")
        .contains("Bong Joon-ho");
  }

  @Test
  void whoPrefersHorrorGetsHorror() {
    List<Recommendation> items = list(viewer(genres(Map.of("Horror", 1.0)), List.of(), List.of()));
    assertThat(count(items, has("Horror"))).isEqualTo(10);
    assertThat(items.getFirst().whyText()).isEqualTo("Because you prefer horror.");
  }

  @Test
  void whoPrefersKoreanThrillersIsToldSo() {
    Taste taste =
        new Taste(
            Map.of("Thriller", 1.0),
            Map.of("South Korea", 1.0),
            Map.of(),
            Map.of(),
            Map.of(),
            List.of());
    List<Recommendation> items = list(viewer(taste, List.of(), List.of()));
    assertThat(count(items, has("Thriller").and(from("KR")))).isGreaterThanOrEqualTo(8);
    assertThat(items.getFirst().whyText()).isEqualTo("Because you prefer Korean thrillers.");
  }

  @Test
  void whoLikesTwoKindsGetsBoth() {
    List<Recommendation> items = likes("The Godfather", "Goodfellas", "Toy Story", "Finding Nemo");
    assertThat(count(items, has("Crime"))).isBetween(3L, 7L);
    assertThat(count(items, has("Animation"))).isBetween(3L, 7L);
  }

  @Test
  void whoLikesAFilmOfMiyazakiGetsHisOthers() {
    assertThat(titles(likes("Spirited Away")))
        .contains("Howl's Moving Castle", "Princess Mononoke", "My Neighbor Totoro");
  }

  @Test
  void dislikesPushTheirKinAway() {
    List<String> likes = List.of("The Godfather", "Finding Nemo");
    List<Recommendation> with = list(viewer(Taste.NONE, likes, List.of()));
    List<Recommendation> without =
        list(viewer(Taste.NONE, likes, List.of("Toy Story 3", "Shrek", "Up")));
    assertThat(count(with, has("Animation"))).isGreaterThanOrEqualTo(2);
    assertThat(count(without, has("Animation"))).isLessThan(count(with, has("Animation")));
    assertThat(titles(without)).contains("The Godfather Part II");
  }

  @Test
  void anUnwantedGenreSinksAndAnAvoidedOneIsGone() {
    List<Recommendation> unwanted =
        list(viewer(genres(Map.of("Drama", -1.0)), List.of(), List.of()));
    assertThat(count(unwanted, has("Drama"))).isZero();
    Taste avoid =
        new Taste(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), List.of("country:US"));
    RecommendationPage page =
        recommender.recommend(
            List.of(viewer(avoid, List.of("Heat"), List.of())), Listing.best(100));
    assertThat(page.items()).hasSize(100);
    assertThat(count(page.items(), from("US"))).isZero();
  }

  @Test
  void whoeverIsUnknownGetsWellKnownAndVariedTitles() {
    List<Recommendation> items = list(Viewer.STRANGER);
    assertThat(titles(items)).contains("The Shawshank Redemption", "Pulp Fiction");
    assertThat(items).allMatch(item -> item.whyText().startsWith("Viewers rate it"));
    assertThat(items.stream().map(item -> item.entry().title().genres().values().getFirst()))
        .as("first genres")
        .satisfies(genres -> assertThat(genres.stream().distinct().count()).isGreaterThan(3));
  }

  @Test
  void aHomePageHasRowsThatSayWhatTheyAreAbout() {
    HomePage home =
        recommender.home(
            viewer(Taste.NONE, List.of("Parasite", "Memories of Murder"), List.of()),
            Filters.NONE,
            8,
            Map.of(indexed.index().resolve("Amélie").orElseThrow(), 40.0));
    assertThat(home.rows())
        .extracting(HomeRow::title)
        .contains(
            "For you",
            "Because you liked Parasite",
            "Korean thrillers",
            "New for you",
            "Popular now");
    HomeRow popular = home.rows().getLast();
    assertThat(popular.items().getFirst().entry().title().title()).isEqualTo("Amélie");
    HomeRow korean =
        home.rows().stream()
            .filter(row -> row.title().equals("Korean thrillers"))
            .findFirst()
            .orElseThrow();
    assertThat(count(korean.items(), from("KR").and(has("Thriller"))))
        .isEqualTo(korean.items().size());
  }

  @Test
  void onboardingOffersTwelveKindsOfWellKnownTitles() {
    Onboarding onboarding = recommender.onboarding();
    assertThat(onboarding.groups()).hasSize(12);
    assertThat(onboarding.groups())
        .extracting(Onboarding.Group::id)
        .doesNotHaveDuplicates()
        .contains("horror", "comedies");
    assertThat(onboarding.groups().stream().flatMap(group -> group.titles().stream()))
        .doesNotHaveDuplicates();
    for (Onboarding.Group group : onboarding.groups()) {
      List<Recommendation> items = list(viewer(group.taste(), List.of(), List.of()));
      String genre = group.taste().genres().keySet().stream().findFirst().orElse("");
      if (!genre.isEmpty()) {
        assertThat(count(items, has(genre))).as(group.name()).isGreaterThanOrEqualTo(9);
      }
    }
    assertThat(recommender.onboarding()).isEqualTo(onboarding);
  }

  @Test
  void aNarrowFilterKeepsTheTaste() {
    assertThat(count(ofKoreanThrillers("type", "series"), from("KR"))).isGreaterThanOrEqualTo(7);
    List<Recommendation> japanese = ofKoreanThrillers("country", "JP");
    assertThat(count(japanese, has("Drama").or(has("Thriller")).or(has("Mystery"))))
        .isGreaterThanOrEqualTo(7);
    assertThat(count(japanese, has("Anime"))).isLessThanOrEqualTo(2);
  }

  private List<Recommendation> ofKoreanThrillers(String filter, String value) {
    Viewer viewer = viewer(Taste.NONE, List.of("Parasite", "Memories of Murder"), List.of());
    Filters narrow = Filters.parse(Map.of(filter, List.of(value)));
    List<Recommendation> items =
        recommender.recommend(List.of(viewer), Listing.best(10).of(narrow)).items();
    assertThat(items).hasSize(10);
    return items;
  }

  @Test
  void pagesOfALongListAreOfOneList() {
    Viewer viewer = viewer(Taste.NONE, List.of("Heat", "Spirited Away"), List.of());
    Reranking plain = new Reranking(0, 0, Optional.empty());
    List<Entry> pages = new ArrayList<>();
    for (int offset = 0; offset < 1000; offset += 100) {
      Listing listing = new Listing(Filters.NONE, 100, offset, plain, 0, false);
      recommender.recommend(List.of(viewer), listing).items().stream()
          .map(Recommendation::entry)
          .forEach(pages::add);
    }
    assertThat(pages).hasSize(1000).doesNotHaveDuplicates();
  }
}
