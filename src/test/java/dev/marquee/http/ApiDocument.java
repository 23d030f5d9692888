package dev.marquee.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// An OpenAPI document, read as the questions that it promises answers to.
final class ApiDocument {
  private static final String JSON = "/content/application~1json";

  final JsonNode json;
  final JsonSchema schemas;

  ApiDocument(JsonNode json) {
    this.json = json;
    this.schemas = new JsonSchema(json);
  }

  /// What is described under one method of one path.
  record Operation(String method, String path, JsonNode node) {
    boolean isGet() {
      return method.equals("GET");
    }

    boolean hasBody() {
      return node.has("requestBody");
    }

    /// The status when all goes well.
    int success() {
      return node.get("responses").propertyNames().stream()
          .filter(status -> status.startsWith("2"))
          .mapToInt(Integer::parseInt)
          .findFirst()
          .orElseThrow();
    }

    @Override
    public String toString() {
      return method + ' ' + path;
    }
  }

  /// All operations in the order of the document.
  List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : json.get("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        String name = method.getKey().toUpperCase(Locale.ROOT);
        operations.add(new Operation(name, path.getKey(), method.getValue()));
      }
    }
    return operations;
  }

  /// The parameters of an operation that stand in its `query` or `path`.
  List<JsonNode> parameters(Operation operation, String in) {
    List<JsonNode> parameters = new ArrayList<>();
    for (JsonNode parameter : operation.node().path("parameters")) {
      JsonNode resolved = schemas.resolved(parameter);
      if (resolved.get("in").asString().equals(in)) {
        parameters.add(resolved);
      }
    }
    return parameters;
  }

  /// The names of these parameters.
  static Set<String> names(List<JsonNode> parameters) {
    return parameters.stream()
        .map(each -> each.get("name").asString())
        .collect(Collectors.toUnmodifiableSet());
  }

  /// The path of an operation with the examples of its parameters in their places.
  String address(Operation operation) {
    String address = operation.path();
    for (JsonNode parameter : parameters(operation, "path")) {
      String name = '{' + parameter.get("name").asString() + '}';
      address = address.replace(name, parameter.get("example").asString());
    }
    return address;
  }

  /// The smallest question: what is required and nothing else. `but`: a parameter to leave out.
  String question(Operation operation, @Nullable JsonNode but) {
    StringBuilder question = new StringBuilder(address(operation)).append('?');
    for (JsonNode parameter : parameters(operation, "query")) {
      if (parameter.path("required").asBoolean(false) && !parameter.equals(but)) {
        question.append(pair(parameter, parameter.get("example"))).append('&');
      }
    }
    return question.toString();
  }

  /// A value of a parameter as a URL has it.
  static String pair(JsonNode parameter, JsonNode value) {
    List<String> values = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(each -> values.add(each.asString()));
    } else {
      values.add(value.asString());
    }
    String name = parameter.get("name").asString() + '=';
    boolean joined = !parameter.path("explode").asBoolean(true);
    return joined
        ? name + encoded(String.join(",", values))
        : values.stream().map(each -> name + encoded(each)).collect(Collectors.joining("&"));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /// The media type object of the body that an operation takes.
  static JsonNode body(Operation operation) {
    return operation.node().at("/requestBody" + JSON);
  }

  /// Whether an operation answers with a stream that does not end.
  static boolean isStream(Operation operation) {
    return operation.node().at("/responses/200/content").has("text/event-stream");
  }

  /// All operations but the streams.
  List<Operation> answers() {
    return operations().stream().filter(operation -> !isStream(operation)).toList();
  }

  /// Whether an operation takes filters in its body.
  boolean takesFilters(Operation operation) {
    JsonNode schema = body(operation).path("schema");
    return !schema.isMissingNode() && schemas.properties(schema).containsKey("filters");
  }

  /// The smallest body that an operation takes: the required fields of its example.
  ObjectNode leastBody(Operation operation) {
    ObjectNode body = body(operation).get("example").deepCopy().asObject();
    body.retain(schemas.required(body(operation).get("schema")));
    return body;
  }

  /// The response with a status, empty when only `default` stands for it.
  Optional<JsonNode> response(Operation operation, int status) {
    JsonNode response = operation.node().at("/responses/" + status);
    return response.isMissingNode() ? Optional.empty() : Optional.of(schemas.resolved(response));
  }

  /// The schema of the answer when all goes well.
  JsonNode answer(Operation operation) {
    return operation.node().at("/responses/" + operation.success() + JSON + "/schema");
  }
}
