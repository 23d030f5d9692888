package dev.marquee.ingest.source;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// JSON objects as cells: what stands under a name as text, the items of an array each behind a
/// [Row#ITEM].
final class JsonText {
  /// Leaves files open: their bytes are counted and summed to the end by who opened them.
  static final JsonMapper MAPPER =
      JsonMapper.builder().disable(StreamReadFeature.AUTO_CLOSE_SOURCE).build();

  private JsonText() {}

  /// The object that a text holds; null when it holds none.
  static @Nullable JsonNode object(String text) {
    try {
      JsonNode node = MAPPER.readTree(text);
      return node.isObject() ? node : null;
    } catch (JacksonException e) {
      return null;
    }
  }

  /// The cells of an object under these names, in their order.
  static String[] cells(JsonNode object, Iterable<String> names, int count) {
    String[] cells = new String[count];
    int index = 0;
    for (String name : names) {
      JsonNode value = object.get(name);
      cells[index++] = value == null ? "" : cell(value);
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
