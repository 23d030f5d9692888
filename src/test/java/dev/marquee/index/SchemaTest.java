package dev.marquee.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaTest {
  private static List<String> terms(Analyzer analyzer, String text) throws IOException {
    List<String> terms = new ArrayList<>();
    try (analyzer;
        TokenStream tokens = analyzer.tokenStream(Schema.TITLE, text)) {
      CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        terms.add(term.toString());
      }
      tokens.end();
    }
    return terms;
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "The Lord of the Rings  | the lord of the rings",
        "Schindler's List       | schindlers list",
        "L'Avventura            | avventura",
        "L’avventura            | avventura",
        "S.W.A.T.               | swat",
        "Amélie                 | amelie",
        "Spider-Man             | spider man",
        "1,000 Times            | 1000 times",
        "千と千尋                | 千と と千 千尋",
        "기생충                  | 기생 생충",
        "Ёлки 1914              | елки 1914",
      })
  void textBecomesFoldedWords(String text, String words) throws IOException {
    assertThat(terms(Schema.textAnalyzer(), text)).containsExactly(words.split(" "));
  }

  @Test
  void prefixesAreOfEachWordAndNoLongerThanTwelve() throws IOException {
    assertThat(terms(Schema.prefixAnalyzer(), "Big Extraterrestrials"))
        .startsWith("b", "bi", "big", "e", "ex", "ext")
        .endsWith("extraterrest")
        .hasSize(3 + 12);
  }

  @Test
  void offsetsPointIntoTheTextAsWritten() throws IOException {
    String text = "Die Straße: Amélie’s";
    List<String> words = new ArrayList<>();
    try (Analyzer analyzer = Schema.textAnalyzer();
        TokenStream tokens = analyzer.tokenStream(Schema.TITLE, text)) {
      OffsetAttribute offsets = tokens.getAttribute(OffsetAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        words.add(text.substring(offsets.startOffset(), offsets.endOffset()));
      }
    }
    assertThat(words).containsExactly("Die", "Straße", "Amélie’s");
  }
}
