package dev.marquee.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.encode.EncodeSettings;
import dev.marquee.events.sql.SqlEventStore;
import dev.marquee.search.lucene.IndexedCatalog;
import dev.marquee.search.lucene.RandomCatalogs;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Personal lists over HTTP, on a real index and a real store of events.
class PersonalOverHttpTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String ANN = "/v1/profiles/ann";

  @TempDir Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private IndexedCatalog indexed;
  private SqlEventStore store;
  private HttpServer server;

  @BeforeEach
  void start() {
    indexed =
        IndexedCatalog.build(
            folder.resolve("index"),
            RandomCatalogs.draw(new Random(3), 120),
            EncodeSettings.Kind.BASIC);
    store = SqlEventStore.open(folder.resolve("events.db").toString());
    HttpSettings settings = HttpSettings.of("127.0.0.1", 0, folder.resolve("no-page"));
    server = HttpServer.start(settings, indexed.index(), store);
  }

  @AfterEach
  void stop() {
    server.close();
    store.close();
    indexed.close();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(server.address().resolve(path));
  }

  private HttpResponse<String> get(String path) {
    return send(request(path));
  }

  private HttpResponse<String> post(String path, String body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private void tell(String id, String title, String type) {
    String event =
        "{\"eventId\":\"%s\",\"profile\":\"ann\",\"title\":\"%s\",\"type\":\"%s\"}"
            .formatted(id, title, type);
    assertThat(post("/v1/events", event).statusCode()).isEqualTo(202);
  }

  private static JsonNode json(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return JSON.readTree(response.body());
  }

  private static List<String> ids(JsonNode answer) {
    List<String> ids = new ArrayList<>();
    answer.get("items").forEach(item -> ids.add(item.get("id").asString()));
    return ids;
  }

  @Test
  void theNextListReflectsAnEvent() {
    tell("1", "test:0001", "liked");
    List<String> before = ids(json(get(ANN + "/recommendations")));
    String first = before.getFirst();
    tell("2", first, "notInterested");
    List<String> after = ids(json(get(ANN + "/recommendations")));
    assertThat(after).doesNotContain(first, "test:0001").hasSize(before.size());
    tell("3", first, "removed");
    assertThat(ids(json(get(ANN + "/recommendations")))).contains(first);
  }

  @Test
  void aStatedTasteAndAnErasureAreReflectedAtOnce() {
    tell("1", "test:0001", "liked");
    send(
        request(ANN)
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString("{\"genres\":{\"Horror\":1}}")));
    JsonNode horror = json(get(ANN + "/recommendations?limit=3"));
    horror
        .get("items")
        .forEach(item -> assertThat(item.get("genres").toString()).contains("Horror"));
    send(request(ANN).DELETE());
    assertThat(get(ANN + "/recommendations").statusCode()).isEqualTo(404);
  }

  @Test
  void theSameEventsHaveTheSameBytesThatNobodyKeeps() {
    tell("1", "test:0001", "liked");
    tell("2", "test:0002", "disliked");
    for (String path : List.of("/recommendations?explain=true&calibrate=0.5", "/home")) {
      HttpResponse<String> one = get(ANN + path);
      assertThat(get(ANN + path).body()).isEqualTo(one.body());
      assertThat(one.headers().firstValue("cache-control")).hasValue("no-store");
      assertThat(one.headers().firstValue("etag")).isEmpty();
    }
  }

  @Test
  void withdrawnTitlesVanishWithoutAnError() {
    tell("1", "gone:1", "liked");
    tell("2", "test:0001", "liked");
    JsonNode answer = json(get(ANN + "/recommendations"));
    assertThat(answer.at("/meta/unknown").asInt()).isEqualTo(1);
    assertThat(answer.at("/meta/evidence").asInt()).isEqualTo(1);
  }

  @Test
  void aBodyOnTopOfAProfileCountsAsItsNewestEvents() {
    tell("1", "test:0001", "liked");
    JsonNode answer =
        json(post("/v1/recommendations", "{\"profile\":\"ann\",\"dislikes\":[\"test:0002\"]}"));
    assertThat(answer.at("/meta/evidence").asInt()).isEqualTo(2);
    assertThat(ids(answer)).doesNotContain("test:0001", "test:0002");
  }

  @Test
  void aStreamTellsAtOnceAndAfterEachEventAndEndsWithTheServer() throws Exception {
    tell("1", "test:0001", "liked");
    HttpResponse<InputStream> stream =
        client.send(
            request(ANN + "/recommendations/stream?limit=5").build(), BodyHandlers.ofInputStream());
    assertThat(stream.headers().firstValue("content-type")).hasValue("text/event-stream");
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
      List<String> first = ids(next(lines));
      assertThat(first).isEqualTo(ids(json(get(ANN + "/recommendations?limit=5"))));
      tell("2", first.getFirst(), "watched");
      assertThat(ids(next(lines))).hasSize(5).doesNotContain(first.getFirst());
      server.close();
      assertThat(lines.lines().filter(line -> line.startsWith("data:"))).isEmpty();
    }
  }

  private static JsonNode next(BufferedReader lines) throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("data: ")) {
        return JSON.readTree(line.substring("data: ".length()));
      }
    }
    throw new AssertionError("the stream has ended");
  }

  @Test
  void aStreamOfAViewerWhoIsErasedEnds() throws Exception {
    tell("1", "test:0001", "liked");
    HttpResponse<InputStream> stream =
        client.send(request(ANN + "/recommendations/stream").build(), BodyHandlers.ofInputStream());
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
      next(lines);
      send(request(ANN).DELETE());
      assertThat(lines.lines()).contains("event: gone");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"likes\":[\"no:such\"]}",
        "{\"likes\":\"test:0001\"}",
        "{\"likes\":[null]}",
        "{\"dislikes\":[{}]}",
        "{\"history\":[{\"id\":\"test:0001\"}]}",
        "{\"history\":[{\"id\":\"test:0001\",\"type\":\"loved\"}]}",
        "{\"history\":[{\"id\":\"test:0001\",\"type\":\"rated\"}]}",
        "{\"history\":[{\"id\":\"test:0001\",\"type\":\"rated\",\"value\":11}]}",
        "{\"history\":[{\"id\":\"test:0001\",\"type\":\"liked\",\"at\":\"yesterday\"}]}",
        "{\"history\":[{\"id\":\"test:0001\",\"type\":\"liked\",\"at\":\"0001-01-01T00:00:00Z\"}]}",
        "{\"genres\":{\"Horor\":1}}",
        "{\"genres\":{\"!Horror\":1}}",
        "{\"genres\":{\"Horror\":NaN}}",
        "{\"genres\":{\"Horror\":1e999999999}}",
        "{\"genres\":{\"\":1}}",
        "{\"genres\":[]}",
        "{\"countries\":{\"Atlantis\":1}}",
        "{\"types\":{\"opera\":1}}",
        "{\"clusters\":{\"99\":1}}",
        "{\"avoid\":[\"genre\"]}",
        "{\"avoid\":[\"planet:Mars\"]}",
        "{\"limit\":0}",
        "{\"limit\":-1}",
        "{\"limit\":101}",
        "{\"offset\":-1}",
        "{\"diversity\":2}",
        "{\"calibrate\":\"much\"}",
        "{\"filters\":{\"genre\":\"Horor\"}}",
        "{\"profile\":\"nobody\"}",
        "{\"profile\":\" \"}",
        "{\"profiles\":[]}",
        "{\"profiles\":[\"a\",\"a\"]}",
        "{\"profiles\":[\"a\"],\"likes\":[]}",
        "{\"lieks\":[]}",
        "[]",
        "",
      })
  void whatIsNotUnderstoodIsRefusedByName(String body) {
    HttpResponse<String> response = post("/v1/recommendations", body);
    assertThat(response.statusCode()).as(response.body()).isIn(400, 404);
    assertThat(JSON.readTree(response.body()).get("detail").asString()).isNotBlank();
  }

  @Test
  void tenThousandLikesAreRefusedAndAHundredAreTaken() {
    String many =
        String.join(",", IntStream.range(0, 10_000).mapToObj(_ -> "\"test:0001\"").toList());
    assertThat(post("/v1/recommendations", "{\"likes\":[" + many + "]}").statusCode())
        .isEqualTo(400);
    String hundred =
        String.join(",", IntStream.range(0, 100).mapToObj("\"test:%04d\""::formatted).toList());
    JsonNode answer = json(post("/v1/recommendations", "{\"likes\":[" + hundred + "]}"));
    assertThat(ids(answer)).hasSize(20);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/profiles/nobody/recommendations",
        "/v1/profiles/nobody/recommendations/stream",
        "/v1/profiles/nobody/home",
        "/v1/profiles/ann/recommendations?limit=0",
        "/v1/profiles/ann/recommendations?genre=Horor",
        "/v1/profiles/ann/recommendations?lmit=3",
        "/v1/profiles/ann/recommendations/stream?diversity=7",
        "/v1/profiles/ann/home?limit=41",
        "/v1/profiles/%20/home",
        "/v1/profiles/%00/home",
        "/v1/onboarding?limit=1",
      })
  void unknownViewersAndParametersAreRefusedByName(String path) {
    tell("1", "test:0001", "liked");
    assertThat(get(path).statusCode()).isIn(400, 404);
  }

  @Test
  void onboardingIsForAnyoneToKeep() {
    HttpResponse<String> groups = get("/v1/onboarding");
    assertThat(json(groups).get("items").size()).isBetween(1, 12);
    assertThat(groups.headers().firstValue("etag")).isPresent();
  }
}
