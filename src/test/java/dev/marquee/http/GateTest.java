package dev.marquee.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(Lifecycle.PER_CLASS)
class GateTest {
  private static final String BODY = "{\"like\":[\"demo:s1\"]}";

  private Served served;

  @BeforeAll
  void serve(@TempDir Path folder) {
    served = Served.withPage(folder);
  }

  @AfterAll
  void stop() {
    served.close();
  }

  private String get(String host) {
    return send("GET /v1/clusters HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
  }

  private String post(String origin) {
    return send(
        "POST /v1/similar HTTP/1.1\r\nHost: localhost:8080\r\nConnection: close\r\n"
            + "Content-Type: application/json\r\nOrigin: "
            + origin
            + "\r\nContent-Length: "
            + BODY.length()
            + "\r\n\r\n"
            + BODY);
  }

  private String send(String request) {
    return served.raw(request.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"localhost", "LOCALHOST:8080", "127.0.0.1:1", "127.1.2.3", "[::1]:8080", "[::1]"})
  void loopbackNamesPass(String host) {
    assertThat(get(host)).startsWith("HTTP/1.1 200 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "evil.example:8080",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "192.168.1.1",
        "0.0.0.0",
        "[::2]"
      })
  void foreignHostNamesAreRefused(String host) {
    assertThat(get(host))
        .startsWith("HTTP/1.1 403 ")
        .contains("application/problem+json")
        .contains("foreign-request");
  }

  @Test
  void foreignNamesDoNotEvenGetThePage() {
    assertThat(send("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 403 ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://localhost:8080", "https://localhost:8080"})
  void ownOriginMaySend(String origin) {
    assertThat(post(origin)).startsWith("HTTP/1.1 200 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "http://evil.example",
        "http://localhost:3000",
        "http://localhost",
        "http://localhost:8080.evil.example",
        "http://localhost:8080, http://evil.example"
      })
  void foreignOriginMayNotSend(String origin) {
    assertThat(post(origin)).startsWith("HTTP/1.1 403 ").contains("foreign-request");
  }

  @Test
  void noAnswerInvitesOtherOrigins() {
    assertThat(get("localhost\r\nOrigin: http://evil.example"))
        .startsWith("HTTP/1.1 200 ")
        .doesNotContainIgnoringCase("access-control-")
        .contains("Cross-Origin-Resource-Policy: same-origin");
  }

  @Test
  void everyRequestHasANameOfItsOwn() {
    String first = served.get("/health/live").headers().firstValue("x-request-id").orElseThrow();
    String second = served.get("/health/live").headers().firstValue("x-request-id").orElseThrow();

    assertThat(first).matches("[0-9a-f]{8}-[0-9]+").isNotEqualTo(second);
    assertThat(second.substring(0, 8)).isEqualTo(first.substring(0, 8));
  }
}
