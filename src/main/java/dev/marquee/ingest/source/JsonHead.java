package dev.marquee.ingest.source;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/// What the beginning of a JSON file tells: lines or an array, and the names in its first records,
/// since a record may leave out what it has no value for.
final class JsonHead {
  private static final int RECORDS = 20;

  private JsonHead() {}

  static SourceHead of(String start) {
    boolean array = start.startsWith("[");
    Set<String> names = new LinkedHashSet<>();
    for (JsonNode object : array ? items(start) : lines(start)) {
      names.addAll(object.propertyNames());
    }
    Format format = array ? new Format.JsonArray() : new Format.JsonLines();
    return new SourceHead(format, new Header(List.copyOf(names)));
  }

  private static List<JsonNode> lines(String start) {
    List<JsonNode> objects = new ArrayList<>();
    for (String line : start.lines().filter(line -> !line.isBlank()).limit(RECORDS).toList()) {
      JsonNode object = JsonText.object(line);
      if (object == null) {
        // The first record decides whether these are records; a later one may be cut off here.
        return objects;
      }
      objects.add(object);
    }
    return objects;
  }

  private static List<JsonNode> items(String start) {
    List<JsonNode> objects = new ArrayList<>();
    try (JsonParser parser = JsonText.MAPPER.createParser(new StringReader(start))) {
      parser.nextToken();
      while (objects.size() < RECORDS && parser.nextToken() == JsonToken.START_OBJECT) {
        objects.add(parser.readValueAsTree());
      }
    } catch (JacksonException e) {
      // The part looked at ends somewhere.
    }
    return objects;
  }
}
