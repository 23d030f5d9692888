package dev.marquee.evaluate;

import dev.marquee.audience.model.AudienceLearning;
import dev.marquee.catalog.Catalog;
import dev.marquee.catalog.Interactions;
import dev.marquee.events.Event;
import dev.marquee.events.text.EventCsv;
import dev.marquee.events.text.EventFile;
import dev.marquee.events.text.EventJson;
import dev.marquee.events.text.LineOutcome;
import dev.marquee.recommend.viewer.History;
import dev.marquee.recommend.viewer.Opinions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Events of our own (`export events`) as ratings to judge by, with the meaning that they have for
/// the model of viewers: ten times the weight of what each viewer thinks of each title, so that a
/// like is a rating from [#LIKED]. What a viewer does not want is left out, as it is in learning;
/// where hardly anyone says what they like, whatever they chose is a like.
public final class JudgedEvents {
  /// The rating from which a title counts as liked.
  public static final double LIKED = 10 * Opinions.LIKED;

  private static final String PREFIX = "events:";

  private JudgedEvents() {}

  /// Whether a file holds events of ours, by its first line.
  public static boolean isExport(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (var text = EventFile.text(file);
        var lines = new BufferedReader(new InputStreamReader(text, StandardCharsets.ISO_8859_1))) {
      String first = lines.readLine();
      return first != null
          && (first.strip().equals(EventCsv.HEADER)
              || EventJson.readBy(Clock.systemUTC()).read(first) instanceof LineOutcome.Read);
    }
  }

  /// The events of a file on the titles of a catalog; those on others are left out. Throws
  /// [EvaluationProblem] for a line that is no event.
  public static Judged read(Path file, Catalog catalog) throws IOException {
    Map<String, List<Event>> byViewer = new TreeMap<>();
    new EventFile(file, Clock.systemUTC(), null)
        .read(
            event -> byViewer.computeIfAbsent(event.profile(), _ -> new ArrayList<>()).add(event),
            refusal -> {
              throw new EvaluationProblem("'" + file + "', " + refusal);
            });
    Map<String, List<Opinions.Opinion>> wanted = new TreeMap<>();
    byViewer.forEach((viewer, events) -> wanted.put(viewer, wanted(events, catalog)));
    boolean isLikedTold =
        AudienceLearning.isEnough(
            wanted.values().stream()
                .mapToInt(all -> (int) all.stream().filter(JudgedEvents::isLike).count()));
    Interactions.Builder interactions = new Interactions.Builder();
    wanted.forEach((viewer, opinions) -> {
      for (Opinions.Opinion opinion : opinions) {
        double rating = isLikedTold ? 10 * opinion.weight() : 10;
        interactions.add(
            PREFIX + viewer, opinion.row(), (float) rating, opinion.at().getEpochSecond());
      }
    });
    return new Judged(catalog, interactions.build());
  }

  private static List<Opinions.Opinion> wanted(List<Event> events, Catalog catalog) {
    events.sort(Comparator.comparing(Event::at));
    return Opinions.of(History.of(events), catalog::rowOf, Instant.EPOCH).all().stream()
        .filter(opinion -> opinion.weight() > 0)
        .toList();
  }

  private static boolean isLike(Opinions.Opinion opinion) {
    return opinion.weight() >= Opinions.LIKED;
  }
}
