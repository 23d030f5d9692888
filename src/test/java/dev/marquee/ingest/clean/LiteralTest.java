package dev.marquee.ingest.clean;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.ingest.clean.Literal.Entries;
import dev.marquee.ingest.clean.Literal.Items;
import dev.marquee.ingest.clean.Literal.Nothing;
import dev.marquee.ingest.clean.Literal.Text;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiteralTest {
  private static List<String> items(String cell) {
    return ListCells.LITERAL.split(cell);
  }

  @Test
  void listsOfPythonAndJsonAreTheSame() {
    assertThat(items("['crime', 'drama']")).containsExactly("crime", "drama");
    assertThat(items("[\"crime\",\"drama\"]")).containsExactly("crime", "drama");
    assertThat(items("('crime', 'drama',)")).containsExactly("crime", "drama");
    assertThat(items("[u'crime']")).containsExactly("crime");
    assertThat(items(" [ ] ")).isEmpty();
  }

  @Test
  void quotesAndBracketsWithinStringsAreText() {
    assertThat(items("[\"kids' tv\", 'a, b', '[c]', 'd\\'e', \"f\\\"g\"]"))
        .containsExactly("kids' tv", "a, b", "[c]", "d'e", "f\"g");
  }

  @Test
  void escapesAreResolved() {
    assertThat(items("['caf\\xe9', \"\\u00e9t\\u00e9\", '\\U0001F3AC', \"\\ud83c\\udfac\"]"))
        .containsExactly("café", "été", "🎬", "🎬");
    assertThat(items("['a\\\\b', 'a\\nb', \"a\\/b\", 'a\\qb', 'a\\xzz']"))
        .containsExactly("a\\b", "a\nb", "a/b", "a\\qb", "a\\xzz");
    assertThat(items("['\\UFFFFFFFF']")).containsExactly("\\UFFFFFFFF");
  }

  @Test
  void nestedValuesKeepTheirShape() {
    assertThat(Literal.parse("{'id': 1, 'of': [None, true, -2.5], 'x': {\"y\": null}}"))
        .contains(
            new Entries(
                Map.of(
                    "id", new Text("1"),
                    "of", new Items(List.of(new Nothing(), new Text("true"), new Text("-2.5"))),
                    "x", new Entries(Map.of("y", new Nothing())))));
  }

  @Test
  void dictionaryCountsByItsCodeOrName() {
    assertThat(items("[{\"id\": 18, \"name\": \"Drama\"}, {'id': 7}]"))
        .containsExactly("Drama", "");
    assertThat(items("[{'iso_3166_1': 'US', 'name': 'United States of America'}]"))
        .containsExactly("US");
    assertThat(items("{'id': 3, 'name': 'Harbor Collection'}"))
        .containsExactly("Harbor Collection");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[",
        "]",
        "['a'",
        "['a' 'b']",
        "['a]",
        "[,]",
        "{'a'}",
        "{'a': }",
        "{1: 2",
        "['a']]",
        "[}",
        "{[]: 1}"
      })
  void brokenTextIsNoLiteral(String cell) {
    assertThat(Literal.parse(cell)).isEmpty();
  }

  @Test
  void bracketsWithoutEndDoNotExhaustTheStack() {
    assertThat(Literal.parse("[".repeat(100_000))).isEmpty();
    assertThat(Literal.parse("{'a':".repeat(100_000))).isEmpty();
  }

  @Test
  void whatIsNoLiteralIsSplitAtCommas() {
    assertThat(items("Drama, Crime")).containsExactly("Drama", " Crime");
  }
}
