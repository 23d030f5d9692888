package dev.marquee.insights;

import static dev.marquee.catalog.TitleBuilder.aFilm;
import static dev.marquee.catalog.TitleBuilder.aSeries;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.marquee.catalog.Title;
import dev.marquee.insights.viewing.Views;
import dev.marquee.search.CatalogIndex;
import dev.marquee.search.Entry;
import dev.marquee.search.Filters;
import dev.marquee.search.Selection;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// Insights into catalogs that are counted by hand.
class InsightsTest {

  /// A catalog that can only be counted, and takes any filter.
  private static Insights insights(List<Title> titles) {
    Selection all = new ListedTitles(titles.stream().map(title -> Entry.of(title, 1)).toList());
    return new Insights(
        (CatalogIndex)
            Proxy.newProxyInstance(
                InsightsTest.class.getClassLoader(),
                new Class<?>[] {CatalogIndex.class},
                (_, method, arguments) -> {
                  if (!method.getName().equals("tally")) {
                    throw new UnsupportedOperationException(method.getName());
                  }
                  @SuppressWarnings("unchecked")
                  var count = (Function<Selection, Object>) arguments[1];
                  return count.apply(all);
                }),
        Views.NONE);
  }

  private static Insight tell(InsightName name, List<Title> titles) {
    return insights(titles).tell(name, Filters.NONE);
  }

  private static String finding(InsightName name, List<Title> titles) {
    return tell(name, titles).finding();
  }

