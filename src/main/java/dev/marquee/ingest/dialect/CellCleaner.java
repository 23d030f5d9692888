package dev.marquee.ingest.dialect;

import dev.marquee.ingest.clean.ListCells;
import dev.marquee.ingest.clean.StringPool;
import dev.marquee.ingest.clean.Text;
import dev.marquee.ingest.tally.FileTally;
import dev.marquee.ingest.tally.Repair;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Turns raw cells into clean text and clean lists, and notes what it mended.
///
/// `names` is the run's own pool of repeated strings: titles share their people.
final class CellCleaner {
  private static final Set<String> PLACEHOLDERS =
      Set.of(
          "n/a",
          "null",
          "none",
          "nan",
          "unknown",
          "[unknown]",
          "(no genres listed)",
          "[]",
          "-",
          "?");
  private static final Set<String> EMPTY_LISTS = Set.of("[]", "()", "{}");
  private static final int LONGEST_PLACEHOLDER = 18;

  /// Up to here comparing all pairs is cheaper than hashing.
  private static final int LONGEST_COMPARED = 12;

  private final FileTally tally;
  private final StringPool names;

  CellCleaner(FileTally tally, StringPool names) {
    this.tally = tally;
    this.names = names;
  }

  /// The clean text of a cell, empty when it is missing or a placeholder.
  String text(String column, String cell, boolean placeholders) {
    if (cell.isEmpty()) {
      return cell;
    }
    String text = cleaned(column, cell);
    if (isPlaceholder(text, placeholders)) {
      tally.note(Repair.PLACEHOLDER, column, cell, "");
      return "";
    }
    return text;
  }

  /// The clean items of a list in the order of the cell, none repeated.
  List<String> items(String column, String cell, ListCells way, boolean placeholders) {
    if (way.encloses(cell)) {
      return enclosed(column, cell, way, placeholders);
    }
    String text = text(column, cell, placeholders);
    if (text.isEmpty()) {
      return List.of();
    }
    List<String> pieces = way.split(text);
    if (pieces.size() == 1 && !pieces.getFirst().isBlank()) {
      return List.of(pooled(pieces.getFirst().strip()));
    }
    List<String> items = new ArrayList<>(pieces.size());
    for (String piece : pieces) {
      add(items, piece.strip(), column, cell);
    }
    return distinct(column, cell, items);
  }

  private List<String> enclosed(String column, String cell, ListCells way, boolean placeholders) {
    List<String> pieces = way.split(cell);
    if (pieces.isEmpty() && !isEmptyList(cell)) {
      tally.note(Repair.BROKEN_LIST, column, cell, "");
    }
    List<String> items = new ArrayList<>(pieces.size());
    for (String piece : pieces) {
      String item = text(column, piece, placeholders);
      if (!item.isEmpty() || piece.isEmpty()) {
        add(items, item, column, "");
      }
    }
    return distinct(column, cell, items);
  }

  private static boolean isEmptyList(String cell) {
    return cell.length() <= LONGEST_PLACEHOLDER && EMPTY_LISTS.contains(cell.replace(" ", ""));
  }

  private void add(List<String> items, String item, String column, String cell) {
    if (item.isEmpty()) {
      tally.note(Repair.EMPTY_LIST_ITEM, column, cell, "");
    } else {
      items.add(pooled(item));
    }
  }

  private List<String> distinct(String column, String cell, List<String> items) {
    if (!hasRepeats(items)) {
      return List.copyOf(items);
    }
    List<String> kept = List.copyOf(new LinkedHashSet<>(items));
    tally.note(Repair.REPEATED_LIST_ITEM, column, cell, String.join(", ", kept));
    return kept;
  }

  private static boolean hasRepeats(List<String> items) {
    if (items.size() > LONGEST_COMPARED) {
      return new HashSet<>(items).size() < items.size();
    }
    for (int i = 1; i < items.size(); i++) {
      String item = items.get(i);
      for (int before = 0; before < i; before++) {
        if (items.get(before).hashCode() == item.hashCode() && items.get(before).equals(item)) {
          return true;
        }
      }
    }
    return false;
  }

  /// The one copy of a string that occurs often.
  String pooled(String value) {
    return names.pooled(value);
  }

  private String cleaned(String column, String cell) {
    String text = Text.clean(cell);
    if (!text.equals(cell)) {
      for (Repair repair : Text.repairs(cell)) {
        tally.note(repair, column, cell, text);
      }
    }
    return text;
  }

  private static boolean isPlaceholder(String text, boolean words) {
    if (text.equals("\\N")) {
      return true;
    }
    if (!words || text.isEmpty() || text.length() > LONGEST_PLACEHOLDER) {
      return false;
    }
    // Most cells begin otherwise, and need not be looked up.
    return "NnUu[(-?".indexOf(text.charAt(0)) >= 0
        && PLACEHOLDERS.contains(text.toLowerCase(Locale.ROOT));
  }
}
