package dev.marquee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.cli.Marquee;
import dev.marquee.encode.Encoders;
import dev.marquee.http.HttpServer;
import dev.marquee.http.HttpSettings;
import dev.marquee.index.GenerationStore;
import dev.marquee.search.lucene.LuceneCatalogIndex;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// The first screen of the README tells the truth.
class ReadmeTest {
  private static final Pattern CURL =
      Pattern.compile(
          "\\$ curl -s 'http://127\\.0\\.0\\.1:8080([^']+)'\\n(\\{.*?\\n)```", Pattern.DOTALL);

  @Test
  void theAnswerOfTheCurlIsTheTrueOne(@TempDir Path folder) throws Exception {
    Matcher readme = CURL.matcher(Files.readString(Path.of("README.md")));
    assertThat(readme.find()).as("a curl with its answer").isTrue();
    StringWriter err = new StringWriter();
    int exitCode =
        Marquee.run(
            new PrintWriter(new StringWriter()),
            new PrintWriter(err),
            "index",
            "data",
            "--index",
            folder.toString());
    assertThat(exitCode).as(err.toString()).isZero();

    GenerationStore store = new GenerationStore(folder, Encoders::read, Clock.systemUTC());
    try (LuceneCatalogIndex catalog = LuceneCatalogIndex.open(store);
        HttpServer server =
            HttpServer.start(HttpSettings.of("127.0.0.1", 0, Path.of("web")), catalog);
        HttpClient client = HttpClient.newHttpClient()) {
      URI address = server.address().resolve(readme.group(1));
      String answer =
          client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();

      JsonMapper json = JsonMapper.shared();
      assertThat(json.readTree(readme.group(2))).isEqualTo(json.readTree(answer));
    }
  }
}
