package dev.marquee.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageRoutesTest {
  @TempDir private Path folder;
  private Served served;

  @BeforeEach
  void serve() throws IOException {
    Files.writeString(folder.resolve("outside.js"), "secret");
    Path web = Files.createDirectory(folder.resolve("web"));
    Files.createDirectory(web.resolve("css"));
    Files.writeString(web.resolve("css/site.css"), "body {}");
    Files.writeString(web.resolve("package.json"), "secret");
    Files.createDirectory(web.resolve("test"));
    Files.writeString(web.resolve("test/site.test.js"), "secret");
    Files.createSymbolicLink(web.resolve("css/link.js"), folder.resolve("outside.js"));
    served = Served.withPage(web);
  }

  @AfterEach
  void stop() {
    served.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/search",
        "/search?q=heat",
        "/title/imdb:tt1",
        "/title/demo:a%2Fb",
        "/clusters",
        "/clusters/3",
        "/atlas",
        "/insights",
        "/index.html"
      })
  void shellStandsAtEveryAddressOfThePage(String path) {
    HttpResponse<String> response = served.get(path, "Accept", "text/html");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).contains("<title>Marquee</title>");
    assertThat(response.headers().firstValue("content-type").orElseThrow())
        .isEqualToIgnoringCase("text/html;charset=utf-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nowhere", "/no/where", "/Clusters", "/web/index.html"})
  void personWhoIsLostGetsTheShellAsNotFound(String path) {
    HttpResponse<String> response =
        served.get(path, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).contains("<title>Marquee</title>");
    assertThat(response.headers().firstValue("content-security-policy")).isPresent();
    assertThat(response.headers().firstValue("cache-control")).hasValue("no-store");
    assertThat(response.headers().firstValue("etag")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          /nowhere; */*
          /nowhere; 'text/html;q=0, application/json'
          /v1/nowhere; text/html
          /v1; text/html
          /health/nowhere; text/html
          """)
  void programThatIsLostGetsAProblem(String path, String accepted) {
    HttpResponse<String> response = served.get(path, "Accept", accepted);

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(Served.json(response).get("code").asString()).isEqualTo("not-found");
  }

  @Test
  void shellTrustsNothingFromElsewhere() {
    HttpResponse<String> response = served.get("/");

    assertThat(response.headers().firstValue("content-security-policy").orElseThrow())
        .startsWith("default-src 'self';")
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(response.headers().firstValue("x-content-type-options")).hasValue("nosniff");
    assertThat(response.headers().firstValue("referrer-policy")).hasValue("no-referrer");
    assertThat(response.headers().firstValue("cache-control")).hasValue("no-cache");
  }

  @ParameterizedTest
  @CsvSource({
    "/js/main.js, text/javascript;charset=utf-8",
    "/js/pages/home.js, text/javascript;charset=utf-8",
    "/css/site.css, text/css;charset=utf-8"
  })
  void filesHaveTheirType(String path, String type) {
    HttpResponse<String> response = served.get(path);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("content-type").orElseThrow())
        .isEqualToIgnoringCase(type);
  }

  @Test
  void fileIsSentAgainOnlyWhenItChanged() throws IOException {
    String tag = served.get("/css/site.css").headers().firstValue("etag").orElseThrow();
    assertThat(served.get("/css/site.css", "If-None-Match", tag).statusCode()).isEqualTo(304);

    Files.writeString(folder.resolve("web/css/site.css"), "body { margin: 0 }");

    HttpResponse<String> changed = served.get("/css/site.css", "If-None-Match", tag);
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(changed.body()).contains("margin");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/css/link.js",
        "/js/.hidden.js",
        "/notes.xyz",
        "/css/none.css",
        "/outside.js",
        "/package.json",
        "/test/site.test.js"
      })
  void nothingElseIsServed(String path) {
    HttpResponse<String> response = served.get(path);

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).doesNotContain("secret");
  }

  @Test
  void serverWithoutAPageServesTheApiAlone(@TempDir Path nothing) {
    try (Served bare = new Served(nothing.resolve("missing"))) {
      assertThat(bare.get("/").statusCode()).isEqualTo(404);
      assertThat(bare.get("/v1/clusters").statusCode()).isEqualTo(200);
    }
  }
}
