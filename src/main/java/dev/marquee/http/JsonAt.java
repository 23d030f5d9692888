package dev.marquee.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeType;

/// A value in a JSON body and the pointer (RFC 6901) to it, so that every refusal can say where.
record JsonAt(JsonNode node, String pointer) {

  /// A reader of bodies: nothing twice, nothing after the end, nothing absurdly deep or long.
  static JsonMapper strictMapper() {
    StreamReadConstraints constraints =
        StreamReadConstraints.builder()
            .maxNestingDepth(16)
            .maxNumberLength(64)
            .maxNameLength(256)
            .maxStringLength(10_000)
            .build();
    JsonFactory factory = JsonFactory.builder().streamReadConstraints(constraints).build();
    return JsonMapper.builder(factory)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .build();
  }

  /// The value that a text holds. Throws [ApiFailure.Malformed] with line and column when it is not
  /// JSON.
  static JsonAt parse(JsonMapper strict, String text) {
    try {
      JsonNode root = strict.readTree(text);
      if (root == null || root.isMissingNode()) {
        throw new ApiFailure.Malformed("the body is empty");
      }
      return new JsonAt(root, "");
    } catch (JacksonException e) {
      throw new ApiFailure.Malformed("the body is not JSON that we read: " + reason(e));
    }
  }

  private static String reason(JacksonException e) {
    // What the parser says is for anyone; what the binding says on top names our classes.
    boolean isBindings = e instanceof DatabindException;
    String message = isBindings ? "there is more than one value" : e.getOriginalMessage();
    String firstLine = message.lines().findFirst().orElse("").replaceAll(", from `[^`]*`", "");
    String readable =
        firstLine
            .codePoints()
            .filter(Wording::isPrintable)
            .limit(160)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return e.getLocation() == null
        ? readable
        : "line %d, column %d: %s"
            .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr(), readable);
  }

  /// The fields of an object that may have these and no others.
  Map<String, JsonAt> fields(List<String> known) {
    Map<String, JsonAt> fields = fields();
    List<Fault> unknown = new ArrayList<>();
    fields.forEach((name, value) -> {
      if (!known.contains(name)) {
        String meant = Wording.didYouMean(name, known);
        unknown.add(
            Fault.at(value.pointer(), "no field is called " + Wording.quoted(name) + meant));
      }
    });
    if (!unknown.isEmpty()) {
      throw new ApiFailure.BadBody(unknown);
    }
    return fields;
  }

  /// The fields of an object in the order they were sent.
  Map<String, JsonAt> fields() {
    require(node.isObject(), "an object");
    Map<String, JsonAt> fields = new LinkedHashMap<>();
    node.properties()
        .forEach(
            field -> fields.put(field.getKey(), new JsonAt(field.getValue(), to(field.getKey()))));
    return fields;
  }

  /// The values of an array of at most `most`.
  List<JsonAt> items(int most) {
    require(node.isArray(), "an array");
    if (node.size() > most) {
      throw refusal("holds " + node.size() + " values, more than " + most);
    }
    List<JsonAt> items = new ArrayList<>();
    for (JsonNode item : node) {
      items.add(new JsonAt(item, pointer + '/' + items.size()));
    }
    return items;
  }

  /// The text of a string that is not blank.
  String text() {
    require(node.isString(), "a string");
    String text = node.stringValue();
    if (text.isBlank()) {
      throw refusal("is blank");
    }
    try {
      return QueryString.requireText(text);
    } catch (ApiFailure.Malformed e) {
      throw refusal(e.detail());
    }
  }

  /// A number in `least..most`.
  double number(double least, double most) {
    require(node.isNumber(), "a number");
    // By way of its text: the shortest path that neither overflows nor unfolds 1e999999999.
    double number = Double.parseDouble(node.asString());
    if (!(number >= least && number <= most)) {
      throw refusal("is a number in " + plain(least) + ".." + plain(most));
    }
    return number + 0.0; // -0.0 becomes 0.0
  }

  /// A whole number in `least..most`.
  int whole(int least, int most) {
    double number = number(least, most);
    if (number != Math.rint(number)) {
      throw refusal("is a whole number");
    }
    return (int) number;
  }

  /// `true` or `false`.
  boolean flag() {
    require(node.isBoolean(), "true or false");
    return node.booleanValue();
  }

  /// A word of a closed list.
  String choice(List<String> labels) {
    String word = text();
    if (!labels.contains(word)) {
      throw refusal(
          "takes "
              + String.join(", ", labels)
              + ", not "
              + Wording.quoted(word)
              + Wording.didYouMean(word, labels));
    }
    return word;
  }

  /// The text of a string or of a number, as a URL would have it.
  String word() {
    return node.isNumber() ? node.asString() : text();
  }

  /// What is wrong with this value.
  ApiFailure refusal(String detail) {
    return new ApiFailure.BadBody(pointer, name() + " " + detail);
  }

  private void require(boolean hasType, String type) {
    if (!hasType) {
      throw refusal("is " + type + ", not " + named(node.getNodeType()));
    }
  }

  private static String named(JsonNodeType type) {
    return switch (type) {
      case ARRAY -> "an array";
      case OBJECT -> "an object";
      case STRING -> "a string";
      case NUMBER -> "a number";
      case BOOLEAN -> "true or false";
      case NULL -> "null";
      case BINARY, MISSING, POJO -> "nothing";
    };
  }

  private String name() {
    return pointer.isEmpty() ? "the body" : Wording.quoted(pointer);
  }

  private String to(String field) {
    return pointer + '/' + field.replace("~", "~0").replace("/", "~1");
  }

  private static String plain(double bound) {
    return bound == Math.rint(bound) ? Long.toString((long) bound) : Double.toString(bound);
  }
}
