package dev.marquee.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// A text and the stretches of it that matched: `starts[i]` to `ends[i]`, ascending, apart.
final class Emphasis {
  private final String text;
  private final int[] starts;
  private final int[] ends;

  private Emphasis(String text, int[] starts, int[] ends) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
  }

  /// A text as HTML, with the words that match in `<em>`.
  static String marked(String text, Analyzer analyzer, Predicate<String> matches) {
    return of(text, analyzer, matches)
        .orElseGet(() -> new Emphasis(text, new int[0], new int[0]))
        .html();
  }

  /// Finds the words of a text that match; empty when none does.
  static Optional<Emphasis> of(String text, Analyzer analyzer, Predicate<String> matches) {
    int[] starts = new int[8];
    int[] ends = new int[8];
    int count = 0;
    try (TokenStream words = analyzer.tokenStream("highlight", text)) {
      CharTermAttribute term = words.addAttribute(CharTermAttribute.class);
      OffsetAttribute offsets = words.addAttribute(OffsetAttribute.class);
      words.reset();
      while (words.incrementToken()) {
        if (!matches.test(term.toString())) {
          continue;
        }
        // Pairs of East Asian characters overlap and become one stretch.
        if (count > 0 && offsets.startOffset() <= ends[count - 1]) {
          ends[count - 1] = Math.max(ends[count - 1], offsets.endOffset());
          continue;
        }
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, 2 * count);
          ends = Arrays.copyOf(ends, 2 * count);
        }
        starts[count] = offsets.startOffset();
        ends[count++] = offsets.endOffset();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return count == 0
        ? Optional.empty()
        : Optional.of(new Emphasis(text, Arrays.copyOf(starts, count), Arrays.copyOf(ends, count)));
  }

  /// Whether anything matched that starts from `from` (inclusive) to `to` (exclusive).
  boolean touches(int from, int to) {
    int place = Arrays.binarySearch(starts, from);
    int next = place >= 0 ? place : -place - 1;
    return next < starts.length && starts[next] < to;
  }

  /// The whole text as HTML, with what matched in `<em>`.
  String html() {
    return html(0, text.length());
  }

  /// A part of the text as HTML; matches are cut at its ends.
  String html(int from, int to) {
    StringBuilder html = new StringBuilder();
    int at = from;
    for (int i = 0; i < starts.length; i++) {
      int start = Math.max(at, starts[i]);
      int end = Math.min(ends[i], to);
      if (start < end) {
        escape(at, start, html);
        html.append("<em>");
        escape(start, end, html);
        html.append("</em>");
        at = end;
      }
    }
    escape(at, to, html);
    return html.toString();
  }

  private void escape(int from, int to, StringBuilder html) {
    for (int i = from; i < to; i++) {
      char letter = text.charAt(i);
      switch (letter) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        default -> html.append(letter);
      }
    }
  }
}
