package dev.marquee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A server and a stream that is followed, two processes with one store.
class FollowAndServeTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int EVENTS = 40;

  @TempDir Path folder;

  private static String liked(int number) {
    return """
    {"eventId":"f%d","profile":"ann","title":"films:s%d","type":"liked","at":"2026-01-01T12:00:%02dZ"}
    """
        .formatted(number, number, number);
  }

  private static String clicked(int number) {
    return """
    {"eventId":"s%d","profile":"bob","title":"films:s1","type":"click"}
    """
        .formatted(number);
  }

  private static JsonNode list(ServeProcess server) throws IOException, InterruptedException {
    return JSON.readTree(server.get("/v1/profiles/ann/recommendations", "application/json").body());
  }

  /// Whether the server sees that the follower has kept one.
  private static boolean isKept(ServeProcess server, int number)
      throws IOException, InterruptedException {
    return server
        .get("/v1/profiles/ann/events", "application/x-ndjson")
        .body()
        .contains("\"f" + number + "\"");
  }

  @Test
  void whatIsFollowedIsInTheVeryNextAnswerOfARunningServer()
      throws IOException, InterruptedException {
    Path index = Typed.index(folder, 60);
    try (ServeProcess server = ServeProcess.start(index)) {
      server.send(
          "{\"eventId\":\"s0\",\"profile\":\"ann\",\"title\":\"films:s50\",\"type\":\"liked\"}\n");
      assertThat(list(server).at("/meta/evidence").asInt()).isEqualTo(1);
      Process follower = ServeProcess.run(index, "follow");
      try (Writer stream = follower.outputWriter(StandardCharsets.UTF_8)) {
        for (int number = 1; number <= EVENTS; number++) {
          stream.write(liked(number));
          stream.flush();
          while (!isKept(server, number)) {
            assertThat(follower.isAlive()).isTrue();
          }
          // Both write at once, and neither waits for the other to end.
          assertThat(server.send(clicked(number)).statusCode()).isEqualTo(202);
          JsonNode answer = list(server);
          assertThat(answer.at("/meta/evidence").asInt()).isEqualTo(1 + number);
          assertThat(answer.at("/items").values().stream().map(item -> item.at("/id").asString()))
              .doesNotContainAnyElementsOf(List.of("films:s" + number, "films:s50"));
        }
      }
      assertThat(follower.waitFor()).isZero();
      assertThat(list(server).at("/meta/evidence").asInt()).isEqualTo(1 + EVENTS);
    }
    assertThat(Typed.on(index, "doctor").out())
        .contains("ok     events: %d in ".formatted(1 + 2 * EVENTS));
  }
}
