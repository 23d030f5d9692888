package dev.marquee.http;

import dev.marquee.catalog.Countries;
import dev.marquee.catalog.Genres;
import dev.marquee.catalog.TitleType;
import dev.marquee.events.Event;
import dev.marquee.events.EventType;
import dev.marquee.events.Taste;
import dev.marquee.recommend.personal.Viewer;
import dev.marquee.recommend.viewer.History;
import dev.marquee.search.Filters;
import dev.marquee.search.RequestProblem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A viewer as a body describes them, on top of what is stored of them: likes, dislikes and a
/// history become the newest of their events, and what is stated replaces what they stated before,
/// map by map.
final class StatedViewer {
  static final List<String> FIELDS =
      List.of(
          "likes",
          "dislikes",
          "history",
          "genres",
          "countries",
          "types",
          "people",
          "clusters",
          "avoid");

  private static final int MOST_TITLES = 1_000;
  private static final int MOST_EVENTS = 5_000;
  private static final int MOST_VALUES = Taste.MAX_ENTRIES;
  private static final List<String> TYPES =
      Arrays.stream(EventType.values()).map(EventType::wireName).toList();

  private final Map<String, JsonAt> fields;
  private final Viewer stored;
  private final TitleCheck titles;

  private StatedViewer(Map<String, JsonAt> fields, Viewer stored, TitleCheck titles) {
    this.fields = fields;
    this.stored = stored;
    this.titles = titles;
  }

  /// Reads a viewer from the fields of a body. Throws [ApiFailure] with a pointer.
  static Viewer of(Map<String, JsonAt> fields, Viewer stored, TitleCheck titles) {
    return FIELDS.stream().noneMatch(fields::containsKey)
        ? stored
        : new StatedViewer(fields, stored, titles).read();
  }

  private Viewer read() {
    List<Event> told = history();
    Instant asOf =
        told.stream().map(Event::at).reduce(stored.asOf(), (a, b) -> a.isBefore(b) ? b : a);
    List<Event> events = new ArrayList<>(stored.history().events());
    events.addAll(told);
    events.sort(Comparator.comparing(Event::at));
    verdicts("likes", EventType.LIKED, asOf).forEach(events::add);
    verdicts("dislikes", EventType.DISLIKED, asOf).forEach(events::add);
    return new Viewer(stored.name(), History.of(events), taste(), asOf);
  }

  private Stream<Event> verdicts(String field, EventType type, Instant at) {
    return items(field, MOST_TITLES).stream()
        .map(id -> new Event(id.pointer(), "you", titles.require(id), type, null, at));
  }

  private List<JsonAt> items(String field, int most) {
    JsonAt list = fields.get(field);
    return list == null ? List.of() : list.items(most);
  }

  /// The events told, oldest first; one without a time comes right after the one before it.
  private List<Event> history() {
    List<Event> events = new ArrayList<>();
    Instant latest = stored.asOf();
    for (JsonAt item : items("history", MOST_EVENTS)) {
      Event event = event(item, latest);
      latest = event.at();
      events.add(event);
    }
    return events;
  }

  private static Event event(JsonAt item, Instant before) {
    Map<String, JsonAt> fields = item.fields(List.of("id", "type", "value", "at"));
    JsonAt id = required(item, fields, "id");
    JsonAt type = required(item, fields, "type");
    EventType known = EventType.ofWireName(type.choice(TYPES)).orElseThrow();
    JsonAt value = fields.get("value");
    JsonAt at = fields.get("at");
    try {
      return new Event(
          item.pointer(),
          "you",
          SimilarBody.id(id).value(),
          known,
          value == null ? null : Double.valueOf(value.number(0, known.largestValue())),
          at == null ? before : time(at));
    } catch (IllegalArgumentException e) {
      throw item.refusal("cannot be: " + e.getMessage());
    }
  }

  private static JsonAt required(JsonAt item, Map<String, JsonAt> fields, String name) {
    JsonAt value = fields.get(name);
    if (value == null) {
      throw item.refusal("has no " + name);
    }
    return value;
  }

