package dev.marquee.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Nothing that a caller sends yields a 5xx or a page of Jetty's: every answer to these is a
/// problem, and the server still answers afterwards.
@TestInstance(Lifecycle.PER_CLASS)
class HostileRequestsTest {
  private static final String HOST = "\r\nHost: 127.0.0.1\r\nConnection: close\r\n";

  private Served served;

  @BeforeAll
  void serve(@TempDir Path folder) {
    served = Served.withPage(folder);
  }

  @AfterAll
  void stop() {
    served.close();
  }

  /// Something sent as raw bytes, and the status it deserves.
  private record Attack(int status, String request) {
    String name() {
      String line = request.lines().findFirst().orElse("") + " ... " + request.length() + " chars";
      return line.substring(0, Math.min(80, line.length())).replaceAll("\\p{Cntrl}", "?");
    }
  }

  private static Attack get(int status, String target) {
    return new Attack(status, "GET " + target + " HTTP/1.1" + HOST + "\r\n");
  }

  private static Attack header(int status, String header) {
    return new Attack(status, "GET /v1/search HTTP/1.1" + HOST + header + "\r\n\r\n");
  }

  private static Attack post(int status, String body) {
    return post(status, "application/json", body);
  }

  private static Attack post(int status, String mediaType, String body) {
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    return new Attack(
        status,
        "POST /v1/similar HTTP/1.1"
            + HOST
            + "Content-Type: "
            + mediaType
            + "\r\nContent-Length: "
            + length
            + "\r\n\r\n"
            + body);
  }

  private static Attack chunked(int status, String chunks) {
    return new Attack(
        status,
        "POST /v1/similar HTTP/1.1"
            + HOST
            + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
            + chunks);
  }

  private static Stream<Attack> parameters() {
    return Stream.of(
        get(400, "/v1/search?lim=3"),
        get(400, "/v1/search?limit=0"),
        get(400, "/v1/search?limit=101"),
        get(400, "/v1/search?limit=-1"),
        get(400, "/v1/search?limit="),
        get(400, "/v1/search?limit"),
        get(400, "/v1/search?limit=%20"),
        get(400, "/v1/search?limit=ten"),
        get(400, "/v1/search?limit=1.0"),
        get(400, "/v1/search?limit=1e1"),
        get(400, "/v1/search?limit=0x10"),
        get(400, "/v1/search?limit=+5"),
        get(400, "/v1/search?limit=%D9%A3"),
        get(400, "/v1/search?limit=99999999999999999999"),
        get(400, "/v1/search?limit=NaN"),
        get(400, "/v1/search?limit=Infinity"),
        get(400, "/v1/search?limit=5&limit=6"),
        get(400, "/v1/search?limit=5&limit=5"),
        get(400, "/v1/search?offset=10001"),
        get(400, "/v1/search?offset=-0.0"),
        get(400, "/v1/search?sort=ratings"),
        get(400, "/v1/search?sort=RATING"),
        get(400, "/v1/search?facets=genre,,country"),
        get(400, "/v1/search?facets=genre,genre"),
        get(400, "/v1/search?facets=director"),
        get(400, "/v1/search?genre="),
        get(400, "/v1/search?q=" + "a".repeat(1_001)),
        get(400, "/v1/search?q=a&q=b"),
        get(400, "/v1/search?=a"),
        get(400, "/v1/search?Q=a"),
        get(400, "/v1/search?diversity=0.2"),
        get(400, "/v1/titles/imdb:tt0133093?x=1"),
        get(400, "/v1/titles/imdb:tt0133093/similar?scope=galaxy"),
        get(400, "/v1/titles/imdb:tt0133093/similar?explain=yes"),
        get(400, "/v1/titles/imdb:tt0133093/similar?offset=1"),
        get(400, "/v1/titles/imdb:tt0133093/similar?weights=genre"),
        get(400, "/v1/titles/imdb:tt0133093/similar?weights=genre:"),
        get(400, "/v1/titles/imdb:tt0133093/similar?weights=gender:1"),
        get(400, "/v1/titles/imdb:tt0133093/similar?weights=genre:11"),
        get(400, "/v1/titles/imdb:tt0133093/similar?weights=genre:-0.0"),
        get(400, "/v1/titles/imdb:tt0133093/similar?weights=genre:NaN"),
        get(400, "/v1/titles/imdb:tt0133093/similar?weights=genre:1e999"),
        get(400, "/v1/titles/imdb:tt0133093/similar?weights=genre:1,genre:2"),
        get(400, "/v1/titles/imdb:tt0133093/similar?weights=,"),
        get(
            400,
            "/v1/titles/imdb:tt0133093/similar?weights=genre:0,country:0,era:0,people:0,text:0"),
        get(400, "/v1/facets"),
        get(400, "/v1/facets?fields="),
        get(400, "/v1/clusters?limit=5"),
        get(400, "/v1/clusters/1?limit=1000"),
        get(400, "/health/live?verbose"));
  }

