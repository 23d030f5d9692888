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
  void directorsCountTwiceAndLonePeopleNotAtAll() {
    Title one = aFilm("One").directors("Ana").cast("Bo", "Cy").build();
    Title two = aFilm("Two").directors("Ana").cast("Bo").build();
    FeatureBlock block = fit(TermBlocks.people(), one, two);
    assertThat(labels(block)).containsExactly("Ana", "Bo");
    Map<String, Double> values = byLabel(block, one);
    assertThat(values.get("Ana")).isEqualTo(2 * values.getOrDefault("Bo", 0.0), within(1e-6));
  }

  @Test
  void textKnowsWordsAndPhrasesOfTwoTitlesOrMore() {
    Title one = aFilm("Night Train").keywords("secret agent").synopsis("A lonely clown").build();
    Title two = aFilm("Day").keywords("Secret  Agent").synopsis("Clowns by night").build();
    FeatureBlock block = fit(TermBlocks.text(), one, two);
    assertThat(labels(block))
        .containsExactlyInAnyOrder("agent", "clown", "night", "secret", "secret agent");
    Map<String, Double> values = byLabel(block, one);
    assertThat(values.get("secret")).isGreaterThan(values.get("clown"));
    assertThat(values.get("clown")).isGreaterThan(values.get("night"));
  }

  @Test
  void textLeavesOutWhatManyTitlesSay() {
    List<Title> titles = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      TitleBuilder title = aFilm("Film" + i).id("test:" + i);
      titles.add(title.synopsis(i < 3 ? "gripping heist" : "gripping").build());
    }
    assertThat(labels(TermBlocks.text().fit(Catalog.of(titles)))).containsExactly("heist");
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
    assertThat(labels(block)).contains("around 2021").doesNotHaveDuplicates();
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
  void unratedTitlesHaveNoPopularity() {
    Title good = aFilm("Good").rating(8.1, 12_000).build();
    FeatureBlock block = fit(new PopularityBlock.Fitting(), good);
    assertThat(encode(block, aFilm("Unrated").build()).size()).isZero();
    assertThat(byLabel(block, aFilm("No votes").rating(8, 0).build()).keySet())
        .containsExactly("rated about 7", "rated about 8", "rated about 9");
    assertThat(byLabel(block, good)).containsKey("about 10,000 votes");
  }

  @Test
  void aspectThatNoTitleHasTakesNoFeatures() {
    Title bare = aFilm("Bare").build();
    for (BlockFitting fitting :
        List.of(
            new EraBlock.Fitting(),
            new LengthBlock.Fitting(),
            new MaturityBlock.Fitting(),
            new PopularityBlock.Fitting(),
            TermBlocks.genre(),
            TermBlocks.language())) {
      FeatureBlock block = fit(fitting, bare);
      assertThat(block.size()).isZero();
      Title full = aFilm("Full").year(2000).minutes(9).certificate("R").rating(5, 5).build();
      assertThat(encode(block, full).size()).isZero();
    }
  }
}
