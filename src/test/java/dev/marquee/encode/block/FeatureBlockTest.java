package dev.marquee.encode.block;

import static dev.marquee.catalog.TitleBuilder.aFilm;
import static dev.marquee.catalog.TitleBuilder.aSeries;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.catalog.Catalog;
import dev.marquee.catalog.Title;
import dev.marquee.catalog.TitleBuilder;
import dev.marquee.vector.SparseVector;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeatureBlockTest {
  private static FeatureBlock fit(BlockFitting fitting, Title... titles) {
    return fitting.fit(Catalog.of(List.of(titles)));
  }

  private static SparseVector encode(FeatureBlock block, Title title) {
    RowBuffer row = new RowBuffer();
    row.beginBlock(0);
    block.encode(title, row);
    row.endBlock();
    return row.toVector();
  }

  private static Map<String, Double> byLabel(FeatureBlock block, Title title) {
    SparseVector vector = encode(block, title);
    Map<String, Double> values = new LinkedHashMap<>();
    for (int i = 0; i < vector.size(); i++) {
      values.put(block.label(vector.feature(i)), (double) vector.value(i));
    }
    return values;
  }

  private static List<String> labels(FeatureBlock block) {
    return IntStream.range(0, block.size()).mapToObj(block::label).toList();
  }

  private static double cosine(FeatureBlock block, Title one, Title other) {
    Map<String, Double> values = byLabel(block, other);
    return byLabel(block, one).entrySet().stream()
        .mapToDouble(entry -> entry.getValue() * values.getOrDefault(entry.getKey(), 0.0))
        .sum();
  }

  @Test
  void leadingCountryIsHeavier() {
    Title both = aFilm("Both").countries("KR", "FR").build();
    FeatureBlock block =
        fit(TermBlocks.country(), both, aFilm("Other").countries("FR", "KR").build());
    Map<String, Double> values = byLabel(block, both);
    assertThat(values.get("South Korea"))
        .isEqualTo(2 * values.getOrDefault("France", 0.0), within(1e-6));
  }

  @Test
  void rareGenresWeighMore() {
    Title film = aFilm("One").genres("Drama", "Western").build();
    FeatureBlock block =
        fit(TermBlocks.genre(), film, aFilm("Two").genres("Drama").build(), aFilm("Three").build());
    Map<String, Double> values = byLabel(block, film);
    assertThat(values.get("Western")).isGreaterThan(values.get("Drama"));
  }

  @Test
  void peopleOfOneTitleAreNone() {
    Title one = aFilm("One").directors("Ana", "Di").cast("Bo", "Cy").build();
    Title two = aFilm("Two").directors("Ana").cast("Bo", "Di").build();
    assertThat(labels(fit(TermBlocks.directors(), one, two))).containsExactly("Ana");
    assertThat(labels(fit(TermBlocks.cast(), one, two))).containsExactly("Bo");
  }

  @Test
  void keywordsAreWholesAboveTheirWords() {
    Title one = aFilm("One").keywords("secret agent", "train").synopsis("A clown").build();
    Title two = aFilm("Two").keywords("Secret  Agent", "train").synopsis("A clown").build();
    Title three = aFilm("Three").keywords("real estate agent").build();
    FeatureBlock block = fit(TermBlocks.keywords(), one, two, three);
    assertThat(labels(block)).containsExactlyInAnyOrder("agent", "secret", "secret agent", "train");
    Map<String, Double> values = byLabel(block, one);
    assertThat(values.get("secret agent")).isEqualTo(values.getOrDefault("train", 0.0));
    assertThat(values.get("secret agent")).isGreaterThan(values.getOrDefault("secret", 9.0));
    assertThat(values.get("secret")).isGreaterThan(values.getOrDefault("agent", 9.0));
    assertThat(cosine(block, one, three)).isBetween(0.01, 0.5);
  }

  @Test
  void plotAndTitleWordsAreApart() {
    Title one = aFilm("Night Train").synopsis("A lonely clown").keywords("clown").build();
    Title two = aFilm("Nights of Day").synopsis("Clowns by night").keywords("clown").build();
    assertThat(labels(fit(TermBlocks.plot(), one, two))).containsExactly("clown");
    assertThat(labels(fit(TermBlocks.titleWords(), one, two))).containsExactly("night");
  }

  @Test
  void plotLeavesOutWhatManyTitlesSay() {
    List<Title> titles = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      TitleBuilder title = aFilm("Film" + i).id("test:" + i);
      titles.add(title.synopsis(i < 3 ? "gripping heist" : "gripping").build());
    }
    assertThat(labels(TermBlocks.plot().fit(Catalog.of(titles)))).containsExactly("heist");
  }

  @Test
  void collectionOfOneTitleIsNone() {
    FeatureBlock block =
        fit(
            TermBlocks.collection(),
            aFilm("One").collection("Saga").build(),
            aFilm("Two").collection("Saga").build(),
            aFilm("Three").collection("Alone").build());
    assertThat(labels(block)).containsExactly("Saga");
  }

  @Test
  void nearYearsAreAlike() {
    Title newest = aFilm("Newest").year(2021).build();
    FeatureBlock block = fit(new EraBlock.Fitting(), newest);
    Title last = aFilm("Last").year(2020).build();
    Title recent = aFilm("Recent").year(2015).build();
    Title old = aFilm("Old").year(1962).build();
    Title older = aFilm("Older").year(1955).build();
    assertThat(cosine(block, newest, last)).isGreaterThan(cosine(block, newest, recent));
    assertThat(cosine(block, old, older)).isGreaterThan(0.9);
    assertThat(cosine(block, newest, old)).isZero();
    assertThat(cosine(block, newest, aFilm("Next").year(2023).build())).isEqualTo(1, within(1e-6));
    assertThat(labels(block)).contains("around 2021", "the years around 2021");
  }

  @Test
  void oneYearApartIsLessAlikeThanTheSameYearAndFarPeriodsStillTouch() {
    Title film = aFilm("Film").year(2011).build();
    FeatureBlock block = fit(new EraBlock.Fitting(), aFilm("Newest").year(2021).build());
    assertThat(cosine(block, film, aFilm("Next").year(2012).build())).isBetween(0.9, 0.99);
    assertThat(cosine(block, film, aFilm("Decade").year(1999).build())).isBetween(0.05, 0.4);
  }

  @Test
  void misprintedYearDoesNotMakeEverythingOld() {
    List<Title> titles = new ArrayList<>();
    for (int i = 0; i < 1999; i++) {
      titles.add(aFilm("Film").id("test:" + i).year(2001).build());
    }
    titles.add(aFilm("Misprint").year(2100).build());
    FeatureBlock block = new EraBlock.Fitting().fit(Catalog.of(titles));
    assertThat(cosine(block, titles.getFirst(), titles.getLast())).isEqualTo(1, within(1e-6));
  }

  @Test
  void filmAndSeriesAreNeverOfLikeLength() {
    Title film = aFilm("Film").minutes(100).build();
    Title longer = aFilm("Longer").minutes(105).build();
    Title series = aSeries("Series").seasons(2).build();
    FeatureBlock block = fit(new LengthBlock.Fitting(), film, longer, series);
    assertThat(cosine(block, film, series)).isZero();
    assertThat(cosine(block, film, longer)).isGreaterThan(0.9);
    assertThat(labels(block)).contains("about 1 season", "about 15 min").doesNotHaveDuplicates();
  }

  @Test
  void maturityIsOrdinal() {
    Title children = aFilm("Children").certificate("TV-Y").build();
    FeatureBlock block = fit(new MaturityBlock.Fitting(), children);
    Title teen = aFilm("Teen").certificate("PG-13").build();
    Title youth = aFilm("Youth").certificate("FSK 12").build();
    Title adult = aFilm("Adult").certificate("R").build();
    assertThat(cosine(block, teen, youth)).isGreaterThan(cosine(block, teen, adult));
    assertThat(cosine(block, children, adult)).isZero();
    assertThat(encode(block, aFilm("Unrated").certificate("NR").build()).size()).isZero();
  }

  @Test
  void ratingAndVotesAreWhatIsKnownOfThem() {
    Title good = aFilm("Good").rating(8.1, 12_000).build();
    FeatureBlock rating = fit(new RatingBlock.Fitting(), good);
    FeatureBlock votes = fit(new VotesBlock.Fitting(), good);
    assertThat(encode(rating, aFilm("Unrated").build()).size()).isZero();
    Title withoutVotes = aFilm("No votes").rating(8, 0).build();
    assertThat(byLabel(rating, withoutVotes).keySet())
        .containsExactly("rated about 7.5", "rated about 8.0", "rated about 8.5");
    assertThat(encode(votes, withoutVotes).size()).isZero();
    assertThat(byLabel(votes, good)).containsKeys("about 10,000 votes", "about 3,000 votes");
    assertThat(labels(votes)).doesNotHaveDuplicates();
  }

  @Test
  void nearRatingsAreAlike() {
    Title good = aFilm("Good").rating(8.1, 12_000).build();
    FeatureBlock block = fit(new RatingBlock.Fitting(), good);
    Title fine = aFilm("Fine").rating(7.6, 10).build();
    Title poor = aFilm("Poor").rating(5, 10).build();
    assertThat(cosine(block, good, fine)).isBetween(0.5, 0.9);
    assertThat(cosine(block, good, poor)).isZero();
  }

  @Test
  void aspectThatNoTitleHasTakesNoFeatures() {
    Title bare = aFilm("Bare").build();
    for (BlockFitting fitting :
        List.of(
            new EraBlock.Fitting(),
            new LengthBlock.Fitting(),
            new MaturityBlock.Fitting(),
            new RatingBlock.Fitting(),
            new VotesBlock.Fitting(),
            TermBlocks.genre(),
            TermBlocks.language())) {
      FeatureBlock block = fit(fitting, bare);
      assertThat(block.size()).isZero();
      Title full = aFilm("Full").year(2000).minutes(9).certificate("R").rating(5, 5).build();
      assertThat(encode(block, full).size()).isZero();
    }
  }
}
