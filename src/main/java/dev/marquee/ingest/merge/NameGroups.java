package dev.marquee.ingest.merge;

import dev.marquee.catalog.Names;
import dev.marquee.catalog.TitleType;
import dev.marquee.ingest.clean.Articles;
import dev.marquee.ingest.clean.Folding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Rows that share a folded name and a type: the only ones that names can ever merge.
///
/// Names are compared without a leading English article here; a stricter comparison within a group
/// is up to who needs it. Groups come in the order of their names.
final class NameGroups {
  /// A row under one of its names; `main` for the name it is shown under.
  record Entry(int row, String name, boolean main) {}

  private NameGroups() {}

  /// All groups of two rows or more. `types` holds the type that each row's work has.
  static List<List<Entry>> of(List<TitleRow> rows, TitleType[] types) {
    Map<String, RowList> byName = HashMap.newHashMap(rows.size());
    for (int row = 0; row < rows.size(); row++) {
      for (String name : names(rows.get(row).title().names())) {
        byName.computeIfAbsent(key(name, types[row]), first -> new RowList()).add(row);
      }
    }
    return byName.entrySet().stream()
        .filter(entry -> entry.getValue().size > 1)
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> entries(rows, types, entry.getKey(), entry.getValue()))
        .toList();
  }

  private static List<Entry> entries(
      List<TitleRow> rows, TitleType[] types, String key, RowList members) {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < members.size; i++) {
      int row = members.rows[i];
      Names names = rows.get(row).title().names();
      String main = Folding.title(names.title());
      for (String name : names(names)) {
        if (key(name, types[row]).equals(key)) {
          entries.add(new Entry(row, name, name.equals(main)));
        }
      }
    }
    return entries;
  }

  /// The folded names of a title, the one shown first, none twice.
  private static Set<String> names(Names names) {
    String main = Folding.title(names.title());
    if (names.original() == null && names.alternatives().isEmpty()) {
      return Set.of(main);
    }
    Set<String> all = new LinkedHashSet<>();
    all.add(main);
    if (names.original() != null) {
      all.add(Folding.title(names.original()));
    }
    names.alternatives().forEach(name -> all.add(Folding.title(name)));
    return all;
  }

  private static String key(String folded, TitleType type) {
    return Articles.dropped(folded) + (type == TitleType.SERIES ? "\nseries" : "\nfilm");
  }

  /// Ascending rows, each once; nearly always one, so it starts small.
  private static final class RowList {
    private int[] rows = new int[1];
    private int size;

    void add(int row) {
      if (size > 0 && rows[size - 1] == row) {
        return;
      }
      if (size == rows.length) {
        rows = Arrays.copyOf(rows, 2 * size);
      }
      rows[size++] = row;
    }
  }
}
