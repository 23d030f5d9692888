package dev.marquee.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.encode.EncodeSettings;
import dev.marquee.events.sql.SqlEventStore;
import dev.marquee.search.lucene.IndexedCatalog;
import dev.marquee.search.lucene.RandomCatalogs;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The way of somebody new, over HTTP: groups, picks, a list.
class OnboardingOverHttpTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir Path folder;

  private static String send(HttpServer server, String path, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          client.send(request.uri(server.address().resolve(path)).build(), BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      return answer.body();
    }
  }

  @Test
  void threePicksMakeAProfileThatIsUsed() throws IOException, InterruptedException {
    try (IndexedCatalog indexed =
            IndexedCatalog.build(
                folder.resolve("index"),
                RandomCatalogs.draw(new Random(3), 500),
                EncodeSettings.Kind.BASIC);
        SqlEventStore store = SqlEventStore.open(folder.resolve("events.db").toString());
        HttpServer server =
            HttpServer.start(
                HttpSettings.of("127.0.0.1", 0, folder.resolve("no-page")),
                indexed.index(),
                store)) {
      String offered = send(server, "/v1/onboarding", HttpRequest.newBuilder());
      JsonNode groups = JSON.readTree(offered).get("items");
      assertThat(groups.size()).as(offered).isBetween(3, 12);
      ObjectNode taste = JSON.createObjectNode();
      for (int pick = 0; pick < 3; pick++) {
        for (var part : groups.get(pick).get("taste").properties()) {
          taste.withObjectProperty(part.getKey()).setAll((ObjectNode) part.getValue());
        }
      }
      HttpRequest.Builder put =
          HttpRequest.newBuilder()
              .header("Content-Type", "application/json")
              .PUT(HttpRequest.BodyPublishers.ofString(taste.toString()));
      send(server, "/v1/profiles/ann", put);
      String listed =
          send(server, "/v1/profiles/ann/recommendations?limit=10", HttpRequest.newBuilder());
      JsonNode list = JSON.readTree(listed);
      assertThat(list.at("/meta/unknown").asInt()).isZero();
      assertThat(list.get("items").size()).isEqualTo(10);
      for (JsonNode item : list.get("items")) {
        assertThat(item.at("/why/0/reason").asString()).as(item.toString()).isEqualTo("taste");
        assertThat(item.at("/whyText").asString()).startsWith("Because you prefer");
      }
    }
  }
}
