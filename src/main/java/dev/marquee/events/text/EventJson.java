package dev.marquee.events.text;

import dev.marquee.events.Event;
import dev.marquee.events.text.LineOutcome.Fault;
import dev.marquee.events.text.LineOutcome.Refused;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Events as JSON objects:
///
/// ```
/// {"eventId":"e1","profile":"ann","title":"imdb:tt0133093","type":"rated","value":9,"at":"2026-01-31T20:15:00Z"}
/// ```
///
/// Safe from any thread.
public final class EventJson implements LineFormat {
  private static final JsonMapper STRICT =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(8)
                          .maxNumberLength(64)
                          .maxNameLength(256)
                          .maxStringLength(10_000)
                          .build())
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final Clock clock;
  private final @Nullable String spareId;

  private EventJson(Clock clock, @Nullable String spareId) {
    this.clock = clock;
    this.spareId = spareId;
  }

  /// A reader that takes the time of arrival from this clock.
  public static EventJson readBy(Clock clock) {
    return new EventJson(clock, null);
  }

  /// The same, but for the id of an event that has none.
  public EventJson orId(String eventId) {
    return new EventJson(clock, eventId);
  }

  @Override
  public String label() {
    return "JSON lines of events";
  }

  @Override
  public LineOutcome read(String json) {
    JsonNode node;
    try {
      node = STRICT.readTree(json);
    } catch (JacksonException e) {
      return Refused.because("not JSON that we read: " + reason(e));
    }
    if (node == null || !node.isObject()) {
      return Refused.because("an event is a JSON object");
    }
    List<Fault> unknown =
        node.propertyNames().stream()
            .filter(name -> !EventDraft.FIELDS.contains(name))
            .map(
                name -> new Fault(name, "no field is called '" + EventDraft.shortened(name) + '\''))
            .toList();
    if (!unknown.isEmpty()) {
      return new Refused(unknown);
    }
    EventDraft draft = new EventDraft(clock);
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      fill(draft, field.getKey(), field.getValue());
    }
    if (spareId != null && !node.hasNonNull("eventId")) {
      draft.eventId(spareId);
    }
    return draft.finish();
  }

  private static String reason(JacksonException e) {
    String message = Optional.ofNullable(e.getOriginalMessage()).orElse("broken");
    String firstLine = message.lines().findFirst().orElse("").replaceAll(", from `[^`]*`", "");
    String readable = firstLine.replaceAll("[^\\p{Print}]", "?");
    return readable.length() <= 160 ? readable : readable.substring(0, 160);
  }

  private static void fill(EventDraft draft, String name, JsonNode node) {
    if (node.isNull()) {
      return;
    }
    switch (name) {
      case "eventId" -> text(draft, name, node).ifPresent(draft::eventId);
      case "profile" -> text(draft, name, node).ifPresent(draft::profile);
      case "title" -> text(draft, name, node).ifPresent(draft::title);
      case "type" -> text(draft, name, node).ifPresent(draft::type);
      case "at" -> text(draft, name, node).ifPresent(draft::at);
      case "value" -> {
        if (node.isNumber()) {
          // By way of its text: the shortest path that neither overflows nor unfolds 1e999999999.
          draft.value(Double.parseDouble(node.asString()));
        } else {
          draft.refuse(name, "value is a number");
        }
      }
      default -> throw new IllegalArgumentException("no field is called '" + name + '\'');
    }
  }

  private static Optional<String> text(EventDraft draft, String name, JsonNode node) {
    if (node.isString()) {
      return Optional.of(node.stringValue());
    }
    draft.refuse(name, name + " is a string");
    return Optional.empty();
  }

  /// An event as one line, without a line break.
  public static String write(Event event) {
    ObjectNode node = STRICT.createObjectNode();
    node.put("eventId", event.eventId());
    node.put("profile", event.profile());
    node.put("title", event.title());
    node.put("type", event.type().wireName());
    Double value = event.value();
    if (value != null) {
      node.put("value", value);
    }
    node.put("at", event.at().toString());
    return node.toString();
  }
}
