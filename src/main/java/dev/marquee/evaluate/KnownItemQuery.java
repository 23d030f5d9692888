package dev.marquee.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A text that looks for one title: its kind of damage, and the ids, as the source writes them, of
/// the titles that are right.
record KnownItemQuery(String id, String kind, String text, List<String> relevant) {
  private static final String HEADER = "queryId\tkind\tquery\trelevant";
  private static final int COLUMNS = 4;

  public KnownItemQuery {
    relevant = List.copyOf(relevant);
  }

  /// Reads queries from a tab-separated file with the header `queryId kind query relevant`, UTF-8,
  /// without quotes; several relevant ids are joined by `|`. Throws [EvaluationProblem] naming the
  /// line that is none, and `UncheckedIOException`.
  static List<KnownItemQuery> read(Path file) {
    List<String> lines = lines(file);
    if (lines.isEmpty() || !lines.getFirst().strip().equals(HEADER)) {
      throw new EvaluationProblem(
          "'" + file + "' is no file of queries: its first line is not " + HEADER);
    }
    List<KnownItemQuery> queries = new ArrayList<>();
    for (int line = 1; line < lines.size(); line++) {
      String[] cells = lines.get(line).split("\t", -1);
      if (cells.length != COLUMNS || cells[COLUMNS - 1].isBlank()) {
        throw new EvaluationProblem(
            "'" + file + "' line " + (line + 1) + " has not the four columns of a query");
      }
      List<String> relevant = Arrays.asList(cells[3].split("\\|"));
      queries.add(new KnownItemQuery(cells[0], cells[1], cells[2], relevant));
    }
    if (queries.isEmpty()) {
      throw new EvaluationProblem("'" + file + "' holds no query");
    }
    return queries;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