  private static List<Title> films(int count, String country, String genre, int year) {
    List<Title> films = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      films.add(
          aFilm("Film " + i)
              .id("test:%s%s%d-%d".formatted(country, genre.charAt(0), year, i))
              .year(year)
              .countries(country)
              .genres(genre)
              .build());
    }
    return films;
  }

  @Test
  void emptyCatalogsAreSaidToBeEmpty() {
    assertThat(finding(InsightName.RATINGS_VOTES, List.of()))
        .isEqualTo("No title passes these filters, so there is nothing to relate.");
    assertThat(finding(InsightName.PRODUCTION, List.of()))
        .isEqualTo("No title passes these filters, so there is nothing to count.");
    assertThat(finding(InsightName.COUNTRY_GENRES, List.of()))
        .isEqualTo("No title passes these filters, so there is nothing to compare.");
    assertThat(finding(InsightName.QUALITY, List.of()))
        .isEqualTo("No title passes these filters, so there is nothing to check.");
  }

  @Test
  void oneTitleIsSpokenOfInTheSingular() {
    List<Title> one = List.of(aFilm("Heat").id("test:1").year(1995).rating(8.3, 700_000).build());

    assertThat(finding(InsightName.RATINGS_VOTES, one))
        .isEqualTo(
            "Only 1 title has both a rating and votes, which is too little to tell how they"
                + " relate.");
    assertThat(finding(InsightName.PRODUCTION, one))
        .isEqualTo("The one title is of 1995, which is too little to tell a trend.");
    assertThat(finding(InsightName.COUNTRY_GENRES, one))
        .isEqualTo("The one title is too little to compare tastes.");
    assertThat(finding(InsightName.QUALITY, one))
        .startsWith("The one title has year, rating and votes; unknown are genres, countries,")
        .endsWith("of 7 rows read from 1 file, 1 was rejected and 2 values were mended.");
  }

  @Test
  void titlesWithoutFiguresAreSaidToLackThem() {
    List<Title> two =
        List.of(aFilm("A").id("test:1").build(), aSeries("B").id("test:2").rating(7, 0).build());

    assertThat(finding(InsightName.RATINGS_VOTES, two))
        .isEqualTo("None of the 2 titles has both a rating and votes.");
    assertThat(finding(InsightName.PRODUCTION, two))
        .isEqualTo("None of the 2 titles has a year, so there is nothing to tell of time.");
    assertThat(finding(InsightName.PRODUCTION, two.subList(0, 1)))
        .isEqualTo("The one title has no year, so there is nothing to tell of time.");
  }

  @Test
  void yearsAreCountedByTypeAndTheNewestIsNotComplete() {
    List<Title> titles =
        List.of(
            aFilm("A").id("test:1").year(2019).build(),
            aFilm("B").id("test:2").year(2020).build(),
            aSeries("C").id("test:3").year(2020).build(),
            aSeries("D").id("test:4").year(2021).build(),
            aFilm("E").id("test:5").build());
    Insight told = tell(InsightName.PRODUCTION, titles);
    Production data = (Production) told.data();

    assertThat(told.titles()).isEqualTo(5);
    assertThat(told.link()).isEqualTo("/search");
    assertThat(data.years())
        .extracting(
            Production.Year::year,
            Production.Year::complete,
            Production.Year::titles,
            year -> year.films().titles(),
            year -> year.series().titles())
        .containsExactly(
            tuple(2019, true, 1L, 1L, 0L),
            tuple(2020, true, 2L, 1L, 1L),
            tuple(2021, false, 1L, 0L, 1L));
    assertThat(data.years().get(1).series().link()).isEqualTo("/search?type=series&year=2020");
    assertThat(data.undated()).isEqualTo(new Production.Undated(1, "/search?missing=year"));
    assertThat(data.recent()).isEqualTo(new Production.Span(2011, 2020));
    assertThat(data.before()).isEqualTo(new Production.Span(2001, 2010));
    assertThat(told.finding())
        .isEqualTo(
            "The busiest year of 5 titles is 2020, with 2, which is too little to tell a trend.");
  }

  @Test
  void aTailOfAnnouncedTitlesIsNotComplete() {
    List<Title> titles = new ArrayList<>(films(30, "US", "Drama", 2019));
    titles.addAll(films(28, "US", "Drama", 2020));
    titles.addAll(films(4, "US", "Drama", 2021));
    titles.addAll(films(1, "US", "Drama", 2022));
    Production data = (Production) tell(InsightName.PRODUCTION, titles).data();

    assertThat(data.years())
        .extracting(Production.Year::complete)
        .containsExactly(true, true, false, false);
  }

  @Test
  void sharesThatGrowAreSaidToRise() {
    List<Title> titles = new ArrayList<>(films(90, "US", "Drama", 2005));
    titles.addAll(films(10, "US", "Horror", 2005));
    titles.addAll(films(100, "US", "Drama", 2015));
    titles.addAll(films(200, "US", "Horror", 2015));
    titles.addAll(films(200, "US", "Horror", 2020));
    titles.addAll(films(1, "US", "Drama", 2021));
    Insight told = tell(InsightName.PRODUCTION, titles);
    Production data = (Production) told.data();
    Production.Group horror =
        data.genres().stream()
            .filter(group -> group.value().equals("Horror"))
            .findFirst()
            .orElseThrow();
    Production.Trend trend = Objects.requireNonNull(horror.trend());

    assertThat(trend.before()).isEqualTo(10);
    assertThat(trend.recent()).isEqualTo(400);
    // 400 of 500 against 10 of 100.
    assertThat(trend.change().value()).isBetween(7.0, 8.0);
    assertThat(trend.direction()).isEqualTo("rising");
    assertThat(horror.link()).isEqualTo("/search?genre=Horror");
    assertThat(told.finding())
        .isEqualTo(
            "The busiest year of 601 titles is 2015, with 300; 2011 to 2020 have 5.0 times as many"
                + " as the ten years before; in share, Horror gained most and Drama lost most.");
  }

  @Test
  void tastesAreComparedWithTheRestOfTheWorld() {
    List<Title> titles = new ArrayList<>(films(60, "JP", "Anime", 2010));
    titles.addAll(films(40, "JP", "Drama", 2010));
    titles.addAll(films(10, "US", "Anime", 2010));
    titles.addAll(films(190, "US", "Drama", 2010));
    Insight told = tell(InsightName.COUNTRY_GENRES, titles);
    CountryGenres data = (CountryGenres) told.data();
    CountryGenres.Cell first = data.distinctive().getFirst();

    assertThat(first.country()).isEqualTo("JP");
    assertThat(first.genre()).isEqualTo("Anime");
    assertThat(first.titles()).isEqualTo(60);
    assertThat(first.share()).isEqualTo(0.6);
    assertThat(first.elsewhere()).isEqualTo(0.05);
    assertThat(first.lift().value()).isBetween(8.0, 12.0);
    assertThat(first.link()).isEqualTo("/search?genre=Anime&country=JP");
    assertThat(data.cells()).hasSize(4);
    assertThat(told.finding())
        .startsWith(
            "The clearest taste is that of Japan for Anime: 60% of its titles against 5.0%"
                + " elsewhere, ");
  }

  @Test
  void countryFiltersChooseRowsAndNotTheWorld() {
    List<Title> titles = new ArrayList<>(films(60, "JP", "Anime", 2010));
    titles.addAll(films(200, "US", "Drama", 2010));
    Filters asked = Filters.parse(Map.of("country", List.of("JP"), "year", List.of("2000..")));
    Insight told = insights(titles).tell(InsightName.COUNTRY_GENRES, asked);
    CountryGenres data = (CountryGenres) told.data();

    assertThat(data.countries()).extracting(CountryGenres.Value::value).containsExactly("JP");
    assertThat(told.link()).isEqualTo("/search?year=2000..");
    assertThat(data.cells().getFirst().link())
        .isEqualTo("/search?genre=Drama&country=JP&year=2000..");
  }

  @Test
  void pairsAreJudgedAmongCoproductions() {
    List<Title> titles = new ArrayList<>();
    String[][] together = {{"FR", "BE"}, {"US", "GB"}, {"US", "CA"}, {"US", "DE"}, {"GB", "CA"}};
    for (int i = 0; i < 100; i++) {
      String[] pair = together[i % together.length];
      titles.add(aFilm("F" + i).id("test:%03d".formatted(i)).countries(pair).build());
    }
    titles.addAll(films(100, "US", "Drama", 2010));
    CountryGenres data = (CountryGenres) tell(InsightName.COUNTRY_GENRES, titles).data();
    CountryGenres.Pair closest = data.pairs().getFirst();

    assertThat(data.coproductions()).isEqualTo(new CountryGenres.Coproductions(100, 0.5));
    assertThat(List.of(closest.firstLabel(), closest.secondLabel()))
        .containsExactly("Belgium", "France");
    assertThat(closest.titles()).isEqualTo(20);
    assertThat(closest.link()).isEqualTo("/search?country=BE&country=!!FR");
    // Together on 20 of 100, each on 20: five times as often as by chance, less what is pulled off.
    assertThat(closest.lift().value()).isBetween(3.5, 5.0);
  }

  @Test
  void ratingsThatRiseWithVotesAreFoundAndOutliersNamed() {
    List<Title> titles = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      titles.add(
          aFilm("Film " + i)
              .id("test:%03d".formatted(i))
              .genres("Drama")
              .rating(5 + i / 100.0, 100 + i * 4L)
              .build());
    }
    titles.add(aFilm("Panned").id("test:bad").genres("Drama").rating(0.5, 500).build());
    Insight told = tell(InsightName.RATINGS_VOTES, titles);
    RatingsVotes data = (RatingsVotes) told.data();

    assertThat(data.rated()).isEqualTo(new RatingsVotes.Count(201, "/search?missing=!votes"));
    assertThat(Objects.requireNonNull(data.correlation()).value()).isGreaterThan(0.9);
    assertThat(data.outliers().getLast().id()).isEqualTo("test:bad");
    assertThat(data.outliers().getLast().spreads()).isLessThan(-3);
    assertThat(data.types()).extracting(RatingsVotes.Group::label).containsExactly("Films");
    assertThat(told.finding())
        .startsWith("Among 201 titles, more votes go strongly with better ratings (rank ");
  }

  @Test
  void cellsAreHalfOpenButForTheLast() {
    List<Title> titles =
        List.of(
            aFilm("A").id("test:1").rating(7.5, 100).build(),
            aFilm("B").id("test:2").rating(7.49, 177).build(),
            aFilm("C").id("test:3").rating(10, 178).build());
    RatingsVotes data = (RatingsVotes) tell(InsightName.RATINGS_VOTES, titles).data();

    assertThat(data.cells())
        .extracting(
            RatingsVotes.Cell::votesFrom, RatingsVotes.Cell::votesTo, RatingsVotes.Cell::ratingFrom)
        .containsExactly(tuple(100L, 177L, 7.0), tuple(100L, 177L, 7.5), tuple(178L, 316L, 9.5));
    assertThat(data.cells().getFirst().link())
        .isEqualTo("/search?rating=7.0..7.5&rating=!7.5&votes=100..177&missing=!votes");
  }

  @Test
  void binsOfVotesCoverEveryCountOnce() {
    for (int bin = 0; bin + 1 < VoteBins.COUNT; bin++) {
      assertThat(VoteBins.of(VoteBins.from(bin))).isEqualTo(bin);
      assertThat(VoteBins.of(VoteBins.to(bin))).isEqualTo(bin);
      assertThat(VoteBins.from(bin + 1)).isEqualTo(VoteBins.to(bin) + 1);
    }
    assertThat(VoteBins.from(8)).isEqualTo(100);
    assertThat(VoteBins.from(24)).isEqualTo(1_000_000);
  }

  @Test
  void requiredValuesStandBesideThoseOfTheQuestion() {
    Filters asked = Filters.parse(Map.of("genre", List.of("Drama", "!War")));

    assertThat(Links.to(asked).and("genre", "Crime").address())
        .isEqualTo("/search?genre=Drama&genre=!War&genre=!!Crime");
    assertThat(Links.to(Filters.NONE).and("genre", "Film Noir").address())
        .isEqualTo("/search?genre=Film%20Noir");
  }
}
