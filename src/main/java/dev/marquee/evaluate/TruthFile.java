package dev.marquee.evaluate;

import dev.marquee.catalog.Catalog;
import dev.marquee.catalog.TitleId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Right answers from a table of three columns with a header: a title, another that is like it, and
/// how much, as a whole number from 1 on. Commas or tabs; ids as the source writes them, or with
/// their scheme.
final class TruthFile {
  private final Path file;
  private final Catalog catalog;
  private final Map<String, Integer> rowOfLocalId = new HashMap<>();

  private TruthFile(Path file, Catalog catalog) {
    this.file = file;
    this.catalog = catalog;
    for (int row = 0; row < catalog.size(); row++) {
      rowOfLocalId.put(catalog.title(row).id().local(), row);
    }
  }

  /// Reads the answers; the pool is every title that the file names. Throws [EvaluationProblem] for
  /// a line that is no answer or names an unknown title, `IOException` when it cannot be read.
  static AlikeTruth read(Path file, Catalog catalog) throws IOException {
    return new TruthFile(file, catalog).read();
  }

  private AlikeTruth read() throws IOException {
    Map<Integer, Map<Integer, Integer>> grades = new TreeMap<>();
    List<String> lines = Files.readAllLines(file);
    for (int number = 1; number < lines.size(); number++) {
      if (!lines.get(number).isBlank()) {
        add(lines.get(number).split("[,\t]", -1), number + 1, grades);
      }
    }
    if (grades.isEmpty()) {
      throw new EvaluationProblem("'" + file + "' has no answers");
    }
    int[] pool = grades.keySet().stream().mapToInt(row -> row).toArray();
    return new AlikeTruth(pool, new ArrayList<>(grades.values()));
  }

  private void add(String[] cells, int line, Map<Integer, Map<Integer, Integer>> grades) {
    if (cells.length != 3 || !cells[2].strip().matches("[1-9]\\d{0,3}")) {
      throw problem(line, "is not a title, another and a grade from 1 on");
    }
    int row = row(cells[0].strip(), line);
    int other = row(cells[1].strip(), line);
    grades.computeIfAbsent(other, _ -> new TreeMap<>());
    grades.computeIfAbsent(row, _ -> new TreeMap<>()).put(other, Integer.valueOf(cells[2].strip()));
  }

  private int row(String id, int line) {
    Integer row =
        id.indexOf(':') > 0 && !id.endsWith(":")
            ? catalog.rowOf(new TitleId(id)).stream().boxed().findFirst().orElse(null)
            : rowOfLocalId.get(id);
    if (row == null) {
      throw problem(line, "names the title '" + id + "', which the data does not have");
    }
    return row;
  }

  private EvaluationProblem problem(int line, String what) {
    return new EvaluationProblem("'" + file + "', line " + line + " " + what);
  }
}
