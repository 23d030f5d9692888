package dev.marquee.search.lucene;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// What is light and what is dark: the lines of `moods.txt`, which says how to read it.
record MoodTable(List<Line> lines) {
  private static final String TABLE = "moods.txt";

  /// `mood` is `light` or `dark`, `kind` is `genre`, `certificate` or `keyword`.
  record Line(String mood, String kind, String value) {}

  MoodTable {
    lines = List.copyOf(lines);
  }

  static MoodTable read() {
    InputStream table = Objects.requireNonNull(MoodTable.class.getResourceAsStream(TABLE), TABLE);
    try (BufferedReader text =
        new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
      return new MoodTable(
          text.lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(line -> line.strip().split(" ", 3))
              .map(parts -> new Line(parts[0], parts[1], parts[2]))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The values of a mood that are of a kind, in the order of the table.
  List<String> values(String mood, String kind) {
    return lines.stream()
        .filter(line -> line.mood().equals(mood) && line.kind().equals(kind))
        .map(Line::value)
        .toList();
  }
}
