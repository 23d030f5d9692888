package dev.marquee.pipeline;

import dev.marquee.audience.model.AudienceLearning;
import dev.marquee.audience.model.Histories;
import dev.marquee.catalog.Interactions;
import dev.marquee.events.Event;
import dev.marquee.events.EventType;
import dev.marquee.recommend.viewer.History;
import dev.marquee.recommend.viewer.Opinions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// What all viewers liked, from the ratings of the sources and the events of the store, as models
/// learn from it.
///
/// - A rating of a source says what a `rated` event of that moment says; who is in both, by the
///   same name such as `movielens:17`, is one viewer. What events say of titles is what [Opinions]
///   makes of them, before it fades.
/// - A title that is liked ([Opinions#LIKED] or more) counts 1, weaker interest less, as it is
///   told; what a viewer does not want counts nothing here.
/// - Where hardly anyone says what they like, as all that is known is what they clicked or began,
///   whatever they chose counts as liked.
///
/// Viewers stand in the order of their names, so that the same ratings and events give the same
/// histories.
final class AudienceHistories {
  /// One viewer's titles, oldest first.
  @SuppressWarnings("ArrayRecordComponent") // filled by this class, never compared
  private record Told(int[] rows, float[] weights, long[] times) {
    int liked(double least) {
      int liked = 0;
      for (float weight : weights) {
        liked += weight >= least ? 1 : 0;
      }
      return liked;
    }
  }

  private final Interactions interactions;
  private final TitleRows rows;

  /// The first interaction of each viewer of the sources who was not met among the events yet.
  private final Map<String, Integer> unmet = new HashMap<>();

  private final Map<String, Told> told = new TreeMap<>();
  private final List<Event> current = new ArrayList<>();
  private long events;
  private long unknownTitles;

  private AudienceHistories(Interactions interactions, TitleRows rows) {
    this.interactions = interactions;
    this.rows = rows;
    for (int i = interactions.size() - 1; i >= 0; i--) {
      unmet.put(interactions.viewerName(interactions.viewer(i)), i);
    }
  }

  /// The histories, and what they were made of.
  ///
  /// - `likes`: how many of the titles told count fully.
  /// - `events`: how many there were; `unknownTitles`: how many titles they were about, viewer by
  ///   viewer, that the catalog does not have.
  record Outcome(Histories histories, long likes, long events, long unknownTitles) {}

  static Outcome of(Interactions interactions, PastEvents events, TitleRows rows) {
    return new AudienceHistories(interactions, rows).gather(events);
  }

  private Outcome gather(PastEvents past) {
    past.forEach(event -> {
      if (!current.isEmpty() && !current.getFirst().profile().equals(event.profile())) {
        endViewer();
      }
      current.add(event);
      events++;
    });
    endViewer();
    unmet.forEach((name, first) -> told.put(name, rated(first)));
    return outcome();
  }

  private void endViewer() {
    if (!current.isEmpty()) {
      String name = current.getFirst().profile();
      Integer first = unmet.remove(name);
      if (first != null) {
        addRatings(first);
        current.sort(Comparator.comparing(Event::at));
      }
      Opinions opinions = Opinions.of(History.of(current), rows.rowOf(), Instant.EPOCH);
      unknownTitles += opinions.unknown();
      told.put(name, told(opinions.all()));
      current.clear();
    }
  }

  /// Adds the ratings of a viewer of the sources as the events that they would have been.
  private void addRatings(int first) {
    int viewer = interactions.viewer(first);
    for (int i = first; i < interactions.size() && interactions.viewer(i) == viewer; i++) {
      current.add(
          new Event(
              "source:" + i,
              interactions.viewerName(viewer),
              rows.idOf().apply(interactions.row(i)).value(),
              EventType.RATED,
              (double) interactions.rating(i),
              Instant.ofEpochSecond(Math.max(0, interactions.epochSecond(i)))));
    }
  }

  private static Told told(List<Opinions.Opinion> opinions) {
    List<Opinions.Opinion> wanted =
        opinions.stream().filter(opinion -> opinion.weight() > 0).toList();
    Told told = new Told(new int[wanted.size()], new float[wanted.size()], new long[wanted.size()]);
    for (int i = 0; i < wanted.size(); i++) {
      told.rows[i] = wanted.get(i).row();
      told.weights[i] = (float) wanted.get(i).weight();
      told.times[i] = wanted.get(i).at().getEpochSecond();
    }
    return told;
  }

  /// The viewer of the sources whose ratings begin there.
  private Told rated(int first) {
    int[] wanted =
        IntStream.range(first, interactions.size())
            .takeWhile(i -> interactions.viewer(i) == interactions.viewer(first))
            .filter(i -> Opinions.weightOfRating(interactions.rating(i)) > 0)
            .toArray();
    Told told = new Told(new int[wanted.length], new float[wanted.length], new long[wanted.length]);
    for (int i = 0; i < wanted.length; i++) {
      told.rows[i] = interactions.row(wanted[i]);
      told.weights[i] = (float) Opinions.weightOfRating(interactions.rating(wanted[i]));
      told.times[i] = interactions.epochSecond(wanted[i]);
    }
    return told;
  }

  private Outcome outcome() {
    boolean isLikedTold =
        AudienceLearning.isEnough(told.values().stream().mapToInt(of -> of.liked(Opinions.LIKED)));
    double least = isLikedTold ? Opinions.LIKED : 0;
    Histories.Builder histories = new Histories.Builder(rows.size());
    long likes = 0;
    for (Told of : told.values()) {
      for (int i = 0; i < of.rows.length; i++) {
        boolean isLiked = of.weights[i] >= least;
        likes += isLiked ? 1 : 0;
        histories.add(of.rows[i], isLiked ? 1 : of.weights[i], of.times[i]);
      }
      if (of.rows.length > 0) {
        histories.endViewer();
      }
    }
    return new Outcome(histories.build(), likes, events, unknownTitles);
  }
}
