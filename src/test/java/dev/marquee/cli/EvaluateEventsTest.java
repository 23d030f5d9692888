package dev.marquee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// What viewers did, as the server keeps it, judges personal lists.
class EvaluateEventsTest {
  private static final int VIEWERS = 60;

  @TempDir Path folder;

  @Test
  void anExportOfEventsIsTakenAsRatings() throws IOException {
    Path index = folder.resolve("index");
    Path films = Camps.films(folder.resolve("films"), Camps.FILMS);
    Path likes = Camps.likes(folder.resolve("likes.jsonl"), VIEWERS);
    Typed.on(index, "import", "events", likes).assertDone();
    Path export = folder.resolve("events.jsonl");
    Typed.on(index, "export", "events", "--format", "jsonl", "--out", export).assertDone();

    JsonNode told =
        Typed.run(
                "evaluate",
                "recommend",
                export,
                "--source",
                films,
                "--protocol",
                "last-out",
                "--json")
            .json();
    assertThat(told.at("/protocol").asString()).contains("recommend last-out");
    Map<String, Double> found = new HashMap<>();
    told.get("rows")
        .forEach(row ->
            found.put(row.at("/method").asString(), row.at("/metrics/recall@20/value").asDouble()));
    assertThat(found).as(told.toString()).containsKeys("Marquee", "popularity");
    // Viewers keep to one half of the films.
    assertThat(found.get("Marquee")).isGreaterThan(0.2);
  }

  @Test
  void eventsOnOtherTitlesAreNothingToJudgeBy() throws IOException {
    Path likes = Camps.likes(folder.resolve("likes.jsonl"), VIEWERS);
    Path films = Typed.index(folder, 20).resolveSibling("films.csv");
    Typed.run("evaluate", "recommend", likes, "--source", films)
        .assertMistake(1, "no viewer has enough likes");
  }
}
