package dev.marquee.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.events.EventStoreProblem;
import dev.marquee.http.ApiDocument.Operation;
import dev.marquee.search.Filters;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `openapi.json` says what the server does: every route, what each takes, and what it answers.
@TestInstance(Lifecycle.PER_CLASS)
class OpenApiTest {
  /// A name or a word in the source.
  private static final Pattern LITERAL = Pattern.compile("\"([A-Za-z]+)\"");

  private final Served served = new Served(Path.of("web"));
  private final ApiDocument document = new ApiDocument(Served.json(served.get("/openapi.json")));

  @AfterAll
  void stop() {
    served.close();
  }

  @Test
  void describesEveryRouteAndNoOther(@TempDir Path withoutPage) {
    List<String> expected = new ArrayList<>(List.of("GET /openapi.json", "HEAD /openapi.json"));
    try (Served api = new Served(withoutPage)) {
      expected.addAll(api.server.routes());
    }
    List<String> described = new ArrayList<>();
    for (Operation operation : document.operations()) {
      described.add(operation.toString());
      if (operation.isGet()) {
        described.add("HEAD " + operation.path());
      }
    }

    assertThat(described).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(served.server.routes()).containsAll(described);
  }

  /// A parameter that a route takes has its name as a literal in the source. Asked with all
  /// literals at once, the route refuses by name those that it does not take.
  @Test
  void describesEveryParameterThatARouteTakes() {
    Set<String> literals = literals();
    String all = literals.stream().map(name -> name + "=1").collect(Collectors.joining("&"));
    for (Operation operation : document.operations()) {
      if (document.response(operation, 400).isPresent()) {
        String address = document.address(operation) + '?' + all;
        HttpResponse<String> response =
            served.ask(operation.method(), address, operation.hasBody() ? "{}" : null);

        assertThat(without(literals, refused(response, "parameter")))
            .as(operation.toString())
            .isEqualTo(ApiDocument.names(document.parameters(operation, "query")));
      }
    }
  }

  @Test
  void describesEveryFieldThatABodyTakes() {
    for (Operation operation : document.operations()) {
      if (operation.hasBody()) {
        JsonNode schema = document.schemas.resolved(ApiDocument.body(operation).get("schema"));
        assertTakes(operation, schema, "/", all -> all);
      }
      if (document.takesFilters(operation)) {
        assertTakes(
            operation,
            document.json.at("/components/schemas/Filters"),
            "/filters/",
            all -> document.leastBody(operation).set("filters", json(all)).toString());
        assertItemsTake(operation, "like", "WeightedSeed");
        assertItemsTake(operation, "history", "ToldEvent");
      }
    }
  }

  /// What the objects of a list take, where a body has it.
  private void assertItemsTake(Operation operation, String field, String schema) {
    JsonNode body = ApiDocument.body(operation).get("schema");
    if (document.schemas.properties(body).containsKey(field)) {
      assertTakes(
          operation,
          document.json.at("/components/schemas/" + schema),
          '/' + field + "/0/",
          all -> "{\"" + field + "\": [" + all + "]}");
    }
  }

  private static JsonNode json(String text) {
    return JsonMapper.builder().build().readTree(text);
  }

  private void assertTakes(
      Operation operation, JsonNode schema, String place, Function<String, String> body) {
    Set<String> literals = literals();
    String all =
        literals.stream()
            .map(name -> '"' + name + "\": 1")
            .collect(Collectors.joining(", ", "{", "}"));
    HttpResponse<String> response =
        served.ask(operation.method(), document.address(operation), body.apply(all));
    Set<String> refused = refused(response, "pointer");

    assertThat(refused).as(operation + place).allMatch(pointer -> pointer.startsWith(place));
    Set<String> names =
        refused.stream()
            .map(pointer -> pointer.substring(place.length()))
            .collect(Collectors.toSet());
    assertThat(without(literals, names))
        .as(operation + place)
        .isEqualTo(document.schemas.properties(schema).keySet());
  }

