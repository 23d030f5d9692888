package dev.marquee.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is watched is told anew after every event, and only then.
class ViewingOverHttpTest {
  private static final String VIEWING = "/v1/insights/viewing";

  private final Served served;

  ViewingOverHttpTest(@TempDir Path withoutPage) {
    served = new Served(withoutPage);
  }

  @AfterEach
  void stop() {
    served.close();
  }

  private void watch(String viewer) {
    String event =
        """
        {"eventId":"w-%s","profile":"%s","title":"imdb:tt0113277","type":"watched",\
        "at":"2026-03-07T20:15:00Z"}
        """
            .formatted(viewer, viewer);
    assertThat(served.post("/v1/events", event).statusCode()).isEqualTo(202);
  }

  private static String tag(HttpResponse<String> response) {
    return response.headers().firstValue("etag").orElseThrow();
  }

  private static int views(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return Served.json(response).at("/data/views").asInt();
  }

  @Test
  void everyEventCountsInTheVeryNextAnswerUnderATagOfItsOwn() {
    HttpResponse<String> before = served.get(VIEWING);
    assertThat(served.get(VIEWING, "If-None-Match", tag(before)).statusCode()).isEqualTo(304);

    for (int viewer = 1; viewer <= 3; viewer++) {
      watch("v" + viewer);
      HttpResponse<String> after = served.get(VIEWING, "If-None-Match", tag(before));

      assertThat(views(after)).isEqualTo(viewer);
      assertThat(tag(after)).isNotEqualTo(tag(before));
      assertThat(tag(served.get(VIEWING))).isEqualTo(tag(after));
      before = after;
    }
  }

  @Test
  void whatIsNotMadeOfEventsKeepsItsTag() {
    String before = tag(served.get("/v1/insights/production"));
    watch("ann");
    assertThat(tag(served.get("/v1/insights/production"))).isEqualTo(before);
  }

  @Test
  void whoIsErasedCountsNoMoreInTheVeryNextAnswer() {
    watch("ann");
    watch("bob");
    HttpResponse<String> before = served.get(VIEWING);
    assertThat(views(before)).isEqualTo(2);

    HttpResponse<String> erased = served.send(served.request("/v1/profiles/bob").DELETE());
    assertThat(erased.statusCode()).isEqualTo(200);

    HttpResponse<String> after = served.get(VIEWING, "If-None-Match", tag(before));
    assertThat(views(after)).isEqualTo(1);
    assertThat(tag(after)).isNotEqualTo(tag(before));

    served.server.warm();
    assertThat(views(served.get(VIEWING))).isEqualTo(1);
  }
}
