package dev.marquee.search.lucene;

import dev.marquee.search.FacetCounts;
import dev.marquee.search.FacetField;
import dev.marquee.search.Filter;
import dev.marquee.search.Filters;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.util.FixedBitSet;

/// Counts the values of a field among hits, exactly.
///
/// Many hits are counted by intersecting their bit set with the set of each value, which reads `n /
/// 64` words a frequent value whatever the number of hits; fewer hits by looking up the values of
/// each one ([TitleValues]). Safe from any thread.
final class FacetCounter {
  /// Values that are listed; the rest is summed up.
  static final int LISTED = 50;

  /// What looking up the values of one hit costs, in words intersected.
  private static final int LOOK_UP_COST = 6;

  private static final Comparator<FacetCounts.Value> MOST_FIRST =
      Comparator.comparingLong(FacetCounts.Value::count)
          .reversed()
          .thenComparing(FacetCounts.Value::value);

  private final FacetValues facetValues;
  private final Labels labels;

  /// How to show the value of a field.
  @FunctionalInterface
  interface Labels {
    String label(FacetField field, String value);
  }

  FacetCounter(FacetValues facetValues, Labels labels) {
    this.facetValues = facetValues;
    this.labels = labels;
  }

  /// The counts of a field among `hits`, or among all titles when empty. `filters` only tell which
  /// values are selected.
  FacetCounts count(FacetField field, Optional<FixedBitSet> hits, Filters filters)
      throws IOException {
    FieldValues values = facetValues.of(field);
    int[] counts = counts(values, hits);
    Set<String> selected = selected(field, values, filters);
    List<FacetCounts.Value> listed = new ArrayList<>();
    long other = 0;
    int place = 0;
    for (int ordinal : byCount(counts)) {
      String value = values.value(ordinal);
      boolean isSelected = selected.remove(value);
      if (place++ < LISTED || isSelected) {
        listed.add(value(field, value, counts[ordinal], isSelected));
      } else {
        other += counts[ordinal];
      }
    }
    // Selected values that no hit has.
    selected.stream().sorted().forEach(value -> listed.add(value(field, value, 0, true)));
    return new FacetCounts(listed, other);
  }

  /// The ordinals of the values that occur, the most frequent first, ties ascending.
  private static int[] byCount(int[] counts) {
    long[] keys = new long[counts.length];
    int size = 0;
    for (int ordinal = 0; ordinal < counts.length; ordinal++) {
      if (counts[ordinal] > 0) {
        keys[size++] = ((long) -counts[ordinal] << Integer.SIZE) | ordinal;
      }
    }
    Arrays.sort(keys, 0, size);
    int[] ordinals = new int[size];
    Arrays.setAll(ordinals, place -> (int) keys[place]);
    return ordinals;
  }

  /// The counts of those values of a field that `isWanted` by their labels.
  FacetCounts count(
      FacetField field, Optional<FixedBitSet> hits, Filters filters, Predicate<String> isWanted)
      throws IOException {
    FieldValues values = facetValues.of(field);
    int[] counts = counts(values, hits);
    Set<String> selected = selected(field, values, filters);
    List<FacetCounts.Value> wanted = new ArrayList<>();
    for (int ordinal = 0; ordinal < counts.length; ordinal++) {
      String value = values.value(ordinal);
      if (counts[ordinal] > 0 && isWanted.test(labels.label(field, value))) {
        wanted.add(value(field, value, counts[ordinal], selected.contains(value)));
      }
    }
    return top(wanted);
  }

  /// The most frequent of these values, by descending count.
  static FacetCounts top(List<FacetCounts.Value> values) {
    values.sort(MOST_FIRST);
    return topOf(values);
  }

  private FacetCounts.Value value(FacetField field, String value, long count, boolean selected) {
    return new FacetCounts.Value(value, labels.label(field, value), count, selected);
  }

  private static FacetCounts topOf(List<FacetCounts.Value> all) {
    List<FacetCounts.Value> listed = new ArrayList<>();
    long other = 0;
    for (int place = 0; place < all.size(); place++) {
      FacetCounts.Value value = all.get(place);
      if (place < LISTED || value.selected()) {
        listed.add(value);
      } else {
        other += value.count();
      }
    }
    return new FacetCounts(listed, other);
  }

  private static int[] counts(FieldValues values, Optional<FixedBitSet> hits) {
    if (hits.isEmpty()) {
      return values.sizes();
    }
    FixedBitSet bits = hits.get();
    return (long) bits.cardinality() * LOOK_UP_COST < values.intersectionCost()
        ? values.byTitle(bits.length()).countIn(bits)
        : countByValue(values, bits);
  }

  /// One intersection a value.
  static int[] countByValue(FieldValues values, FixedBitSet hits) {
    int[] counts = new int[values.count()];
    for (int ordinal = 0; ordinal < counts.length; ordinal++) {
      counts[ordinal] = values.set(ordinal).countIn(hits);
    }
    return counts;
  }

  private static Set<String> selected(FacetField field, FieldValues values, Filters filters) {
    Set<String> selected = new HashSet<>();
    String name = FacetValues.filterName(field);
    for (Filter filter : filters.all()) {
      if (!filter.name().equals(name)) {
        continue;
      }
      switch (filter) {
        case Filter.Values chosen -> addChosen(field, values, chosen.any(), selected);
        case Filter.Range range -> addDecades(values, range, selected);
        case Filter.Ranges ranges ->
            ranges.any().forEach(range -> addDecades(values, range, selected));
      }
    }
    return selected;
  }

  private static void addChosen(
      FacetField field, FieldValues values, List<String> chosen, Set<String> selected) {
    for (String value : chosen) {
      List<String> written =
          field == FacetField.CERTIFICATE ? values.valuesInAnyCase(value) : List.of();
      selected.addAll(written.isEmpty() ? List.of(value) : written);
    }
  }

  /// A decade is selected when the years asked for cover all of it.
  private static void addDecades(FieldValues values, Filter.Range range, Set<String> selected) {
    for (int ordinal = 0; ordinal < values.count(); ordinal++) {
      int first = Integer.parseInt(values.value(ordinal));
      if (range.from() <= first && range.to() >= first + 9) {
        selected.add(values.value(ordinal));
      }
    }
  }
}