  private static Stream<Attack> encodings() {
    return Stream.of(
        get(400, "/v1/search?q=%"),
        get(400, "/v1/search?q=%4"),
        get(400, "/v1/search?q=%zz"),
        get(400, "/v1/search?q=%00"),
        get(400, "/v1/search?q=%1b%5b31m"),
        get(400, "/v1/search?q=%ff%fe"),
        get(400, "/v1/search?q=%c0%af"),
        get(400, "/v1/search?q=%ed%a0%80"),
        get(400, "/v1/search?q=%f5%80%80%80"),
        get(400, "/v1/search?%ff=1"),
        get(400, "/%zz"),
        get(400, "/v1/titles/%00"),
        get(400, "/v1/titles/a%00b"),
        get(400, "/v1/titles/%c0%af"),
        get(400, "/v1/titles/%ff:%ff"),
        get(400, "/v1/titles/%"),
        get(404, "/v1/titles/x"),
        get(404, "/v1/titles/:"),
        get(404, "/v1/titles/a:"),
        get(404, "/v1/titles/" + "a".repeat(5_000)),
        get(404, "/v1/titles/imdb:" + "9".repeat(5_000)),
        get(404, "/v1/titles/imdb:tt0/similar"),
        get(404, "/v1/titles/imdb:tt0;jsessionid=1"),
        get(400, "/v1/titles//"),
        get(404, "/v1/clusters/0"),
        get(404, "/v1/clusters/01"),
        get(404, "/v1/clusters/-1"),
        get(404, "/v1/clusters/99999999999999999999"),
        get(404, "/v1/clusters/%31%32"),
        get(404, "/v1"),
        get(404, "/v2/search"),
        get(404, "/V1/search"),
        get(400, "//v1//search"));
  }

  private static Stream<Attack> traversals() {
    return Stream.of(
        get(404, "/js/..%2f..%2fetc/passwd"),
        get(400, "/js/%2e%2e/%2e%2e/etc/passwd"),
        get(400, "/js/..%5c..%5cetc"),
        get(400, "/js/..;/index.html"),
        get(404, "/js/../index.html"),
        get(400, "/../../etc/passwd"),
        get(404, "/js/.hidden.js"),
        get(404, "/.hidden.js"),
        get(400, "/js//main.js"),
        get(404, "/js/"),
        get(404, "/js"),
        get(404, "/js/main.js/"),
        get(404, "/notes.xyz"),
        get(400, "/js/main.js%00.png"),
        get(404, "/js/C:/main.js"),
        get(404, "/etc/passwd"));
  }

