package dev.marquee.search.lucene;

import static dev.marquee.catalog.TitleBuilder.aFilm;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.catalog.TitleBuilder;
import dev.marquee.index.Schema;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.junit.jupiter.api.Test;

class HighlightsTest {
  private static final TitleBuilder GODFATHER =
      aFilm("The Godfather")
          .original("Il padrino")
          .alternatives("Der Pate", "Le Parrain")
          .directors("Francis Ford Coppola")
          .cast("Marlon Brando", "Al Pacino")
          .keywords("mafia", "family business")
          .synopsis("A don ages. His <youngest> son enters the mafia & stays. Nobody is safe.");

  @Test
  void marksWholeWordsOfATitle() {
    assertThat(marked("godf", true)).containsOnly(Map.entry("title", "The <em>Godfather</em>"));
  }

  @Test
  void showsOnlyTheNamesAndPeopleThatMatched() {
    assertThat(marked("pate", true)).containsEntry("names", "Der <em>Pate</em>");
    assertThat(marked("pacino brando", true))
        .containsOnly(Map.entry("people", "Marlon <em>Brando</em>, Al <em>Pacino</em>"));
  }

  @Test
  void showsTheSentencesThatMatchedAsEscapedHtml() {
    assertThat(marked("mafia", true))
        .containsOnly(
            Map.entry("keywords", "<em>mafia</em>"),
            Map.entry(
                "synopsis", "His &lt;youngest&gt; son enters the <em>mafia</em> &amp; stays."));
  }

  @Test
  void marksMisspelledWordsOnlyWhenTheyWereForgiven() {
    assertThat(marked("godfahter", true)).isEmpty();
    assertThat(marked("godfahter", false))
        .containsOnly(Map.entry("title", "The <em>Godfather</em>"));
  }

  @Test
  void marksScriptsWithoutBlanks() {
    assertThat(marked(aFilm("千と千尋の神隠し"), "千尋", true))
        .containsOnly(Map.entry("title", "千と<em>千尋</em>の神隠し"));
  }

  @Test
  void showsAtMostThreeSentences() {
    TitleBuilder title = aFilm("War").synopsis("One war. No. Two wars. War here! A war? The war.");
    assertThat(marked(title, "war", true))
        .containsEntry("synopsis", "One <em>war</em>. <em>War</em> here! A <em>war</em>?");
  }

  @Test
  void escapesMarkupInsideAMatch() {
    assertThat(marked(aFilm("<b>Tom</b> & \"Jerry's\""), "jerrys", true))
        .containsOnly(
            Map.entry("title", "&lt;b&gt;Tom&lt;/b&gt; &amp; &quot;<em>Jerry&#39;s</em>&quot;"));
  }

  private static Map<String, String> marked(String query, boolean isLiteral) {
    return marked(GODFATHER, query, isLiteral);
  }

  private static Map<String, String> marked(TitleBuilder title, String query, boolean isLiteral) {
    try (Analyzer analyzer = Schema.textAnalyzer()) {
      QueryWords words = QueryWords.of(query, analyzer);
      return new Highlights(new WordMatcher(words, Set.of(), isLiteral), analyzer)
          .of(title.build());
    }
  }
}
