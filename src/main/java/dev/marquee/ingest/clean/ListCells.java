package dev.marquee.ingest.clean;

import dev.marquee.ingest.source.Row;
import java.util.ArrayList;
import java.util.List;

/// How a source writes several values into one cell.
public enum ListCells {
  /// One value, whatever it holds.
  SINGLE,
  /// `Drama, Crime`.
  COMMA,
  /// `Drama|Crime`, as others write it.
  BAR,
  /// `Drama|Crime`, where a backslash before a bar or a backslash takes it literally.
  ESCAPED_BAR,
  /// `['crime', 'drama']` or `[{"id": 18, "name": "Drama"}]`, as Python or JSON print lists (see
  /// [Literal]); of a dictionary its ISO code or its name counts. Anything else as [#COMMA].
  LITERAL,
  /// Whichever of bar, semicolon and comma comes first in that order; brackets and quotes around
  /// the items are taken off.
  ANY;

  private static final List<String> TELLING_KEYS = List.of("iso_3166_1", "iso_639_1", "name");

  /// Whether a cell holds its items behind quotes and escapes, so that only the items can be
  /// cleaned, not the cell.
  public boolean encloses(String cell) {
    return (!cell.isEmpty() && cell.charAt(0) == Row.ITEM)
        || (this == LITERAL && Literal.looksLikeOne(cell));
  }

  /// The items of a cell as they stand between the separators. A cell from a JSON array is split
  /// into its items whatever the source's own way; one that should be a literal and is none has no
  /// items.
  public List<String> split(String cell) {
    if (!cell.isEmpty() && cell.charAt(0) == Row.ITEM) {
      return between(cell.substring(1), Row.ITEM);
    }
    return switch (this) {
      case SINGLE -> List.of(cell);
      case COMMA -> between(cell, ',');
      case LITERAL ->
          encloses(cell)
              ? Literal.parse(cell).map(ListCells::items).orElse(List.of())
              : between(cell, ',');
      case BAR -> between(cell, '|');
      case ESCAPED_BAR -> cell.indexOf('\\') < 0 ? between(cell, '|') : unescaped(cell);
      case ANY -> any(cell);
    };
  }

  /// Items joined so that [#ESCAPED_BAR] splits them again.
  public static String joined(List<String> items) {
    StringBuilder cell = new StringBuilder();
    for (String item : items) {
      if (!cell.isEmpty()) {
        cell.append('|');
      }
      cell.append(item.replace("\\", "\\\\").replace("|", "\\|"));
    }
    return cell.toString();
  }

  private static List<String> items(Literal literal) {
    return switch (literal) {
      case Literal.Items(List<Literal> items) -> items.stream().map(ListCells::item).toList();
      case Literal.Entries _, Literal.Text _ -> List.of(item(literal));
      case Literal.Nothing _ -> List.of();
    };
  }

  private static String item(Literal literal) {
    return switch (literal) {
      case Literal.Text(String value) -> value;
      case Literal.Entries entries ->
          TELLING_KEYS.stream()
              .map(entries::text)
              .filter(text -> !text.isBlank())
              .findFirst()
              .orElse("");
      case Literal.Items _, Literal.Nothing _ -> "";
    };
  }

  private static List<String> between(String cell, char separator) {
    int at = cell.indexOf(separator);
    if (at < 0) {
      return List.of(cell);
    }
    List<String> items = new ArrayList<>();
    int start = 0;
    while (at >= 0) {
      items.add(cell.substring(start, at));
      start = at + 1;
      at = cell.indexOf(separator, start);
    }
    items.add(cell.substring(start));
    return items;
  }

  private static List<String> unescaped(String cell) {
    List<String> items = new ArrayList<>();
    StringBuilder item = new StringBuilder();
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      boolean escape = c == '\\' && i + 1 < cell.length() && "\\|".indexOf(cell.charAt(i + 1)) >= 0;
      if (escape) {
        item.append(cell.charAt(++i));
      } else if (c == '|') {
        items.add(item.toString());
        item.setLength(0);
      } else {
        item.append(c);
      }
    }
    items.add(item.toString());
    return items;
  }

  private static List<String> any(String cell) {
    String inner = cell;
    if (cell.length() >= 2 && cell.charAt(0) == '[' && cell.charAt(cell.length() - 1) == ']') {
      inner = cell.substring(1, cell.length() - 1);
    }
    char separator = inner.indexOf('|') >= 0 ? '|' : inner.indexOf(';') >= 0 ? ';' : ',';
    List<String> items = between(inner, separator);
    return inner.length() == cell.length()
        ? items
        : items.stream().map(ListCells::withoutQuotes).toList();
  }

  private static String withoutQuotes(String item) {
    String bare = item.strip();
    boolean quoted =
        bare.length() >= 2
            && (bare.charAt(0) == '\'' || bare.charAt(0) == '"')
            && bare.charAt(0) == bare.charAt(bare.length() - 1);
    return quoted ? bare.substring(1, bare.length() - 1) : bare;
  }
}
