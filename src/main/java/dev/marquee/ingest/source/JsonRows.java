package dev.marquee.ingest.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Records of JSON lines: the values of the given names, as cells in that order. A line that is no
/// object is a malformed row, and reading goes on.
final class JsonRows implements Rows {
  private final BufferedReader reader;
  private final List<String> names;
  private long line;

  JsonRows(Reader reader, List<String> names) {
    this.reader = new BufferedReader(reader, 1 << 16);
    this.names = List.copyOf(names);
  }

  @Override
  public @Nullable Row next() throws IOException {
    String text = reader.readLine();
    line++;
    while (text != null && text.isBlank()) {
      text = reader.readLine();
      line++;
    }
    if (text == null) {
      return null;
    }
    JsonNode object = JsonText.object(text);
    return object == null
        ? Row.malformed(line, text)
        : Row.of(line, JsonText.cells(object, names, names.size()));
  }

  @Override
  public long line() {
    return line;
  }
}
