package dev.marquee.search.lucene;

import static dev.marquee.catalog.TitleBuilder.aFilm;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.catalog.TitleBuilder;
import dev.marquee.index.Schema;
import dev.marquee.search.lucene.TextQueries.Leniency;
import java.util.Map;
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
    assertThat(marked("godf", Leniency.STRICT))
        .containsOnly(Map.entry("title", "The <em>Godfather</em>"));
  }

  @Test
  void showsOnlyTheNamesAndPeopleThatMatched() {
    assertThat(marked("pate", Leniency.STRICT)).containsEntry("names", "Der <em>Pate</em>");
    assertThat(marked("pacino brando", Leniency.STRICT))
        .containsOnly(Map.entry("people", "Marlon <em>Brando</em>, Al <em>Pacino</em>"));
  }

  @Test
  void showsTheSentencesThatMatchedAsEscapedHtml() {
    assertThat(marked("mafia", Leniency.STRICT))
        .containsOnly(
            Map.entry("keywords", "<em>mafia</em>"),
            Map.entry(
                "synopsis", "His &lt;youngest&gt; son enters the <em>mafia</em> &amp; stays."));
  }

  @Test
  void marksMisspelledWordsOnlyWhenTheyWereForgiven() {
    assertThat(marked("godfahter", Leniency.STRICT)).isEmpty();
    assertThat(marked("godfahter", Leniency.TYPOS))
        .containsOnly(Map.entry("title", "The <em>Godfather</em>"));
  }

  @Test
  void marksScriptsWithoutBlanks() {
    assertThat(marked(aFilm("千と千尋の神隠し"), "千尋", Leniency.STRICT))
        .containsOnly(Map.entry("title", "千と<em>千尋</em>の神隠し"));
  }

  @Test
  void showsAtMostThreeSentences() {
    TitleBuilder title = aFilm("War").synopsis("One war. No. Two wars. War here! A war? The war.");
    assertThat(marked(title, "war", Leniency.STRICT))
        .containsEntry("synopsis", "One <em>war</em>. <em>War</em> here! A <em>war</em>?");
  }

  @Test
  void escapesMarkupInsideAMatch() {
    assertThat(marked(aFilm("<b>Tom</b> & \"Jerry's\""), "jerrys", Leniency.STRICT))
        .containsOnly(
            Map.entry("title", "&lt;b&gt;Tom&lt;/b&gt; &amp; &quot;<em>Jerry&#39;s</em>&quot;"));
  }

  private static Map<String, String> marked(String query, Leniency leniency) {
    return marked(GODFATHER, query, leniency);
  }

  private static Map<String, String> marked(TitleBuilder title, String query, Leniency leniency) {
    try (Analyzer analyzer = Schema.textAnalyzer()) {
      QueryWords words = QueryWords.of(query, analyzer);
      return new Highlights(words, leniency, analyzer).of(title.build());
    }
  }
}
