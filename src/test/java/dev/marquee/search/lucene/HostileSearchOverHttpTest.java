package dev.marquee.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.http.HttpServer;
import dev.marquee.http.HttpSettings;
import dev.marquee.index.Nearby;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is sent as a text to search for, a running server answers it or says what is too much.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileSearchOverHttpTest {
  @TempDir static Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private IndexedCatalog indexed;
  private HttpServer server;

  @BeforeAll
  void serve() {
    indexed =
        IndexedCatalog.build(folder, RandomCatalogs.draw(new Random(9), 300), new Nearby(1, 1, 1));
    HttpSettings settings =
        new HttpSettings(
            "127.0.0.1", 0, folder, 1 << 20, Duration.ofSeconds(5), Duration.ofSeconds(60));
    server = HttpServer.start(settings, indexed.index());
  }

  @AfterAll
  void stop() {
    server.close();
    client.close();
    indexed.close();
  }

  static Stream<String> answered() {
    return Stream.of(
            "title:* AND people:[a TO z}",
            "AND OR NOT",
            "\\",
            "\"",
            "*:* /.*/ ~2 ^9 +-!(){}[]",
            "?!.,;:-_#'+*",
            "مرحبا بالعالم",
            "\u202Eevil\u202C",
            "😀👩‍👩‍👧‍👦🇰🇷",
            "a\tb\nc",
            "n ".repeat(500),
            "x".repeat(1000),
            "9".repeat(1000),
            "千".repeat(330),
            "e" + "\u0301".repeat(300),
            IntStream.range(0, 180).mapToObj(i -> "w" + i).collect(Collectors.joining(" ")))
        .map(text -> URLEncoder.encode(text, StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @MethodSource("answered")
  void isAnswered(String encoded) {
    for (String path : paths(encoded)) {
      assertThat(get(path).statusCode()).as(path).isEqualTo(200);
    }
  }

  static Stream<String> refused() {
    return Stream.of(
        "x".repeat(10_000),
        "word+".repeat(1_000),
        URLEncoder.encode("!".repeat(1_001), StandardCharsets.UTF_8),
        "%ED%A0%80",
        "%FF%FE");
  }

  @ParameterizedTest
  @MethodSource("refused")
  void isRefusedByName(String encoded) {
    for (String path : paths(encoded)) {
      HttpResponse<String> response = get(path);
      assertThat(response.statusCode()).as(path).isBetween(400, 499);
      assertThat(response.headers().firstValue("content-type"))
          .hasValue("application/problem+json");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/search?q=a&offset=10001",
        "/v1/search?q=a&offset=-1",
        "/v1/search?q=a&limit=101",
        "/v1/search?q=a&mode=magic",
        "/v1/search?q=a&explain=perhaps",
        "/v1/search?q=a&facets=person",
        "/v1/suggest?q=a&limit=0",
        "/v1/suggest?q=a&genre=Crime",
        "/v1/facets?fields=person"
      })
  void limitsAreNamed(String path) {
    HttpResponse<String> response = get(path);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("\"parameter\":");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/search?q=a&offset=10000&limit=100",
        "/v1/search?q=night&mode=hybrid",
        "/v1/facets?fields=person,genre&prefix=s",
        "/v1/facets?fields=person&prefix=%21",
        "/v1/suggest"
      })
  void farPagesAndRareQuestionsAreAnswered(String path) {
    assertThat(get(path).statusCode()).isEqualTo(200);
  }

  private static String[] paths(String encoded) {
    return new String[] {
      "/v1/search?explain=true&facets=genre,decade&q=" + encoded, "/v1/suggest?q=" + encoded
    };
  }

  private HttpResponse<String> get(String path) {
    try {
      URI address = URI.create("http://127.0.0.1:" + server.port() + path);
      return client.send(
          HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(30)).build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
