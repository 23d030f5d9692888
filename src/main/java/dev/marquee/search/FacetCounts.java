package dev.marquee.search;

import java.util.List;

/// The values of one field by descending count, ties by value; `other` sums the counts of the
/// values left out.
///
/// Disjunctive: counted under all filters but those of the field itself, so that a viewer sees what
/// choosing another value would bring. Selected values are always listed, with a count of 0 if need
/// be.
public record FacetCounts(List<Value> values, long other) {

  /// One value (what a filter takes), how to show it, and how many titles have it.
  public record Value(String value, String label, long count, boolean selected) {}

  public FacetCounts {
    values = List.copyOf(values);
  }
}
