package dev.marquee.catalog;

import java.util.List;

/// Values of a closed vocabulary twice: `values` in ours, `words` as the sources wrote them
/// (trimmed, not mapped).
///
/// The two lists need not be of equal length: several words can mean one value and one word
/// several.
public record Labels(List<String> values, List<String> words) {

  /// Nothing known.
  public static final Labels NONE = new Labels(List.of(), List.of());

  public Labels {
    values = List.copyOf(values);
    words = List.copyOf(words);
  }

  /// Values that the source wrote just as we do.
  public static Labels of(String... values) {
    return new Labels(List.of(values), List.of(values));
  }

  /// Whether there is no value.
  public boolean isEmpty() {
    return values.isEmpty();
  }
}
