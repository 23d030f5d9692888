package dev.marquee.search;

import java.util.Arrays;
import java.util.List;

/// The values of each title of one field, such as its genres. Immutable, so safe from any thread.
///
/// ```
/// for (int at = column.start(place); at < column.end(place); at++) {
///   counts[column.ordinal(at)]++;
/// }
/// ```
public final class ValueColumn {
  private final List<String> values;
  private final int[] ends;
  private final int[] ordinals;

  private ValueColumn(List<String> values, int[] ends, int[] ordinals) {
    this.values = values;
    this.ends = ends;
    this.ordinals = ordinals;
  }

  /// The number of distinct values.
  public int count() {
    return values.size();
  }

  /// A distinct value, as a filter takes it.
  public String value(int ordinal) {
    return values.get(ordinal);
  }

  /// The ordinal of a value, -1 when no title has it.
  public int ordinalOf(String value) {
    return values.indexOf(value);
  }

  /// Where the values of a title start.
  public int start(int place) {
    return place == 0 ? 0 : ends[place - 1];
  }

  /// One past where the values of a title end.
  public int end(int place) {
    return ends[place];
  }

  /// The ordinal of the value at a position between [#start] and [#end].
  public int ordinal(int at) {
    return ordinals[at];
  }

  /// Takes the titles of a column one after the other.
  public static final class Builder {
    private final List<String> values;
    private final int[] ends;
    private int[] ordinals;
    private int titles;
    private int size;

    /// A column of `titles` titles with these distinct values.
    public Builder(List<String> values, int titles) {
      this.values = List.copyOf(values);
      this.ends = new int[titles];
      this.ordinals = new int[titles];
    }

    /// Adds a value to the title at hand.
    public void add(int ordinal) {
      if (size == ordinals.length) {
        ordinals = Arrays.copyOf(ordinals, Math.max(8, size + (size >> 1)));
      }
      ordinals[size++] = ordinal;
    }

    /// Goes on to the next title.
    public void endTitle() {
      ends[titles++] = size;
    }

    /// The column. Throws `IllegalStateException` unless every title was ended.
    public ValueColumn build() {
      if (titles != ends.length) {
        throw new IllegalStateException(titles + " titles of " + ends.length);
      }
      return new ValueColumn(values, ends, Arrays.copyOf(ordinals, size));
    }
  }
}
