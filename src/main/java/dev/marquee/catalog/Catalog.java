package dev.marquee.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// Titles in a fixed order: row `i` of every vector set and clustering built from a catalog is its
/// title `i`.
///
/// Rows ascend by [TitleId], so the same titles make the same catalog whatever order they were read
/// in. Safe from any thread.
public final class Catalog {
  private final List<Title> titles;
  private final Map<String, Integer> rowsById;

  private Catalog(List<Title> titles, Map<String, Integer> rowsById) {
    this.titles = titles;
    this.rowsById = rowsById;
  }

  /// A catalog of these titles, sorted. Throws `IllegalArgumentException` when two of them answer
  /// to one id.
  public static Catalog of(List<Title> unordered) {
    List<Title> titles = unordered.stream().sorted((a, b) -> a.id().compareTo(b.id())).toList();
    Map<String, Integer> rowsById = HashMap.newHashMap(titles.size() * 2);
    for (int row = 0; row < titles.size(); row++) {
      claim(rowsById, titles.get(row).id(), row);
      for (TitleId alias : titles.get(row).aliases()) {
        claim(rowsById, alias, row);
      }
    }
    return new Catalog(titles, rowsById);
  }

  /// A catalog of titles of which several may answer to one alias: it then stands for the first of
  /// them, unless it is the id of another. Throws `IllegalArgumentException` when two have the same
  /// id.
  public static Catalog sharingAliases(List<Title> unordered) {
    List<Title> titles = unordered.stream().sorted((a, b) -> a.id().compareTo(b.id())).toList();
    Map<String, Integer> rowsById = HashMap.newHashMap(titles.size() * 2);
    for (int row = 0; row < titles.size(); row++) {
      claim(rowsById, titles.get(row).id(), row);
    }
    for (int row = 0; row < titles.size(); row++) {
      for (TitleId alias : titles.get(row).aliases()) {
        rowsById.putIfAbsent(alias.value(), row);
      }
    }
    return new Catalog(titles, rowsById);
  }

  private static void claim(Map<String, Integer> rowsById, TitleId id, int row) {
    if (rowsById.put(id.value(), row) != null) {
      throw new IllegalArgumentException("two titles answer to the id '" + id + "'");
    }
  }

  /// The number of titles, 0 or more.
  public int size() {
    return titles.size();
  }

  /// The title of a row in `[0, size)`.
  public Title title(int row) {
    return titles.get(row);
  }

  /// All titles in the order of their rows.
  public List<Title> titles() {
    return titles;
  }

  /// The row of the title that answers to this id, its own or an alias.
  public OptionalInt rowOf(TitleId id) {
    Integer row = rowsById.get(id.value());
    return row == null ? OptionalInt.empty() : OptionalInt.of(row);
  }
}