  private static Set<String> literals() {
    Set<String> literals = new TreeSet<>(Filters.NAMES);
    for (String folder : List.of("http", "events/text")) {
      literals.addAll(literals(Path.of("src/main/java/dev/marquee").resolve(folder)));
    }
    return literals;
  }

  private static Set<String> literals(Path folder) {
    Set<String> literals = new TreeSet<>();
    try (Stream<Path> sources = Files.list(folder)) {
      for (Path source : sources.toList()) {
        LITERAL
            .matcher(Files.readString(source))
            .results()
            .map((MatchResult literal) -> literal.group(1))
            .forEach(literals::add);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return literals;
  }

  private static Set<String> refused(HttpResponse<String> response, String kind) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
    Set<String> refused = new TreeSet<>();
    Served.json(response).get("errors").forEach(fault -> refused.add(fault.get(kind).asString()));
    return refused;
  }

  private static Set<String> without(Collection<String> all, Collection<String> some) {
    Set<String> rest = new TreeSet<>(all);
    rest.removeAll(some);
    return rest;
  }

  @Test
  void pathsHaveTheirParametersDescribed() {
    for (Operation operation : document.operations()) {
      Set<String> inPath =
          Pattern.compile("\\{(\\w+)}")
              .matcher(operation.path())
              .results()
              .map((MatchResult name) -> name.group(1))
              .collect(Collectors.toSet());

      assertThat(ApiDocument.names(document.parameters(operation, "path"))).isEqualTo(inPath);
    }
  }

  @Test
  void everyExampleHasTheAnswerDescribed() {
    for (Operation operation : document.answers()) {
      served.know();
      String address = document.address(operation);
      if (operation.hasBody()) {
        JsonNode body = ApiDocument.body(operation);
        JsonNode example = body.get("example");
        assertThat(document.schemas.faults(example, body.get("schema"), "example")).isEmpty();
        String sent = example.toString();
        assertAnswer(operation, served.ask(operation.method(), address, sent));
        continue;
      }
      if (!operation.isGet()) {
        assertAnswer(operation, served.ask(operation.method(), address, null));
        continue;
      }
      assertAnswer(operation, served.get(document.question(operation, null)));
      for (JsonNode parameter : document.parameters(operation, "query")) {
        JsonNode example = parameter.get("example");
        String question =
            document.question(operation, parameter) + ApiDocument.pair(parameter, example);
        assertThat(document.schemas.faults(example, parameter.get("schema"), question)).isEmpty();
        assertAnswer(operation, served.get(question));
      }
    }
  }

  @Test
  void bareTitlesHaveTheAnswerDescribed() {
    Operation title =
        document.operations().stream()
            .filter(operation -> operation.path().equals("/v1/titles/{id}"))
            .findFirst()
            .orElseThrow();

    assertAnswer(title, served.get("/v1/titles/demo:s%202%2Fb"));
    assertAnswer(title, served.get("/v1/titles/imdb:tt5753856"));
  }

  private void assertAnswer(Operation operation, HttpResponse<String> response) {
    String where = response.uri().toString();
    assertThat(response.statusCode()).as(where).isEqualTo(operation.success());
    assertThat(response.headers().firstValue("content-type")).hasValue("application/json");
    JsonNode schema = document.answer(operation);
    assertThat(document.schemas.faults(Served.json(response), schema, where)).isEmpty();
    JsonNode described = document.response(operation, operation.success()).orElseThrow();
    assertThat(response.headers().firstValue("etag").isPresent())
        .as("%s has an ETag", where)
        .isEqualTo(described.has("headers") && !isDegraded(response));
  }

  /// An answer that is less than asked may be a better one later, so it has no tag.
  private static boolean isDegraded(HttpResponse<String> response) {
    return response.uri().getPath().equals("/v1/search")
        && Served.json(response).at("/meta/degraded").isArray();
  }

  /// What can go wrong with each operation is described, and nothing that cannot.
  @Test
  void describesEveryStatus() {
    for (Operation operation : document.answers()) {
      Set<String> described = new TreeSet<>();
      operation.node().get("responses").propertyNames().forEach(described::add);
      Set<String> seen = new TreeSet<>(Set.of("default"));
      seen.add(Integer.toString(operation.success()));
      served.know();
      for (HttpResponse<String> response : mishaps(operation)) {
        if (response.statusCode() >= 400) {
          assertProblem(operation, response);
        }
        // A defect of ours is nothing that a caller reckons with.
        if (response.statusCode() != 500) {
          seen.add(Integer.toString(response.statusCode()));
        }
      }

      assertThat(described).as(operation.toString()).isEqualTo(seen);
    }
  }

  private List<HttpResponse<String>> mishaps(Operation operation) {
    List<HttpResponse<String>> responses =
        new ArrayList<>(operation.isGet() ? mishapsOfGet(operation) : mishapsOfWrite(operation));
    String body = operation.hasBody() ? example(operation) : null;
    String question =
        operation.isGet() ? document.question(operation, null) : document.address(operation);
    served.events.failure.set(new EventStoreProblem("the disk is gone"));
    responses.add(served.ask(operation.method(), question, body));
    served.events.failure.set(null);
    return responses;
  }

  private static String example(Operation operation) {
    return ApiDocument.body(operation).get("example").toString();
  }

  private List<HttpResponse<String>> mishapsOfWrite(Operation operation) {
    String path = document.address(operation);
    List<HttpResponse<String>> responses = new ArrayList<>();
    responses.add(served.ask(operation.method(), path + "?no-such-parameter=1", null));
    for (String[] header :
        List.of(
            new String[] {"Origin", "http://elsewhere.example"},
            new String[] {"Accept", "text/html"})) {
      responses.add(
          served.send(
              served
                  .request(path)
                  .headers(header)
                  .method(operation.method(), BodyPublishers.noBody())));
    }
    if (operation.method().equals("DELETE")) {
      responses.add(served.ask("DELETE", operation.path().replace("{id}", "no:such"), null));
    }
    if (operation.hasBody()) {
      responses.addAll(mishapsOfBody(operation, path));
    }
    return responses;
  }

  private List<HttpResponse<String>> mishapsOfGet(Operation operation) {
    String question = document.question(operation, null);
    List<HttpResponse<String>> responses = new ArrayList<>();
    responses.add(served.get(question + "no-such-parameter=1"));
    responses.add(served.get(question, "Accept", "text/html"));
    responses.add(served.get(question, "If-None-Match", "*"));
    if (operation.path().contains("{")) {
      responses.add(served.get(operation.path().replaceFirst("\\{\\w+}", "no:such")));
    }
    served.catalog.failure.set(new IllegalStateException("the disk is gone"));
    responses.add(served.get(question));
    served.catalog.failure.set(null);
    return responses;
  }

  private List<HttpResponse<String>> mishapsOfBody(Operation operation, String path) {
    return List.of(
        served.ask(operation.method(), path, "[]"),
        served.ask(operation.method(), path, "{\"like\": [\"no:such\"]}"),
        served.ask(operation.method(), path, "{\"likes\": [\"no:such\"]}"),
        tooLarge(operation, path),
        served.send(
            served
                .request(path)
                .header("Content-Type", "text/plain")
                .method(operation.method(), BodyPublishers.ofString(example(operation)))));
  }

  /// Announces a large body and waits to be let: a client that sent it would find the connection
  /// closed, often before it read the answer.
  private HttpResponse<String> tooLarge(Operation operation, String path) {
    return served.send(
        served
            .request(path)
            .header("Content-Type", "application/json")
            .expectContinue(true)
            .method(operation.method(), BodyPublishers.ofString(" ".repeat((1 << 20) + 1))));
  }

  private void assertProblem(Operation operation, HttpResponse<String> response) {
    int status = response.statusCode();
    JsonNode described =
        document
            .response(operation, status)
            .orElseGet(() -> document.schemas.resolved(operation.node().at("/responses/default")));
    JsonNode schema = described.at("/content/application~1problem+json/schema");
    String where = operation + " " + status;

    assertThat(response.headers().firstValue("content-type"))
        .as(where)
        .hasValue("application/problem+json");
    assertThat(document.schemas.faults(Served.json(response), schema, where)).isEmpty();
  }
}
