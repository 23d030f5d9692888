package dev.marquee.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.search.RequestProblem;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ProblemsTest {
  private final List<LogRecord> logged = new ArrayList<>();
  private final Logger log = Logger.getLogger(Problems.class.getName());
  private final Handler recorder =
      new Handler() {
        @Override
        public void publish(LogRecord entry) {
          logged.add(entry);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };
  private Served served;

  @BeforeEach
  void serve(@TempDir Path folder) {
    served = Served.withPage(folder);
    log.setUseParentHandlers(false);
    log.addHandler(recorder);
  }

  @AfterEach
  void stop() {
    log.removeHandler(recorder);
    log.setUseParentHandlers(true);
    served.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          /v1/search?lim=3; lim; did you mean 'limit'?
          /v1/search?genres=Crime; genres; did you mean 'genre'?
          /v1/search?sort=ratting; sort; did you mean 'rating'?
          /v1/search?facets=contry; facets; did you mean 'country'?
          /v1/search?limit=500; limit; 1..100
          /v1/titles/demo:s1/similar?scope=nearbye; scope; did you mean 'nearby'?
          /v1/titles/demo:s1/similar?weights=poeple:1; weights; did you mean 'people'?
          /v1/titles/demo:s1/similar?weights=genre:11; weights; 0..10
          /v1/titles/demo:s1/similar?but=newr; but; the nearest is 'newer'
          /v1/titles/demo:s1/similar?but=newer,!gnre:Drama; but; the nearest is '!genre:X'
          /v1/titles/demo:s1/similar?but=!genre:Darma; but; the nearest is 'Drama'
          /v1/titles/demo:s1/similar?but=!country:Atlantis; but; unknown country 'Atlantis'
          /v1/titles/demo:s1/similar?diversity=1.01; diversity; 0..1
          /v1/titles/demo:s1/similar?diversity=-0; diversity; 0..1
          /v1/titles/demo:s1/similar?perCollection=11; perCollection; 0..10
          /v1/titles/demo:s1/similar?rotate=; rotate; has no value
          /v1/titles/heat; id; did you mean 'imdb:tt0113277'?
          /v1/titles/unheard-of; id; 'imdb:tt0133093'
          /v1/titles/heat/similar; id; did you mean 'imdb:tt0113277'?
          /v1/clusters/7; id; from 1 to 2
          """)
  void refusalNamesTheOffenderAndWhatWasMeant(String path, String offender, String hint) {
    JsonNode error = Served.json(served.get(path)).path("errors").path(0);

    assertThat(error.path("parameter").asString()).isEqualTo(offender);
    assertThat(error.path("detail").asString()).contains(hint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          {"lik": ["demo:s1"]}; /lik; did you mean 'like'?
          {"like": ["demo:s1", 5]}; /like/1; is a string, not a number
          {"like": ["demo:s1", {"id": "demo:s1", "weight": -1}]}; /like/1/weight; number in 0.001..1000
          {"like": ["demo:s1"], "unlike": ["imdb:tt9"]}; /unlike/0; imdb:tt9
          {"like": ["demo:s1"], "weights": {"gnre": 1}}; /weights/gnre; did you mean 'genre'?
          {"like": ["demo:s1"], "filters": {"contry": "DE"}}; /filters/contry; did you mean 'country'?
          {"like": ["demo:s1"], "scope": "clustre"}; /scope; did you mean 'cluster'?
          {"like": ["demo:s1"], "but": ["newer", "oldr"]}; /but/1; the nearest is 'older'
          {"like": ["demo:s1"], "but": "newer"}; /but; is an array, not a string
          {"like": ["demo:s1"], "diversity": 2}; /diversity; number in 0..1
          {"like": ["demo:s1"], "perCollection": 1.5}; /perCollection; is a whole number
          {"like": ["demo:s1"], "rotate": true}; /rotate; is a string
          {"like": ["demo:s1"], "a/b~": 1}; /a~1b~0; no field is called
          """)
  void refusalPointsIntoTheBody(String body, String pointer, String hint) {
    JsonNode error = Served.json(served.post("/v1/similar", body)).path("errors").path(0);

    assertThat(error.path("pointer").asString()).isEqualTo(pointer);
    assertThat(error.path("detail").asString()).contains(hint);
  }

  @Test
  void malformedJsonIsToldByLineAndColumn() {
    HttpResponse<String> response = served.post("/v1/similar", "{\"like\":\n [\"a:b\",, ]}");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(Served.json(response).path("detail").asString()).contains("line 2, column 9");
  }

  @Test
  void tooDeepJsonIsToldAsSuch() {
    String deep = Served.json(served.post("/v1/similar", "[".repeat(99))).path("detail").asString();

    assertThat(deep).contains("nesting depth");
  }

  @Test
  void allUnknownParametersAreNamedAtOnce() {
    JsonNode problem = Served.json(served.get("/v1/search?lim=3&ofset=1"));

    assertThat(problem.path("errors").size()).isEqualTo(2);
  }

  @Test
  void wrongPathIsToldWhatWasMeant() {
    JsonNode problem = Served.json(served.get("/v1/serach"));

    assertThat(problem.path("status").asInt()).isEqualTo(404);
    assertThat(problem.path("detail").asString()).endsWith("did you mean '/v1/search'?");
  }

  @Test
  void wrongMethodIsToldTheRightOnes() {
    HttpResponse<String> post = served.post("/v1/search", "{}");
    HttpResponse<String> get = served.get("/v1/similar");

    assertThat(post.statusCode()).isEqualTo(405);
    assertThat(post.headers().firstValue("allow")).hasValue("GET, HEAD");
    assertThat(get.statusCode()).isEqualTo(405);
    assertThat(get.headers().firstValue("allow")).hasValue("POST");
  }

  @Test
  void problemsOfTheCatalogAreTheCallers() {
    served.catalog.failure.set(new RequestProblem.Invalid("year", "a year is a number, not 'x'"));
    JsonNode problem = Served.json(served.get("/v1/search"));

    assertThat(problem.path("status").asInt()).isEqualTo(400);
    assertThat(problem.path("errors").path(0).path("parameter").asString()).isEqualTo("year");
    assertThat(Served.json(served.post("/v1/similar", "{\"like\": [\"a:b\"]}")).toString())
        .contains("\"pointer\":\"/filters/year\"");
  }

  @Test
  void defectIsLoggedUnderTheReferenceThatIsTold() {
    served.catalog.failure.set(new IllegalArgumentException("secret path /etc/shadow"));

    HttpResponse<String> response = served.get("/v1/search");

    String requestId = response.headers().firstValue("x-request-id").orElseThrow();
    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.body()).contains(requestId).doesNotContain("secret", "Exception");
    assertThat(logged)
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.getMessage()).contains(requestId);
          assertThat(entry.getThrown()).hasMessageContaining("secret");
        });
  }

  @Test
  void errorsOfTheMachineAreProblemsToo() {
    served.catalog.failure.set(new StackOverflowError("deep"));

    HttpResponse<String> response = served.get("/v1/search");

    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.headers().firstValue("content-type")).hasValue(Problem.MEDIA_TYPE);
    assertThat(response.body()).contains("\"code\":\"internal-error\"").doesNotContain("deep");
    assertThat(logged).hasSize(1);
  }

  @Test
  void catalogThatDoesNotAnswerIsNotReady() {
    Logger health = Logger.getLogger(HealthRoutes.class.getName());
    health.setUseParentHandlers(false);
    served.catalog.failure.set(new IllegalStateException("closed"));

    assertThat(served.get("/health/ready").statusCode()).isEqualTo(503);
    assertThat(served.get("/health/live").statusCode()).isEqualTo(200);
    health.setUseParentHandlers(true);
  }
}
