package dev.marquee.ingest.report;

import java.util.List;
import java.util.Locale;

/// HTML in the making: every text is escaped on its way in, only names of elements are not.
final class Html {
  private final StringBuilder out = new StringBuilder();

  /// Markup of our own.
  Html raw(String markup) {
    out.append(markup);
    return this;
  }

  /// Text, whatever it holds.
  Html text(String text) {
    out.append(escaped(text));
    return this;
  }

  /// An element that holds a text.
  Html element(String name, String text) {
    return raw("<" + name + ">").text(text).raw("</" + name + ">");
  }

  /// A table with its caption and the names of its columns; those that begin with `#` hold numbers.
  Html table(String caption, List<String> columns) {
    raw("<div class=\"wide\"><table>").element("caption", caption).raw("<thead><tr>");
    for (String column : columns) {
      boolean number = column.startsWith("#");
      raw(number ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">");
      text(number ? column.substring(1) : column).raw("</th>");
    }
    return raw("</tr></thead><tbody>\n");
  }

  /// Ends a table.
  Html endTable() {
    return raw("</tbody></table></div>\n");
  }

  /// The cell that names its row.
  Html head(String text) {
    return raw("<tr><th scope=\"row\">").text(text).raw("</th>");
  }

  /// A cell of text.
  Html cell(String text) {
    return raw("<td>").text(text).raw("</td>");
  }

  /// A cell with a count.
  Html cell(long count) {
    return raw("<td class=\"n\">").text(count(count)).raw("</td>");
  }

  /// A cell with a share as a bar and in per cent.
  Html share(long part, long whole) {
    double percent = whole == 0 ? 0 : 100.0 * part / whole;
    return raw("<td class=\"n\">")
        .raw(
            String.format(Locale.ROOT, "<span class=\"bar\" style=\"--p:%.1f%%\"></span>", percent))
        .text(String.format(Locale.ROOT, "%.1f %%", percent))
        .raw("</td>");
  }

  /// What folds away under a summary.
  Html details(String summary, List<String> lines) {
    if (lines.isEmpty()) {
      return this;
    }
    raw("<details>").element("summary", summary).raw("<ul>");
    lines.forEach(line -> element("li", line));
    return raw("</ul></details>");
  }

  /// A count with its thousands apart.
  static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  @Override
  public String toString() {
    return out.toString();
  }

  private static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        case '\'' -> safe.append("&#39;");
        default -> safe.append(isShown(c) ? c : '\ufffd');
      }
    }
    return safe.toString();
  }

  /// Control characters, and those that turn the direction of what follows, are shown as such.
  private static boolean isShown(char c) {
    boolean turns = (c >= '\u202a' && c <= '\u202e') || (c >= '\u2066' && c <= '\u2069');
    return !turns && (c >= ' ' || c == '\n' || c == '\t') && c != 0x7f;
  }
}
