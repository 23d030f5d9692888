package dev.marquee.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.http.ApiDocument.Operation;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The values that `openapi.json` lets through are those that the server takes, and its defaults
/// are the server's.
@TestInstance(Lifecycle.PER_CLASS)
class OpenApiValuesTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Set<String> SCALARS = Set.of("integer", "number", "boolean");

  /// On, inside and outside the bounds of whatever is bounded.
  private static final List<String> NUMBERS =
      List.of("-1", "0", "0.5", "1", "1.5", "2", "10", "11", "100", "101", "10000", "10001");

  private static final List<String> TEXTS =
      List.of(
          "",
          "no-such-word",
          "true",
          "relevance",
          "nearby",
          "hybrid",
          "a".repeat(100),
          "a".repeat(101),
          "a".repeat(200),
          "a".repeat(201),
          "a".repeat(1_000),
          "a".repeat(1_001));

  private final Served served = new Served(Path.of("web"));
  private final ApiDocument document = new ApiDocument(Served.json(served.get("/openapi.json")));

  @AfterAll
  void stop() {
    served.close();
  }

  @Test
  void parametersTakeWhatIsDescribed() {
    for (Operation operation : document.answers()) {
      for (JsonNode parameter : document.parameters(operation, "query")) {
        String question = document.question(operation, parameter);
        JsonNode schema = document.schemas.resolved(parameter.get("schema"));
        for (String text : Stream.concat(NUMBERS.stream(), TEXTS.stream()).toList()) {
          JsonNode value = typed(text, schema);
          String asked = question + ApiDocument.pair(parameter, value);
          assertAgreed(value, schema, served.get(asked), asked);
        }
      }
    }
  }

  @Test
  void listsHaveTheLengthDescribed() {
    for (Operation operation : document.answers()) {
      for (JsonNode parameter : document.parameters(operation, "query")) {
        JsonNode schema = document.schemas.resolved(parameter.get("schema"));
        if (schema.has("maxItems")) {
          int most = schema.get("maxItems").asInt();
          String question = document.question(operation, parameter);
          String longest = question + ApiDocument.pair(parameter, copies(parameter, most));
          String longer = question + ApiDocument.pair(parameter, copies(parameter, most + 1));
          assertThat(served.get(longest).statusCode()).as(longest).isEqualTo(200);
          assertThat(served.get(longer).statusCode()).as(longer).isEqualTo(400);
        }
      }
    }
  }

  private static JsonNode copies(JsonNode parameter, int count) {
    ArrayNode copies = JSON.createArrayNode();
    for (int i = 0; i < count; i++) {
      copies.add(parameter.get("example").get(0));
    }
    return copies;
  }

  @Test
  void bodiesTakeWhatIsDescribed() {
    for (Operation operation : document.answers()) {
      if (operation.hasBody()) {
        JsonNode schema = ApiDocument.body(operation).get("schema");
        for (String name : document.schemas.properties(schema).keySet()) {
          for (JsonNode value : values()) {
            assertFieldAgreed(operation, seeded(operation).set(name, value), name);
          }
        }
      }
    }
  }

  @Test
  void filtersInBodiesTakeWhatIsDescribed() {
    for (Operation operation : document.answers()) {
      if (document.takesFilters(operation)) {
        JsonNode filters = document.json.at("/components/schemas/Filters");
        for (String name : document.schemas.properties(filters).keySet()) {
          for (JsonNode value : values()) {
            JsonNode sent = JSON.createObjectNode().set(name, value);
            assertFieldAgreed(
                operation, document.leastBody(operation).set("filters", sent), "filters");
          }
        }
      }
    }
  }

  private void assertFieldAgreed(Operation operation, JsonNode body, String field) {
    JsonNode question = ApiDocument.body(operation).get("schema");
    JsonNode schema = Objects.requireNonNull(document.schemas.properties(question).get(field));
    HttpResponse<String> response =
        served.ask(operation.method(), document.address(operation), body.toString());
    assertAgreed(
        body.get(field), document.schemas.resolved(schema), response, operation + " " + body);
  }

  /// What does not fit is refused; what fits is taken, where nothing but its form decides.
  private void assertAgreed(
      JsonNode value, JsonNode schema, HttpResponse<String> response, String asked) {
    if (!document.schemas.faults(value, schema, asked).isEmpty()) {
      assertThat(response.statusCode()).as(asked).isEqualTo(400);
    } else if (schema.has("type") && !Set.of("array", "object").contains(type(schema))) {
      assertThat(response.statusCode()).as(asked).isIn(200, 202);
    } else {
      assertThat(response.statusCode()).as(asked).isIn(200, 202, 400, 404);
    }
  }

  private static String type(JsonNode schema) {
    return schema.path("type").asString("");
  }

  /// A text of a URL as the value that a schema is about.
  private static JsonNode typed(String text, JsonNode schema) {
    if (type(schema).equals("array")) {
      return JSON.createArrayNode().add(text);
    }
    boolean isLiteral = text.equals("true") || NUMBERS.contains(text);
    return isLiteral && SCALARS.contains(type(schema))
        ? JSON.readTree(text)
        : JSON.getNodeFactory().stringNode(text);
  }

  private static List<JsonNode> values() {
    List<JsonNode> values = new ArrayList<>();
    NUMBERS.forEach(number -> values.add(JSON.readTree(number)));
    TEXTS.forEach(text -> values.add(JSON.getNodeFactory().stringNode(text)));
    List<String> others =
        Arrays.asList(
            "null", "true", "[]", "{}", "[\"newer\"]", "[\"demo:s1\"]", "[[1]]", "[\"\"]");
    others.forEach(other -> values.add(JSON.readTree(other)));
    return values;
  }

  /// The smallest body that is taken.
  private ObjectNode seeded(Operation operation) {
    return switch (operation.path()) {
      case EventRoutes.EVENTS ->
          (ObjectNode)
              JSON.readTree(
                  """
                  {"profile": "ann", "title": "imdb:tt0133093", "type": "rated", "value": 5}
                  """);
      default -> document.leastBody(operation);
    };
  }

  @Test
  void defaultsOfParametersAreWhatIsDoneWithoutThem() {
    served.catalog.generation.set("2.0");
    for (Operation operation : document.answers()) {
      List<JsonNode> parameters = document.parameters(operation, "query");
      if (parameters.isEmpty()) {
        continue;
      }
      List<@Nullable Object> without = understood(served.get(document.question(operation, null)));
      for (JsonNode parameter : parameters) {
        JsonNode usual = document.schemas.resolved(parameter.get("schema")).path("default");
        if (!usual.isMissingNode()) {
          String asked =
              document.question(operation, parameter) + ApiDocument.pair(parameter, usual);
          assertThat(understood(served.get(asked))).as(asked).isEqualTo(without);
        }
      }
    }
  }

  @Test
  void defaultsOfFieldsAreWhatIsDoneWithoutThem() {
    for (Operation operation : document.answers()) {
      if (document.takesFilters(operation)) {
        String path = operation.path();
        List<@Nullable Object> without =
            understood(served.post(path, document.leastBody(operation).toString()));
        JsonNode schema = ApiDocument.body(operation).get("schema");
        document
            .schemas
            .properties(schema)
            .forEach((name, field) -> {
              JsonNode usual = document.schemas.resolved(field).path("default");
              if (!usual.isMissingNode()) {
                String asked = document.leastBody(operation).set(name, usual).toString();
                assertThat(understood(served.post(path, asked))).as(asked).isEqualTo(without);
              }
            });
      }
    }
  }

  /// What the catalog was asked and what came back.
  private List<@Nullable Object> understood(HttpResponse<String> response) {
    assertThat(response.statusCode()).isEqualTo(200);
    return Arrays.asList(
        response.body(),
        served.catalog.searched.get(),
        served.catalog.compared.get(),
        served.catalog.ranked.get());
  }
}
