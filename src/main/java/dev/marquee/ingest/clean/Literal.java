package dev.marquee.ingest.clean;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A value as programs print it into a cell: `['crime', 'drama']` by Python, `[{"id": 18, "name":
/// "Drama"}]` as JSON.
public sealed interface Literal {
  /// Python's `None`, JSON's `null`.
  record Nothing() implements Literal {}

  /// A string without its quotes and escapes, or a number, a truth value or a bare word as written.
  record Text(String value) implements Literal {}

  /// A list or a tuple.
  record Items(List<Literal> items) implements Literal {
    public Items {
      items = List.copyOf(items);
    }
  }

  /// A dictionary or an object; of a repeated key the last value.
  record Entries(Map<String, Literal> entries) implements Literal {
    public Entries {
      entries = Map.copyOf(entries);
    }

    /// The text under a key; empty when there is none.
    public String text(String key) {
      return entries.get(key) instanceof Text(String value) ? value : "";
    }
  }

  /// Whether a cell begins like a list, a tuple or a dictionary.
  static boolean looksLikeOne(String cell) {
    String text = cell.stripLeading();
    return !text.isEmpty() && "[({".indexOf(text.charAt(0)) >= 0;
  }

  /// The value that the whole cell holds; empty when it holds none.
  static Optional<Literal> parse(String cell) {
    return LiteralParser.parse(cell);
  }

  /// The dictionaries of a list, in its order; whatever else stands in it is left out.
  default List<Entries> dictionaries() {
    return switch (this) {
      case Items(List<Literal> items) ->
          items.stream().filter(Entries.class::isInstance).map(Entries.class::cast).toList();
      case Entries entries -> List.of(entries);
      case Nothing _, Text _ -> List.of();
    };
  }
}
