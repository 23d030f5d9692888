package dev.marquee.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.search.Filters;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import tools.jackson.databind.JsonNode;

/// `openapi.json` says of the routes it describes what the server does.
@TestInstance(Lifecycle.PER_CLASS)
class OpenApiTest {
  private final Served served = new Served(Path.of("web"));
  private final JsonNode described = Served.json(served.get("/openapi.json"));

  @Test
  void isServed() {
    assertThat(described.at("/openapi").asString()).startsWith("3.1");
  }

  @AfterAll
  void stop() {
    served.close();
  }

  @Test
  void everyParameterIsTakenAndEveryAnswerHasTheDescribedParts() {
    for (Map.Entry<String, JsonNode> path : described.get("paths").properties()) {
      JsonNode route = path.getValue().get("get");
      for (JsonNode parameter : parameters(route)) {
        String question = path.getKey() + '?' + required(route, parameter) + pair(parameter);
        HttpResponse<String> response = served.get(question);
        assertThat(response.statusCode()).as(question).isEqualTo(200);
        JsonNode schema = route.at("/responses/200/content/application~1json/schema");
        fits(Served.json(response), schema, question);
      }
    }
  }

  @Test
  void noOtherParameterIsTaken() {
    for (Map.Entry<String, JsonNode> path : described.get("paths").properties()) {
      HttpResponse<String> response = served.get(path.getKey() + "?no-such-parameter=1");
      assertThat(response.statusCode()).as(path.getKey()).isEqualTo(400);
    }
    List<String> shared = new ArrayList<>();
    described.at("/components/parameters").propertyNames().forEach(shared::add);
    assertThat(shared).isEqualTo(Filters.NAMES);
  }

  private List<JsonNode> parameters(JsonNode route) {
    List<JsonNode> parameters = new ArrayList<>();
    route.get("parameters").forEach(each -> parameters.add(resolved(each)));
    return parameters;
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? described.at(node.get("$ref").asString().substring(1)) : node;
  }

  private String required(JsonNode route, JsonNode but) {
    StringBuilder pairs = new StringBuilder();
    for (JsonNode parameter : parameters(route)) {
      if (parameter.has("required") && !parameter.equals(but)) {
        pairs.append(pair(parameter)).append('&');
      }
    }
    return pairs.toString();
  }

  private static String pair(JsonNode parameter) {
    String example = parameter.get("example").asString();
    return parameter.get("name").asString()
        + '='
        + URLEncoder.encode(example, StandardCharsets.UTF_8);
  }

  /// Whether an answer has all parts that are required, and none that is not described.
  private void fits(JsonNode answer, JsonNode described, String where) {
    JsonNode schema = resolved(described);
    if (schema.has("items")) {
      answer.forEach(item -> fits(item, schema.get("items"), where));
    }
    if (schema.has("additionalProperties")) {
      answer.forEach(value -> fits(value, schema.get("additionalProperties"), where));
    }
    if (schema.has("properties")) {
      List<String> parts = new ArrayList<>();
      answer.propertyNames().forEach(parts::add);
      List<String> required = new ArrayList<>();
      schema.get("required").forEach(name -> required.add(name.asString()));
      assertThat(parts).as(where).containsAll(required);
      for (String part : parts) {
        JsonNode partSchema = schema.get("properties").get(part);
        assertThat(partSchema).as("%s: %s", where, part).isNotNull();
        fits(answer.get(part), partSchema, where);
      }
    }
  }
}
