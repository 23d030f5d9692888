package dev.marquee.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CachingTest {
  private static final String SEARCH = "/v1/search?q=a";

  private Served served;

  @BeforeEach
  void serve(@TempDir Path folder) {
    served = Served.withPage(folder);
  }

  @AfterEach
  void stop() {
    served.close();
  }

  private static String tag(HttpResponse<?> response) {
    return response.headers().firstValue("etag").orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "W/%s", "\"other\", %s", " W/\"other\" ,W/%s "})
  void copyThatIsStillGoodIsNotSentAgain(String header) {
    HttpResponse<String> first = served.get(SEARCH);
    int asked = served.catalog.questions.get();

    HttpResponse<String> again =
        served.get(SEARCH, "If-None-Match", header.replace("%s", tag(first)));

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(tag(again)).isEqualTo(tag(first)).startsWith("\"");
    assertThat(again.headers().firstValue("cache-control")).hasValue("no-cache");
    assertThat(again.headers().firstValue("vary")).hasValue("Accept-Encoding");
    assertThat(again.headers().firstValue("content-type")).isEmpty();
    assertThat(served.catalog.questions).as("the catalog is not asked again").hasValue(asked);
  }

  @Test
  void anyCopyIsGoodOnlyForWhatExists() {
    assertThat(served.get(SEARCH, "If-None-Match", "*").statusCode()).isEqualTo(304);
    assertThat(served.get("/v1/search?limit=0", "If-None-Match", "*").statusCode()).isEqualTo(400);
    assertThat(served.get("/v1/titles/a:b", "If-None-Match", "*").statusCode()).isEqualTo(404);
  }

  @Test
  void newGenerationHasNewTags() {
    String before = tag(served.get(SEARCH));
    served.catalog.generation.set("2.0");

    HttpResponse<String> after = served.get(SEARCH, "If-None-Match", before);

    assertThat(after.statusCode()).isEqualTo(200);
    assertThat(tag(after)).isNotEqualTo(before);
    assertThat(after.body()).contains("\"generation\":\"2.0\"");
  }

  @Test
  void otherQuestionsHaveOtherTags() {
    assertThat(tag(served.get("/v1/search?q=a"))).isNotEqualTo(tag(served.get("/v1/search?q=b")));
    assertThat(tag(served.get("/v1/clusters/1"))).isNotEqualTo(tag(served.get("/v1/clusters/2")));
  }

  @Test
  void gzippedAnswerIsTheSameUnderAnotherTag() throws IOException {
    String path = "/v1/search";
    HttpResponse<String> plain = served.get(path);
    HttpRequest.Builder request = served.request(path).header("Accept-Encoding", "br, gzip;q=0.5");
    HttpResponse<byte[]> zipped = served.send(request, HttpResponse.BodyHandlers.ofByteArray());

    assertThat(zipped.headers().firstValue("content-encoding")).hasValue("gzip");
    assertThat(zipped.headers().firstValue("vary")).hasValue("Accept-Encoding");
    assertThat(tag(zipped)).isNotEqualTo(tag(plain));
    try (GZIPInputStream body = new GZIPInputStream(new ByteArrayInputStream(zipped.body()))) {
      assertThat(body.readAllBytes()).asString().isEqualTo(plain.body());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"identity", "gzip;q=0", "gzip; q=0.000, *", "deflate", ""})
  void nothingIsGzippedThatWouldNotBeTaken(String accepted) {
    HttpResponse<String> response = served.get("/v1/search", "Accept-Encoding", accepted);

    assertThat(response.headers().firstValue("content-encoding")).isEmpty();
    assertThat(response.body()).startsWith("{");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/search", "/v1/titles/demo:s1", "/health/live", "/", "/js/main.js"})
  void headIsGetWithoutBody(String path) {
    HttpResponse<String> get = served.get(path);
    HttpResponse<String> head = served.send(served.request(path).HEAD());

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    for (String header : new String[] {"etag", "content-type", "content-length", "cache-control"}) {
      assertThat(head.headers().firstValue(header))
          .as(header)
          .isEqualTo(get.headers().firstValue(header));
    }
  }

  @Test
  void timingsStandInAHeader() {
    assertThat(served.get(SEARCH).headers().firstValue("server-timing").orElseThrow())
        .matches("catalog;dur=[0-9.]+, json;dur=[0-9.]+");
  }

  @Test
  void answersToPostsAreNotKept() {
    HttpResponse<String> response = served.post("/v1/similar", "{\"like\": [\"demo:s1\"]}");

    assertThat(response.headers().firstValue("etag")).isEmpty();
    assertThat(response.headers().firstValue("cache-control")).hasValue("no-store");
  }

  @Test
  void problemsAreNotKept() {
    HttpResponse<String> response = served.get("/v1/titles/a:b");

    assertThat(response.headers().firstValue("etag")).isEmpty();
    assertThat(response.headers().firstValue("cache-control")).hasValue("no-store");
  }

  @Test
  void nobodyKeepsAnAnswerThatIsLessThanAsked() {
    HttpResponse<String> degraded = served.get("/v1/search?q=par&mode=hybrid");

    assertThat(Served.json(degraded).at("/meta/degraded").isArray()).isTrue();
    assertThat(degraded.headers().firstValue("etag")).isEmpty();
    assertThat(degraded.headers().firstValue("cache-control")).hasValue("no-store");
    assertThat(served.get("/v1/search?q=par&mode=hybrid").headers().firstValue("server-timing"))
        .hasValueSatisfying(timing -> assertThat(timing).doesNotContain("kept"));
  }
}
