package dev.marquee.search.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;

/// Writes passages as HTML: text escaped, matches in `<em>`.
final class EmphasisFormatter extends PassageFormatter {
  private final String between;
  private final char separator;

  /// `between` stands between passages; `separator` marks the end of a value in the text and is not
  /// shown.
  EmphasisFormatter(String between, char separator) {
    this.between = between;
    this.separator = separator;
  }

  @Override
  public String format(Passage[] passages, String text) {
    List<String> shown = new ArrayList<>();
    for (Passage passage : passages) {
      if (passage.getNumMatches() > 0) {
        shown.add(format(passage, text).strip());
      }
    }
    return String.join(between, shown);
  }

  private String format(Passage passage, String text) {
    StringBuilder html = new StringBuilder();
    int at = passage.getStartOffset();
    for (int match = 0; match < passage.getNumMatches(); match++) {
      // Matches ascend by their start but may overlap, as the pairs of East Asian characters do.
      int start = Math.max(at, passage.getMatchStarts()[match]);
      int end = Math.min(passage.getMatchEnds()[match], passage.getEndOffset());
      if (end > start) {
        escape(text, at, start, html);
        html.append("<em>");
        escape(text, start, end, html);
        html.append("</em>");
        at = end;
      }
    }
    escape(text, at, passage.getEndOffset(), html);
    return html.toString();
  }

  private void escape(String text, int from, int to, StringBuilder html) {
    for (int i = from; i < to; i++) {
      char letter = text.charAt(i);
      switch (letter) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        default -> {
          if (letter != separator) {
            html.append(letter);
          }
        }
      }
    }
  }
}
