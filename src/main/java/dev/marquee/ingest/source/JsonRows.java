package dev.marquee.ingest.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Records of JSON lines: the values of the given names, as cells in that order. A line that is no
/// object is a malformed row, and reading goes on.
final class JsonRows implements Rows {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final BufferedReader reader;
  private final List<String> names;
  private long line;

  JsonRows(Reader reader, List<String> names) {
    this.reader = new BufferedReader(reader, 1 << 16);
    this.names = List.copyOf(names);
  }

  /// The names of the object that a line holds; empty when it holds none.
  static List<String> names(String text) {
    JsonNode object = parsed(text);
    return object == null ? List.of() : List.copyOf(object.propertyNames());
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
    JsonNode object = parsed(text);
    return object == null ? Row.malformed(line, text) : Row.of(line, cells(object));
  }

  @Override
  public long line() {
    return line;
  }

  private static @Nullable JsonNode parsed(String text) {
    try {
      JsonNode node = MAPPER.readTree(text);
      return node.isObject() ? node : null;
    } catch (JacksonException e) {
      return null;
    }
  }

  private String[] cells(JsonNode object) {
    String[] cells = new String[names.size()];
    for (int index = 0; index < cells.length; index++) {
      JsonNode value = object.get(names.get(index));
      cells[index] = value == null ? "" : cell(value);
    }
    return cells;
  }

  private static String cell(JsonNode value) {
    if (!value.isArray()) {
      return plain(value);
    }
    StringBuilder items = new StringBuilder();
    for (JsonNode item : value) {
      items.append(Row.ITEM).append(plain(item));
    }
    return items.toString();
  }

  private static String plain(JsonNode value) {
    if (value.isNull()) {
      return "";
    }
    String text = value.isString() ? value.stringValue() : value.toString();
    return text.indexOf(Row.ITEM) < 0 ? text : text.replace(Row.ITEM, ' ');
  }
}
