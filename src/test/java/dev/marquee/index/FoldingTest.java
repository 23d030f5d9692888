package dev.marquee.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "The Matrix                 | the matrix",
        "Amélie                     | amelie",
        "Ame\u0301lie               | amelie",
        "Tom & Jerry                | tom and jerry",
        "Law&Order                  | law and order",
        "Ocean's Eleven             | oceans eleven",
        "Ocean’s Eleven             | oceans eleven",
        "Spider-Man: No Way Home    | spider man no way home",
        "S.W.A.T.                   | swat",
        "Mr. Robot                  | mr robot",
        "3.10 to Yuma               | 3 10 to yuma",
        "E.T. the Extra-Terrestrial | et the extra terrestrial",
        "¿Qué Pasó?                 | que paso",
        "Ødipus ÆON Straße          | odipus aeon strasse",
        "ＡＫＩＲＡ                     | akira",
        "ﬁlm ½                      | film 1 2",
        "İSTANBUL                   | istanbul",
        "ΟΔΟΣ                       | οδοσ",
        "οδός                       | οδοσ",
        "Ёлки                       | елки",
        "がんばれ                    | がんばれ",
        "ｶﾞﾝﾀﾞﾑ                      | ガンダム",
        "기생충                      | 기생충",
        "दंगल                       | दंगल",
        "!!!                        | !!!",
      })
  void namesThatPeopleTakeForTheSameAreOne(String name, String folded) {
    assertThat(Folding.fold(name)).isEqualTo(folded);
  }

  @ParameterizedTest
  @CsvSource({"か,が", "Heat,Heart", "8,8½"})
  void differentNamesStayDifferent(String one, String other) {
    assertThat(Folding.fold(one)).isNotEqualTo(Folding.fold(other));
  }
}
