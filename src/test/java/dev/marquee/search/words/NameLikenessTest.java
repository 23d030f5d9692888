package dev.marquee.search.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.search.words.NameLikeness.Words;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameLikenessTest {
  @ParameterizedTest
  @CsvSource({
    "the godfather, the godfather, ALL",
    "godfather the, the godfather, ALL",
    "the godf, the godfather, UNFINISHED",
    "godf the, the godfather, SOME",
    "the godfahter, the godfather, SOME",
    "rocky 2, rocky ii, ALL",
    "oceans 11, oceans eleven, ALL",
    "spiderman, spider man, SOME",
    "the godfather part, the godfather, SOME"
  })
  void saysWhichWordsStandInTheName(String query, String name, Words words) {
    assertThat(new NameLikeness(query).to(name).words()).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "heat, heat, heist",
    "godfahter, the godfather, the gatherer",
    "spiderman, spider man, superman",
    "star gate, stargate, star wars",
    "the boo, the book of eli, a brave new boo",
    "matrix the, the matrix, the matrix reloaded",
    "rocky 2, rocky ii, rocky iii",
    "osers, losers, oscars"
  })
  void theMeantNameIsMoreLikeThanAnother(String query, String meant, String other) {
    NameLikeness likeness = new NameLikeness(query);
    assertThat(likeness.to(meant).value()).isGreaterThan(likeness.to(other).value());
  }

  @ParameterizedTest
  @CsvSource({"1917, 1918", "300, 301", "2048, 2049", "21, 22"})
  void numbersAreNotAlike(String query, String name) {
    assertThat(new NameLikeness(query).to(name).value()).isZero();
  }

  @Test
  void theSameNameIsFullyAlikeAndNothingElseIs() {
    NameLikeness likeness = new NameLikeness("die hard");
    assertThat(likeness.to("die hard").value()).isEqualTo(1);
    assertThat(likeness.to("die hard 2").value()).isStrictlyBetween(0.5, 1.0);
    assertThat(likeness.to("hard die").value()).isStrictlyBetween(0.5, 1.0);
  }

  @ParameterizedTest
  @CsvSource({
    "the godfater, the godfather, the godfather",
    "startrek voyager, star trek voyager, star trek voyager",
    "star gate, stargate, stargate",
    "matirx the, the matrix, matrix the",
    "god, the godfather, god",
    "heat 2, heat, heat 2"
  })
  void tellsWhatWasMeant(String query, String name, String meant) {
    assertThat(new NameLikeness(query).meant(List.of("zorro", name))).isEqualTo(meant);
  }
}
