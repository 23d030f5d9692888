package dev.marquee.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// Holds values to the schemas of a document, as far as `openapi.json` needs JSON Schema; a keyword
/// outside that part is an error, so that none is written down and never looked at.
///
/// Stricter than the standard in one point: a property that is not described is a fault.
final class JsonSchema {
  private static final Set<String> KEYWORDS =
      Set.of(
          "type",
          "enum",
          "properties",
          "required",
          "additionalProperties",
          "items",
          "allOf",
          "anyOf",
          "minimum",
          "maximum",
          "minLength",
          "maxLength",
          "minItems",
          "maxItems",
          "pattern",
          "description",
          "default");

  private final JsonNode document;

  JsonSchema(JsonNode document) {
    this.document = document;
  }

  /// What a node stands for: itself, or what its `$ref` points to.
  JsonNode resolved(JsonNode node) {
    if (!node.has("$ref")) {
      return node;
    }
    String pointer = node.get("$ref").asString().substring(1);
    JsonNode meant = document.at(pointer);
    if (meant.isMissingNode()) {
      throw new AssertionError("nothing is at " + pointer);
    }
    return resolved(meant);
  }

  /// The properties of an object, those that it takes over by `allOf` first.
  Map<String, JsonNode> properties(JsonNode node) {
    JsonNode schema = resolved(node);
    Map<String, JsonNode> properties = new LinkedHashMap<>();
    schema.path("allOf").forEach(part -> properties.putAll(properties(part)));
    schema
        .path("properties")
        .properties()
        .forEach(each -> properties.put(each.getKey(), each.getValue()));
    return properties;
  }

  /// The names of the properties that an object cannot be without.
  Set<String> required(JsonNode node) {
    JsonNode schema = resolved(node);
    Set<String> required = new TreeSet<>();
    schema.path("allOf").forEach(part -> required.addAll(required(part)));
    schema.path("required").forEach(name -> required.add(name.asString()));
    return required;
  }

  /// What of a value is not as described, empty when all is; `where`: how faults call the value.
  List<String> faults(JsonNode value, JsonNode described, String where) {
    JsonNode schema = resolved(described);
    requireKnownKeywords(schema);
    List<String> faults = new ArrayList<>();
    if (schema.has("type") && !hasType(value, schema.get("type").asString())) {
      return List.of(where + " is no " + schema.get("type") + ": " + value);
    }
    if (!isInBounds(value, schema)) {
      faults.add(where + " is out of bounds: " + value);
    }
    if (schema.has("anyOf") && !fitsAny(value, schema.get("anyOf"))) {
      faults.add(where + " is none of what it may be: " + value);
    }
    if (value.isArray() && schema.has("items")) {
      for (int i = 0; i < value.size(); i++) {
        faults.addAll(faults(value.get(i), schema.get("items"), where + '/' + i));
      }
    }
    if (value.isObject() && !schema.has("anyOf")) {
      faults.addAll(objectFaults(value, schema, where));
    }
    return faults;
  }

  private List<String> objectFaults(JsonNode value, JsonNode schema, String where) {
    List<String> faults = new ArrayList<>();
    for (String name : required(schema)) {
      if (!value.has(name)) {
        faults.add(where + " lacks " + name);
      }
    }
    Map<String, JsonNode> properties = properties(schema);
    JsonNode others = schema.path("additionalProperties");
    for (Map.Entry<String, JsonNode> each : value.properties()) {
      String place = where + '/' + each.getKey();
      JsonNode known = properties.getOrDefault(each.getKey(), others);
      if (known.isObject()) {
        faults.addAll(faults(each.getValue(), known, place));
      } else if (!known.asBoolean(false)) {
        faults.add(place + " is not described");
      }
    }
    return faults;
  }

  private boolean fitsAny(JsonNode value, JsonNode alternatives) {
    for (JsonNode alternative : alternatives) {
      if (faults(value, alternative, "").isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static void requireKnownKeywords(JsonNode schema) {
    for (String keyword : schema.propertyNames()) {
      if (!KEYWORDS.contains(keyword)) {
        throw new AssertionError("a schema uses " + keyword + ", which no test looks at");
      }
    }
  }

  private static boolean hasType(JsonNode value, String type) {
    return switch (type) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isString();
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      case "boolean" -> value.isBoolean();
      case "null" -> value.isNull();
      default -> throw new AssertionError("no type is called " + type);
    };
  }

  private static boolean isInBounds(JsonNode value, JsonNode schema) {
    if (value.isNumber()) {
      return isBetween(value.asDouble(), schema, "minimum", "maximum");
    }
    if (value.isArray()) {
      return isBetween(value.size(), schema, "minItems", "maxItems");
    }
    return !value.isString() || isTextInBounds(value.asString(), schema);
  }

  private static boolean isTextInBounds(String text, JsonNode schema) {
    List<String> words = new ArrayList<>();
    schema.path("enum").forEach(word -> words.add(word.asString()));
    int length = text.codePointCount(0, text.length());
    return (words.isEmpty() || words.contains(text))
        && (!schema.has("pattern") || text.matches(schema.get("pattern").asString()))
        && isBetween(length, schema, "minLength", "maxLength");
  }

  private static boolean isBetween(double size, JsonNode schema, String least, String most) {
    return size >= schema.path(least).asDouble(Double.NEGATIVE_INFINITY)
        && size <= schema.path(most).asDouble(Double.POSITIVE_INFINITY);
  }
}
