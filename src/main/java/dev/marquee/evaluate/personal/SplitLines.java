package dev.marquee.evaluate.personal;

import dev.marquee.evaluate.EvaluationProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// A split as a file has it: a header, then one line a like (or a title), in the order of the file.
record SplitLines(Path file, List<String> header, List<Line> lines) {
  static final List<String> HELD_OUT = List.of("userId", "movieId", "fold", "part");
  static final List<String> BY_TIME = List.of("userId", "movieId", "part");
  static final List<String> TITLES = List.of("movieId", "part");

  private static final Set<String> PARTS = Set.of("train", "val", "test", "foldin");

  /// The cells of a line and its number, the header being 1.
  record Line(int number, List<String> cells) {
    String part() {
      return cells.getLast();
    }
  }

  /// Reads a split. Throws [EvaluationProblem] for a file that is none, `IOException` when it
  /// cannot be read.
  static SplitLines read(Path file) throws IOException {
    List<String> raw = Files.readAllLines(file);
    List<String> header = raw.isEmpty() ? List.of() : cells(raw.getFirst());
    if (!List.of(HELD_OUT, BY_TIME, TITLES).contains(header)) {
      throw new EvaluationProblem(
          "'"
              + file
              + "' is no split: its first line is none of '"
              + String.join(",", HELD_OUT)
              + "', '"
              + String.join(",", BY_TIME)
              + "' and '"
              + String.join(",", TITLES)
              + "'");
    }
    List<Line> lines = new ArrayList<>();
    for (int i = 1; i < raw.size(); i++) {
      if (!raw.get(i).isBlank()) {
        lines.add(checked(file, header, new Line(i + 1, cells(raw.get(i)))));
      }
    }
    return new SplitLines(file, header, List.copyOf(lines));
  }

  /// The same, if it is of this kind.
  SplitLines requiring(List<String> kind) {
    if (!header.equals(kind)) {
      throw new EvaluationProblem(
          "'"
              + file
              + "' splits otherwise: its first line is '"
              + String.join(",", header)
              + "', and the protocol needs '"
              + String.join(",", kind)
              + "'");
    }
    return this;
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split(",", -1)).map(String::strip).toList();
  }

  private static Line checked(Path file, List<String> header, Line line) {
    if (line.cells().size() != header.size()) {
      throw problem(file, line, "has " + line.cells().size() + " cells, not " + header.size());
    }
    if (!PARTS.contains(line.part())) {
      throw problem(file, line, "has the unknown part '" + line.part() + "'");
    }
    if (header.equals(HELD_OUT) && !line.cells().get(2).matches("-1|\\d{1,3}")) {
      throw problem(file, line, "has the unknown fold '" + line.cells().get(2) + "'");
    }
    return line;
  }

  private static EvaluationProblem problem(Path file, Line line, String what) {
    return new EvaluationProblem("'" + file + "', line " + line.number() + " " + what);
  }

  /// The same problem with the place in the file.
  EvaluationProblem at(Line line, EvaluationProblem problem) {
    return new EvaluationProblem(
        "'" + file + "', line " + line.number() + ": " + problem.getMessage());
  }
}
