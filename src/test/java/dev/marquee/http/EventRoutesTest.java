package dev.marquee.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.events.Event;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// What viewers did, over HTTP.
class EventRoutesTest {
  private static final String[] LINES = {"Content-Type", "application/x-ndjson"};

  private final Served served;

  EventRoutesTest(@TempDir Path withoutPage) {
    served = new Served(withoutPage);
  }

  @AfterEach
  void stop() {
    served.close();
  }

  private static String event(String id, String profile, String title) {
    return "{\"eventId\":\"%s\",\"profile\":\"%s\",\"title\":\"%s\",\"type\":\"liked\"}"
        .formatted(id, profile, title);
  }

  private static JsonNode answer(HttpResponse<String> response, int status) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("cache-control")).hasValue("no-store");
    return Served.json(response);
  }

  @Test
  void takesOneEvent() {
    String event = event("x", "bob", "imdb:tt0113277");
    assertThat(answer(served.post("/v1/events", event), 202))
        .isEqualTo(
            Served.json(
                """
                {"accepted":1,"duplicates":0,"rejected":[],"rejectedLines":0,"unknownTitles":0}
                """));
    assertThat(answer(served.post("/v1/events", event), 202).at("/duplicates").asInt())
        .isEqualTo(1);
    assertThat(served.events.eventsOf("bob")).hasSize(1);
  }

  @Test
  void tellsWhatIsWrongWithOneEvent() {
    HttpResponse<String> response = served.post("/v1/events", "{\"type\":\"loved\"}");
    JsonNode problem = answer(response, 400);
    assertThat(problem.at("/code").asString()).isEqualTo("bad-body");
    assertThat(problem.get("errors").findValuesAsString("pointer"))
        .containsExactlyInAnyOrder("/type", "/profile", "/title");
    assertThat(served.events.size()).isEqualTo(1);
  }

  @Test
  void keepsGoodLinesAndTellsBadOnesByNumber() {
    String lines =
        String.join(
            "\n",
            event("a", "bob", "imdb:tt0113277"),
            "",
            "{broken",
            event("b", "bob", "no:such"),
            "{\"profile\":\"bob\",\"title\":\"t:1\",\"type\":\"rated\"}",
            event("a", "bob", "imdb:tt0113277"));
    JsonNode answer = answer(served.post("/v1/events", lines, LINES), 202);

    assertThat(answer.at("/accepted").asInt()).isEqualTo(2);
    assertThat(answer.at("/duplicates").asInt()).isEqualTo(1);
    assertThat(answer.at("/rejectedLines").asInt()).isEqualTo(2);
    assertThat(answer.at("/rejected/0/line").asInt()).isEqualTo(3);
    assertThat(answer.at("/rejected/1/line").asInt()).isEqualTo(5);
    assertThat(answer.at("/rejected/1/detail").asString()).contains("a rating is a number");
    assertThat(answer.at("/unknownTitles").asInt()).isEqualTo(1);
    assertThat(served.events.eventsOf("bob")).extracting(Event::title).contains("no:such");
  }

  @Test
  void takesBatchesAboveTheUsualLimit() {
    String lines =
        IntStream.range(0, 20_000)
            .mapToObj(i -> event("many" + i, "crowd", "imdb:tt0113277"))
            .collect(Collectors.joining("\n"));
    assertThat(lines.length()).isGreaterThan(1 << 20);

    assertThat(answer(served.post("/v1/events", lines, LINES), 202).at("/accepted").asInt())
        .isEqualTo(20_000);
  }

  @Test
  void listsNoMoreThanAHundredBadLines() {
    JsonNode answer = answer(served.post("/v1/events", "x\n".repeat(150), LINES), 202);
    assertThat(answer.get("rejected").size()).isEqualTo(100);
    assertThat(answer.at("/rejectedLines").asInt()).isEqualTo(150);
  }

  @Test
  void refusesBatchesBeyondAllMeasure() {
    HttpResponse<String> response =
        served.send(
            served
                .request("/v1/events")
                .headers(LINES)
                .expectContinue(true)
                .POST(BodyPublishers.ofByteArray(new byte[EventRoutes.MOST_BATCH_BYTES + 1])));
    assertThat(response.statusCode()).isEqualTo(413);
  }

  @Test
  void eventsOfAViewerComeInPagesOrInLinesThatCanBeSentAgain() {
    String id = "one person/né";
    String address = "/v1/profiles/one%20person%2Fn%C3%A9";
    for (int i = 0; i < 3; i++) {
      served.post("/v1/events", event("p" + i, id, "imdb:tt0113277"));
    }
    JsonNode page = answer(served.get(address + "/events?limit=2&offset=1"), 200);
    assertThat(page.at("/page/total").asInt()).isEqualTo(3);
    assertThat(page.get("items").findValuesAsString("eventId")).containsExactly("p1", "p2");

    HttpResponse<String> lines = served.get(address + "/events", "Accept", "application/x-ndjson");
    assertThat(lines.headers().firstValue("content-type")).hasValue("application/x-ndjson");
    assertThat(lines.body().lines()).hasSize(3);
    assertThat(
            answer(served.post("/v1/events", lines.body(), LINES), 202).at("/duplicates").asInt())
        .isEqualTo(3);
  }

  @Test
  void aTasteIsKeptAsItWasPut() {
    String taste =
        """
        {"genres":{"Crime":2.0},"countries":{},"types":{"series":-1.0},"people":{},"clusters":{"3":1.0},"avoid":["genre:War"]}
        """;
    JsonNode put = answer(served.ask("PUT", "/v1/profiles/bob", taste), 200);
    assertThat(put).isEqualTo(Served.json(taste));
    assertThat(answer(served.get("/v1/profiles/bob"), 200)).isEqualTo(put);
    assertThat(answer(served.get("/v1/profiles/" + Served.VIEWER), 200).at("/genres").isEmpty())
        .isTrue();
  }

  @Test
  void refusesTastesByTheirPlace() {
    for (List<String> each :
        List.of(
            List.of("{\"genres\":{\"Crime\":11}}", "/genres/Crime"),
            List.of("{\"clusters\":{\"x\":1}}", "/clusters/x"),
            List.of("{\"avoid\":[\"War\"]}", "/avoid/0"),
            List.of("{\"genre\":{}}", "/genre"))) {
      HttpResponse<String> response = served.ask("PUT", "/v1/profiles/bob", each.getFirst());
      assertThat(answer(response, 400).at("/errors/0/pointer").asString())
          .isEqualTo(each.getLast());
    }
    assertThat(served.get("/v1/profiles/bob").statusCode()).isEqualTo(404);
  }

  @Test
  void whoIsErasedIsUnknown() {
    String address = "/v1/profiles/" + Served.VIEWER;
    served.ask("PUT", address, "{\"genres\":{\"Crime\":1}}");
    assertThat(answer(served.ask("DELETE", address, null), 200))
        .isEqualTo(Served.json("{\"profile\":\"ann\",\"events\":1,\"taste\":true}"));
    for (String path : List.of(address, address + "/events")) {
      assertThat(served.get(path).statusCode()).isEqualTo(404);
    }
    assertThat(served.ask("DELETE", address, null).statusCode()).isEqualTo(404);
  }

  @Test
  void writesOfForeignPagesAreRefused() {
    for (String method :
        List.of("POST /v1/events", "PUT /v1/profiles/a", "DELETE /v1/profiles/ann")) {
      String[] parts = method.split(" ", -1);
      HttpResponse<String> response =
          served.send(
              served
                  .request(parts[1])
                  .headers("Origin", "http://elsewhere.example", "Content-Type", "application/json")
                  .method(parts[0], BodyPublishers.ofString("{}")));
      assertThat(response.statusCode()).as(method).isEqualTo(403);
    }
    assertThat(served.events.size()).isEqualTo(1);
  }
}