  private static Instant time(JsonAt at) {
    try {
      return OffsetDateTime.parse(at.text()).toInstant();
    } catch (DateTimeException e) {
      throw at.refusal("is a time such as 2026-01-31T20:15:00Z");
    }
  }

  private Taste taste() {
    Taste before = stored.taste();
    return new Taste(
        weights("genres", before.genres(), StatedViewer::requireGenre),
        weights("countries", before.countries(), StatedViewer::requireCountry),
        weights("types", before.types(), StatedViewer::requireType),
        weights("people", before.people(), _ -> {}),
        clusters(before.clusters()),
        avoided(before.avoid()));
  }

  /// Throws [RequestProblem] for a name that is none.
  private interface NameCheck {
    void check(String name);
  }

  private static void requireGenre(String name) {
    if (Genres.of(name).isEmpty()) {
      Filters.parse(Map.of("genre", List.of(name)));
    }
  }

  private static void requireCountry(String name) {
    if (Countries.code(name).isEmpty()) {
      Filters.parse(Map.of("country", List.of(name)));
    }
  }

  private static void requireType(String name) {
    if (TitleType.of(name).isEmpty()) {
      Filters.parse(Map.of("type", List.of(name)));
    }
  }

  private Map<String, Double> weights(String field, Map<String, Double> before, NameCheck names) {
    JsonAt object = fields.get(field);
    if (object == null) {
      return before;
    }
    Map<String, Double> weights = new LinkedHashMap<>();
    entries(object)
        .forEach((name, weight) -> {
          try {
            Event.checkText(field, name);
            requireWish(name);
            names.check(name);
          } catch (RequestProblem e) {
            throw new ApiFailure.BadBody(weight.pointer(), e.detail());
          } catch (IllegalArgumentException e) {
            throw weight.refusal("cannot be: " + e.getMessage());
          }
          weights.put(name, weight(weight));
        });
    return weights;
  }

  /// The mark that excludes in a filter is none here.
  private static void requireWish(String name) {
    if (name.startsWith("!")) {
      throw new IllegalArgumentException(
          Wording.quoted(name) + " is no wish; give a weight below 0 to see less of it");
    }
  }

  private static Map<String, JsonAt> entries(JsonAt object) {
    Map<String, JsonAt> entries = object.fields();
    if (entries.size() > MOST_VALUES) {
      throw object.refusal("holds " + entries.size() + " values, more than " + MOST_VALUES);
    }
    return entries;
  }

  private static double weight(JsonAt value) {
    return value.number(-Taste.MAX_WEIGHT, Taste.MAX_WEIGHT);
  }

  private Map<Integer, Double> clusters(Map<Integer, Double> before) {
    JsonAt object = fields.get("clusters");
    if (object == null) {
      return before;
    }
    Map<Integer, Double> weights = new LinkedHashMap<>();
    entries(object)
        .forEach((name, weight) -> {
          boolean isNumber = name.matches("[0-9]{1,9}");
          if (!isNumber || !titles.hasCluster(Integer.parseInt(name))) {
            throw new ApiFailure.BadBody(
                weight.pointer(), "no cluster has the id " + Wording.quoted(name));
          }
          weights.put(Integer.parseInt(name), weight(weight));
        });
    return weights;
  }

  private List<String> avoided(List<String> before) {
    if (!fields.containsKey("avoid")) {
      return before;
    }
    return items("avoid", MOST_VALUES).stream().map(StatedViewer::avoid).toList();
  }

  private static String avoid(JsonAt value) {
    String filter = value.text();
    int colon = filter.indexOf(':');
    if (colon < 1 || colon == filter.length() - 1) {
      throw value.refusal("is a filter and a value such as 'genre:Horror'");
    }
    String name = filter.substring(0, colon);
    try {
      Filters.parse(Map.of(name, List.of(filter.substring(colon + 1))));
    } catch (RequestProblem e) {
      throw new ApiFailure.BadBody(value.pointer(), e.detail());
    }
    return filter;
  }
}
