package dev.marquee.search.lucene;

import dev.marquee.index.Folding;
import dev.marquee.search.FacetCounts;
import dev.marquee.search.FacetField;
import dev.marquee.search.Filter;
import dev.marquee.search.Filters;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.util.FixedBitSet;

/// Counts the values of facets that a viewer looks for by the beginning of a word.
record FacetSearch(CatalogView view) {

  /// The counts of the values that hold `text`, disjunctive within a field. Labels are made for
  /// those that are listed only.
  Map<FacetField, FacetCounts> counts(Filters filters, List<FacetField> fields, String text)
      throws IOException {
    String[] words = Folding.fold(text).split(" ");
    Map<FacetField, FacetCounts> counts = new LinkedHashMap<>();
    for (FacetField field : fields) {
      Optional<FixedBitSet> passing = view.filters().passingWithout(field, filters);
      FacetCounts found =
          field.isOpen()
              ? open(field, words, passing, filters)
              : view.facets()
                  .count(
                      field,
                      passing,
                      filters,
                      label -> ValueSearch.holds(Folding.fold(label), words));
      counts.put(field, found);
    }
    return counts;
  }

  private FacetCounts open(
      FacetField field, String[] words, Optional<FixedBitSet> passing, Filters filters)
      throws IOException {
    ValueSearch search = new ValueSearch(view);
    Set<String> selected = selected(field, filters);
    List<FacetCounts.Value> values = new ArrayList<>();
    for (ValueSearch.Found found : search.find(field, words, passing.orElse(null))) {
      boolean isSelected = selected.contains(found.value());
      values.add(new FacetCounts.Value(found.value(), found.value(), found.count(), isSelected));
    }
    FacetCounts top = FacetCounter.top(values);
    List<FacetCounts.Value> labeled = new ArrayList<>();
    for (FacetCounts.Value value : top.values()) {
      String label = search.label(field, value.value());
      labeled.add(new FacetCounts.Value(value.value(), label, value.count(), value.selected()));
    }
    return new FacetCounts(labeled, top.other());
  }

  private static Set<String> selected(FacetField field, Filters filters) {
    Set<String> selected = new HashSet<>();
    for (Filter filter : filters.all()) {
      if (filter instanceof Filter.Values(String name, List<String> any, List<String> _)
          && name.equals(FacetValues.filterName(field))) {
        any.forEach(value -> selected.add(Folding.fold(value)));
      }
    }
    return selected;
  }
}
