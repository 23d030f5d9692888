package dev.marquee.ingest.merge;

import dev.marquee.catalog.TitleId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The ids that stand on two rows or more, ascending, with those rows, ascending.
final class SharedIds {
  private SharedIds() {}

  static SortedMap<TitleId, List<Integer>> of(List<TitleRow> rows) {
    Map<String, Integer> first = HashMap.newHashMap(rows.size());
    TreeMap<TitleId, List<Integer>> shared = new TreeMap<>();
    for (int row = 0; row < rows.size(); row++) {
      add(first, shared, rows.get(row).title().id(), row);
      for (TitleId alias : rows.get(row).title().aliases()) {
        add(first, shared, alias, row);
      }
    }
    return shared;
  }

  private static void add(
      Map<String, Integer> first, SortedMap<TitleId, List<Integer>> shared, TitleId id, int row) {
    Integer before = first.putIfAbsent(id.value(), row);
    if (before != null) {
      shared.computeIfAbsent(id, fresh -> new ArrayList<>(List.of(before))).add(row);
    }
  }
}
