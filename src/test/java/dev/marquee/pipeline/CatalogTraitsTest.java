package dev.marquee.pipeline;

import static dev.marquee.catalog.TitleBuilder.aFilm;
import static dev.marquee.catalog.TitleBuilder.aSeries;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.catalog.Catalog;
import dev.marquee.catalog.Title;
import dev.marquee.catalog.TitleBuilder;
import dev.marquee.cluster.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CatalogTraitsTest {
  private static List<Trait> traits(TitleBuilder... titles) {
    return CatalogTraits.of(Catalog.of(List.of(titles).stream().map(TitleBuilder::build).toList()));
  }

  private static Trait trait(List<Trait> traits, String kind, String value) {
    return traits.stream()
        .filter(trait -> trait.kind().equals(kind) && trait.value().equals(value))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + kind + " " + value + " in " + traits));
  }

  private static List<String> values(List<Trait> traits, String kind) {
    return traits.stream().filter(trait -> trait.kind().equals(kind)).map(Trait::value).toList();
  }

  @Test
  void rowsAreThoseOfTheTitlesThatHaveIt() {
    List<Trait> traits =
        traits(
            aFilm("a").genres("Crime", "Drama").countries("FR").year(1999),
            aSeries("b").genres("Drama").countries("FR", "KR").year(2000),
            aFilm("c").genres("Crime").year(2009));
    assertThat(trait(traits, "genre", "Crime").rows().stream()).containsExactly(0, 2);
    assertThat(trait(traits, "genre", "Drama").rows().stream()).containsExactly(0, 1);
    assertThat(trait(traits, "country", "FR").rows().stream()).containsExactly(0, 1);
    assertThat(trait(traits, "country", "KR").rows().stream()).containsExactly(1);
    assertThat(trait(traits, "decade", "1990").rows().stream()).containsExactly(0);
    assertThat(trait(traits, "decade", "2000").rows().stream()).containsExactly(1, 2);
    assertThat(trait(traits, "type", "movie").rows().stream()).containsExactly(0, 2);
    assertThat(trait(traits, "type", "series").rows().stream()).containsExactly(1);
  }

  @Test
  void wordsAreThoseOfALabel() {
    List<Trait> traits =
        traits(
            aSeries("a").genres("Romance").countries("KR").year(2019).keywords("hotel"),
            aFilm("b").keywords("hotel"),
            aFilm("c").keywords("hotel"));
    assertThat(trait(traits, "type", "series"))
        .extracting(Trait::role, Trait::word)
        .containsExactly(Trait.Role.NOUN, "series");
    assertThat(trait(traits, "type", "movie").word()).isEqualTo("films");
    assertThat(trait(traits, "genre", "Romance"))
        .extracting(Trait::role, Trait::word)
        .containsExactly(Trait.Role.GENRE, "romantic");
    assertThat(trait(traits, "country", "KR"))
        .extracting(Trait::role, Trait::word)
        .containsExactly(Trait.Role.ORIGIN, "Korean");
    assertThat(trait(traits, "decade", "2010"))
        .extracting(Trait::role, Trait::word)
        .containsExactly(Trait.Role.ERA, "2010s");
    assertThat(trait(traits, "keyword", "hotel"))
        .extracting(Trait::role, Trait::word)
        .containsExactly(Trait.Role.TOPIC, "about hotel");
  }

  @Test
  void whatATitleLacksMarksNothing() {
    assertThat(traits(aFilm("bare")))
        .singleElement()
        .satisfies(trait -> assertThat(trait.value()).isEqualTo("movie"));
  }

  @Test
  void rareKeywordsMarkNothing() {
    List<Trait> traits =
        traits(
            aFilm("a").keywords("heist", "paris"),
            aFilm("b").keywords("heist", "paris"),
            aFilm("c").keywords("heist"));
    assertThat(values(traits, "keyword")).containsExactly("heist");
  }

  @Test
  void onlyTheMostFrequentKeywordsMark() {
    List<Title> titles = new ArrayList<>();
    for (int film = 0; film < 5; film++) {
      int copy = film;
      String[] keywords =
          IntStream.range(0, 400)
              .filter(word -> copy < 3 || word >= 150)
              .mapToObj("word%03d"::formatted)
              .toArray(String[]::new);
      titles.add(aFilm("film " + film).keywords(keywords).build());
    }
    // 250 words are in five films, 150 in three; of those, the first fifty by name are looked at.
    assertThat(values(CatalogTraits.of(Catalog.of(titles)), "keyword"))
        .hasSize(300)
        .contains("word399", "word150", "word049")
        .doesNotContain("word050", "word149");
  }

  @Test
  void theOrderIsFixed() {
    TitleBuilder first = aFilm("a").genres("War").countries("FR").year(1950);
    TitleBuilder second = aSeries("b").genres("Comedy").countries("DE").year(2001);
    assertThat(traits(first, second))
        .extracting(trait -> trait.kind() + ' ' + trait.value())
        .containsExactly(
            "country DE",
            "country FR",
            "decade 1950",
            "decade 2000",
            "genre Comedy",
            "genre War",
            "type movie",
            "type series");
    assertThat(traits(second, first)).isEqualTo(traits(first, second));
  }
}