  private static Stream<Attack> wire() {
    String many = "X-A: b\r\n".repeat(6_000);
    return Stream.of(
        new Attack(400, "NONSENSE\r\n\r\n"),
        new Attack(400, "GET /v1/search HTTP/9.9" + HOST + "\r\n"),
        new Attack(400, "GET /v1/search HTTP/1.1\r\nConnection: close\r\n\r\n"),
        new Attack(400, "\0\1\2\3\r\n\r\n"),
        new Attack(400, "GET /v1/se arch HTTP/1.1" + HOST + "\r\n"),
        new Attack(400, "GET /v1/search?q=\u00e9\u0001 HTTP/1.1" + HOST + "\r\n"),
        new Attack(405, "BREW /v1/search HTTP/1.1" + HOST + "\r\n"),
        new Attack(405, "TRACE /v1/search HTTP/1.1" + HOST + "\r\n"),
        new Attack(405, "DELETE /v1/titles/imdb:tt0133093 HTTP/1.1" + HOST + "\r\n"),
        new Attack(405, "PUT / HTTP/1.1" + HOST + "Content-Length: 0\r\n\r\n"),
        new Attack(405, "GET /v1/similar HTTP/1.1" + HOST + "\r\n"),
        new Attack(404, "OPTIONS * HTTP/1.1" + HOST + "\r\n"),
        new Attack(400, "CONNECT evil.example:80 HTTP/1.1" + HOST + "\r\n"),
        new Attack(400, "GET http://evil.example/v1/search HTTP/1.1" + HOST + "\r\n"),
        get(414, "/v1/search?q=" + "a".repeat(40_000)),
        header(431, "X-Giant: " + "a".repeat(40_000)),
        header(431, many),
        header(400, "No colon here"),
        header(400, "X-Nul: a\0b"),
        header(400, "Content-Length: -5"),
        header(400, "Content-Length: 5\r\nContent-Length: 6"),
        header(400, "Transfer-Encoding: chunked\r\nContent-Length: 5"),
        header(400, "Transfer-Encoding: telepathy"),
        header(400, "Host: two.example"),
        header(417, "Expect: miracles"),
        header(400, "Upgrade: h2c\r\nHTTP2-Settings: !!!"),
        new Attack(
            404,
            """
            GET /v1/search HTTP/1.1\r
            Host: 127.0.0.1\r
            Connection: Upgrade\r
            Upgrade: websocket\r
            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
            Sec-WebSocket-Version: 13\r
            \r
            """),
        header(406, "Accept: text/html"),
        header(406, "Accept: application/json;q=0"),
        header(406, "Accept: ,;;=,"),
        new Attack(426, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"));
  }

  private static Stream<Attack> bodies() {
    return Stream.of(
        post(400, ""),
        post(400, " "),
        post(400, "{"),
        post(400, "null"),
        post(400, "[]"),
        post(400, "\"like\""),
        post(400, "{}"),
        post(400, "{} {}"),
        post(400, "{\"like\": []}"),
        post(400, "{\"like\": \"imdb:tt0133093\"}"),
        post(400, "{\"like\": [null]}"),
        post(400, "{\"like\": [5]}"),
        post(400, "{\"like\": [\"\"]}"),
        post(400, "{\"like\": [\"no-colon\"]}"),
        post(400, "{\"like\": [\"a:\\u0000\"]}"),
        post(400, "{\"like\": [\"a:\\ud800\"]}"),
        post(404, "{\"like\": [\"imdb:tt0\"]}"),
        post(400, "{\"lik\": [\"imdb:tt0133093\"]}"),
        post(400, "{\"\\ud800\": 1}"),
        post(400, "{\"like\": [\"imdb:tt0133093\"], \"like\": []}"),
        post(400, "{\"like\": [{\"id\": \"imdb:tt0133093\", \"weight\": -1}]}"),
        post(400, "{\"like\": [{\"id\": \"imdb:tt0133093\", \"weight\": 0}]}"),
        post(400, "{\"like\": [{\"id\": \"imdb:tt0133093\", \"weight\": -0.0}]}"),
        post(400, "{\"like\": [{\"id\": \"imdb:tt0133093\", \"weight\": 1e999}]}"),
        post(400, "{\"like\": [{\"id\": \"imdb:tt0133093\", \"weight\": 1e-999}]}"),
        post(400, "{\"like\": [{\"id\": \"imdb:tt0133093\", \"weight\": NaN}]}"),
        post(400, "{\"like\": [{\"id\": \"imdb:tt0133093\", \"weight\": Infinity}]}"),
        post(400, "{\"like\": [{\"id\": \"imdb:tt0133093\", \"weight\": \"2\"}]}"),
        post(400, "{\"like\": [{\"id\": \"imdb:tt0133093\", \"wieght\": 2}]}"),
        post(400, "{\"like\": [{}]}"),
        post(400, like("\"limit\": 0")),
        post(400, like("\"limit\": 1.5")),
        post(400, like("\"limit\": 1e999999999")),
        post(400, like("\"limit\": " + "9".repeat(60))),
        post(400, like("\"limit\": " + "9".repeat(5_000))),
        post(400, like("\"limit\": null")),
        post(400, like("\"explain\": 1")),
        post(400, like("\"scope\": \"galaxy\"")),
        post(400, like("\"weights\": {\"genre\": 11}")),
        post(400, like("\"weights\": {\"gender\": 1}")),
        post(400, like("\"weights\": []")),
        post(400, like("\"filters\": {\"genr\": \"Crime\"}")),
        post(400, like("\"filters\": {\"genre\": []}")),
        post(400, like("\"filters\": {\"genre\": {}}")),
        post(400, like("\"unlike\": {}")),
        post(400, "{\"like\": [" + "\"a:b\",".repeat(200) + "\"a:b\"]}"),
        post(400, "[".repeat(10_000)),
        post(400, "{\"like\":".repeat(1_000)),
        post(400, "{\"like\": [\"" + "a".repeat(20_000) + "\"]}"),
        post(413, " ".repeat((1 << 20) + 1)),
        chunked(413, "110000\r\n" + " ".repeat(0x110000) + "\r\n0\r\n\r\n"),
        new Attack(
            413,
            "POST /v1/similar HTTP/1.1"
                + HOST
                + "Content-Type: application/json\r\nContent-Length: 9999999999\r\n\r\n{}"),
        post(415, "text/plain", "{}"),
        post(415, "application/x-www-form-urlencoded", "like=1"),
        post(415, "application/json; charset=latin1", "{}"),
        post(415, "application/jsonx", "{}"),
        post(415, ";", "{}"),
        post(400, "application/json; charset=\"UTF-8\"", "{}"),
        post(415, "application/json\r\nContent-Encoding: gzip", "{}"),
        chunked(400, "zz\r\n{}\r\n0\r\n\r\n"),
        chunked(400, "ffffffffffffffffff\r\n"),
        chunked(400, "-5\r\n{}\r\n0\r\n\r\n"),
        chunked(400, "5\r\n{}"),
        new Attack(415, "POST /v1/similar HTTP/1.1" + HOST + "Content-Length: 2\r\n\r\n{}"),
        new Attack(
            400,
            "POST /v1/similar?limit=5 HTTP/1.1"
                + HOST
                + "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"),
        new Attack(
            400,
            "POST /v1/similar HTTP/1.1"
                + HOST
                + "Content-Type: application/json\r\nContent-Length: 50\r\n\r\n{}"));
  }

  private static String like(String more) {
    return "{\"like\": [\"imdb:tt0133093\"], " + more + "}";
  }

  @TestFactory
  Stream<DynamicTest> isRefusedWithAProblem() {
    return Stream.of(parameters(), encodings(), traversals(), wire(), bodies())
        .flatMap(attacks -> attacks)
        .map(attack -> DynamicTest.dynamicTest(attack.name(), () -> refuses(attack)));
  }

  private void refuses(Attack attack) {
    String answer = served.raw(attack.request().getBytes(StandardCharsets.UTF_8));

    assertThat(answer).startsWith("HTTP/1.1 " + attack.status() + " ");
    if (!attack.request().startsWith("HEAD")) {
      assertThat(answer)
          .contains("Content-Type: application/problem+json\r\n")
          .contains("\"status\":" + attack.status() + ",")
          .contains("\"requestId\":\"")
          .doesNotContain("Exception", "org.eclipse", "tools.jackson", "java.lang");
    }
    assertThat(served.get("/health/live").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cookie: =;;\"; JSESSIONID=../x; a=b; a",
        "Accept-Encoding: ;;,q=,gzip;q=9e9",
        "If-None-Match: \"unclosed, W/, ,*x",
        "If-Modified-Since: yesterday",
        "If-None-Match: \u00e9\u00ff",
        "Range: bytes=-1--5",
        "Content-Type: \"",
        "Expect: 100-continue",
        "X-Forwarded-Host: evil.example",
        "Authorization: Basic !!!",
        "Origin: http://evil.example"
      })
  void oddHeadersDoNotStandInTheWayOfAnAnswer(String header) {
    assertThat(served.raw(header(200, header).request().getBytes(StandardCharsets.UTF_8)))
        .startsWith("HTTP/1.1 200 ");
  }

  @Test
  void oldestClientsNeedNoHost() {
    assertThat(served.raw("GET /health/live HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.UTF_8)))
        .contains(" 200 OK");
  }

  @Test
  void bodyThatIsNotUtf8IsRefused() {
    byte[] head =
        ("POST /v1/similar HTTP/1.1"
                + HOST
                + "Content-Type: application/json\r\nContent-Length: 4\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8);
    for (byte[] body :
        List.of(
            new byte[] {'"', (byte) 0xC0, (byte) 0xAF, '"'},
            new byte[] {0, '{', 0, '}'},
            new byte[] {(byte) 0xFF, (byte) 0xFE, '{', 0})) {
      byte[] request = new byte[head.length + body.length];
      System.arraycopy(head, 0, request, 0, head.length);
      System.arraycopy(body, 0, request, head.length, body.length);

      assertThat(served.raw(request)).startsWith("HTTP/1.1 400 ").contains("\"status\":400");
    }
  }
}
