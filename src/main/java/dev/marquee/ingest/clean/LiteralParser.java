package dev.marquee.ingest.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A recursive descent over the literals of Python and JSON together. Where the two disagree, what
/// either accepts is accepted. Null means that the text is no literal.
final class LiteralParser {
  /// Cells nest twice; a cell of brackets only must not exhaust the stack.
  private static final int DEEPEST = 32;

  private final String text;
  private int at;

  private LiteralParser(String text) {
    this.text = text;
  }

  static Optional<Literal> parse(String text) {
    LiteralParser parser = new LiteralParser(text);
    Literal value = parser.value(0);
    parser.skipBlanks();
    return parser.at < text.length() ? Optional.empty() : Optional.ofNullable(value);
  }

  private @Nullable Literal value(int depth) {
    skipBlanks();
    if (at >= text.length() || depth > DEEPEST) {
      return null;
    }
    if (opensString()) {
      return string();
    }
    return switch (text.charAt(at)) {
      case '[' -> items(']', depth);
      case '(' -> items(')', depth);
      case '{' -> entries(depth);
      default -> word();
    };
  }

  private @Nullable Literal items(char end, int depth) {
    at++;
    List<Literal> items = new ArrayList<>();
    while (!takes(end)) {
      Literal item = value(depth + 1);
      if (item == null || !endsItem(end)) {
        return null;
      }
      items.add(item);
    }
    return new Literal.Items(items);
  }

  private @Nullable Literal entries(int depth) {
    at++;
    Map<String, Literal> entries = new HashMap<>();
    while (!takes('}')) {
      if (!(value(depth + 1) instanceof Literal.Text(String key)) || !takes(':')) {
        return null;
      }
      Literal value = value(depth + 1);
      if (value == null || !endsItem('}')) {
        return null;
      }
      entries.put(key, value);
    }
    return new Literal.Entries(entries);
  }

  /// Behind an item stands a comma, which is taken, or the end, which is not.
  private boolean endsItem(char end) {
    return takes(',') || (at < text.length() && text.charAt(at) == end);
  }

  private boolean takes(char wanted) {
    skipBlanks();
    boolean there = at < text.length() && text.charAt(at) == wanted;
    at += there ? 1 : 0;
    return there;
  }

  /// A number, a truth value, `None`, or a bare word such as the `[Unknown]` of careless exports.
  private @Nullable Literal word() {
    int start = at;
    while (at < text.length() && ",:[](){}'\"".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String word = text.substring(start, at).strip();
    return switch (word) {
      case "" -> null;
      case "None", "null" -> new Literal.Nothing();
      default -> new Literal.Text(word);
    };
  }

  private boolean opensString() {
    char c = text.charAt(at);
    if ((c == 'u' || c == 'U') && at + 1 < text.length() && isQuote(text.charAt(at + 1))) {
      // What Python 2 puts before its strings.
      at++;
      return true;
    }
    return isQuote(c);
  }

  private static boolean isQuote(char c) {
    return c == '\'' || c == '"';
  }

  private @Nullable Literal string() {
    char quote = text.charAt(at++);
    StringBuilder value = new StringBuilder();
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == quote) {
        return new Literal.Text(value.toString());
      } else if (c == '\\' && at < text.length()) {
        escape(value);
      } else {
        value.append(c);
      }
    }
    return null;
  }

  private void escape(StringBuilder value) {
    char c = text.charAt(at++);
    switch (c) {
      case 'n' -> value.append('\n');
      case 't' -> value.append('\t');
      case 'r' -> value.append('\r');
      case 'b' -> value.append('\b');
      case 'f' -> value.append('\f');
      case '\\', '\'', '"', '/' -> value.append(c);
      case '\n' -> {
        // A line that goes on: neither the backslash nor the break is meant.
      }
      case 'x' -> code(value, c, 2);
      case 'u' -> code(value, c, 4);
      case 'U' -> code(value, c, 8);
      default -> value.append('\\').append(c);
    }
  }

  private void code(StringBuilder value, char kind, int digits) {
    int end = at + digits;
    int code = end <= text.length() ? hexadecimal(text.substring(at, end)) : -1;
    if (code < 0 || code > Character.MAX_CODE_POINT) {
      value.append('\\').append(kind);
      return;
    }
    value.appendCodePoint(code);
    at = end;
  }

  private static int hexadecimal(String digits) {
    long code = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = Character.digit(digits.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      code = code * 16 + digit;
    }
    return code > Character.MAX_CODE_POINT ? -1 : (int) code;
  }

  private void skipBlanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }
}
