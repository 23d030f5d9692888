package dev.marquee.search.lucene;

import static dev.marquee.catalog.TitleBuilder.aFilm;
import static dev.marquee.catalog.TitleBuilder.aSeries;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.catalog.TitleBuilder;
import dev.marquee.encode.Block;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WhySentenceTest {
  private static final Set<Block> ALL =
      EnumSet.complementOf(EnumSet.of(Block.BASIC, Block.AUDIENCE));

  private static TitleBuilder parasite() {
    return aFilm("Parasite")
        .countries("KR")
        .genres("Thriller", "Drama")
        .year(2019)
        .directors("Bong Joon-ho")
        .cast("Song Kang-ho");
  }

  @Test
  void saysThatTheSameViewersLikeBoth() {
    TitleBuilder other = aFilm("Snowpiercer").countries("US").genres("Action").year(2013);
    Set<Block> telling = EnumSet.of(Block.AUDIENCE, Block.TEXT, Block.GENRE);
    assertThat(ofOne(parasite(), other, telling))
        .isEqualTo("Both are films, liked by the same viewers.");
    assertThat(ofOne(parasite(), other, telling, "class"))
        .isEqualTo("Both are films, liked by the same viewers, and share the theme class.");
  }

  @Test
  void namesOriginGenreTimePeopleAndThemes() {
    TitleBuilder other =
        aFilm("Snowpiercer")
            .countries("KR", "US")
            .genres("Science Fiction", "Thriller")
            .year(2013)
            .directors("Bong Joon-ho")
            .cast("Chris Evans", "Song Kang-ho");
    assertThat(ofOne(parasite(), other, ALL, "class", "family"))
        .isEqualTo(
            "Both are Korean thrillers from the 2010s by Bong Joon-ho with Song Kang-ho, and share"
                + " the themes class and family.");
  }

  @Test
  void saysOnlyWhatIsTrueOfBoth() {
    TitleBuilder other = aFilm("Heat").countries("US").genres("Crime").year(1995);
    assertThat(ofOne(parasite(), other, EnumSet.of(Block.GENRE, Block.TYPE, Block.PEOPLE)))
        .doesNotContain("Korean", "thriller", "crime", "Bong");
  }

  @Test
  void namesAspectsWhereThereIsNoSharedValue() {
    TitleBuilder other = aFilm("Heat").year(1995);
    assertThat(ofOne(parasite(), other, EnumSet.of(Block.MATURITY, Block.TYPE, Block.LENGTH)))
        .isEqualTo("Both are films, alike in maturity and length.");
    assertThat(ofOne(parasite(), other, EnumSet.of(Block.TYPE))).isEqualTo("Both are films.");
  }

  @Test
  void saysOnlyWhatCounts() {
    assertThat(ofOne(parasite(), parasite(), EnumSet.of(Block.GENRE, Block.ERA)))
        .isEqualTo("Both are thriller dramas from 2019.");
  }

  @Test
  void seriesAndPairsOfDifferentTypesHaveTheirNouns() {
    TitleBuilder series = aSeries("Squid Game").countries("KR").genres("Thriller").year(2021);
    assertThat(ofOne(series, series, ALL)).isEqualTo("Both are Korean thriller series from 2021.");
    assertThat(ofOne(parasite(), series, ALL))
        .isEqualTo("Both are Korean thriller titles from about the same time.");
  }

  @Test
  void theBasicBlockTellsOfGenreTypeAndCountry() {
    assertThat(ofOne(parasite(), parasite(), EnumSet.of(Block.BASIC)))
        .startsWith("Both are Korean thriller dramas");
  }

  @Test
  void oneOfSeveralLikesIsNamed() {
    TitleBuilder other = aFilm("Oldboy").genres("Thriller").collection("Vengeance");
    assertThat(
            new WhySentence(
                    parasite().collection("vengeance").build(),
                    other.build(),
                    ALL,
                    List.of(),
                    List.of())
                .ofSeveral())
        .isEqualTo("Like Parasite: both are thrillers, of the same franchise.");
  }

  private static String ofOne(
      TitleBuilder like, TitleBuilder answer, Set<Block> telling, String... themes) {
    return new WhySentence(like.build(), answer.build(), telling, List.of(themes), List.of())
        .ofOne();
  }
}
