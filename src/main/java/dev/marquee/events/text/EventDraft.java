package dev.marquee.events.text;

import dev.marquee.events.Event;
import dev.marquee.events.EventType;
import dev.marquee.events.text.LineOutcome.Fault;
import dev.marquee.events.text.LineOutcome.Read;
import dev.marquee.events.text.LineOutcome.Refused;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The parts of an event as they are found, checked one by one so that all faults are told at once.
final class EventDraft {
  /// The fields of an event, in the order in which they are written.
  static final List<String> FIELDS = List.of("eventId", "profile", "title", "type", "value", "at");

  /// Clocks of senders may be wrong, but not by more.
  private static final Duration MOST_AHEAD = Duration.ofDays(1);

  private final Clock clock;
  private final List<Fault> faults = new ArrayList<>();
  private @Nullable String eventId;
  private @Nullable String profile;
  private @Nullable String title;
  private @Nullable EventType type;
  private @Nullable Double value;
  private @Nullable Instant at;

  EventDraft(Clock clock) {
    this.clock = clock;
  }

  void refuse(String field, String detail) {
    faults.add(new Fault(field, detail));
  }

  void eventId(String text) {
    eventId = checked("eventId", text);
  }

  void profile(String text) {
    profile = checked("profile", text);
  }

  void title(String text) {
    title = checked("title", text);
  }

  private String checked(String field, String text) {
    try {
      Event.checkText(field, text);
    } catch (IllegalArgumentException e) {
      refuse(field, String.valueOf(e.getMessage()));
    }
    return text;
  }

  void type(String name) {
    type = EventType.ofWireName(name).orElse(null);
    if (type == null) {
      List<String> names = Arrays.stream(EventType.values()).map(EventType::wireName).toList();
      refuse(
          "type",
          "type is one of " + String.join(", ", names) + ", not '" + shortened(name) + '\'');
    }
  }

  void value(double number) {
    value = number + 0.0; // -0.0 becomes 0.0
  }

  /// A time as text: ISO 8601 with its offset.
  void at(String text) {
    try {
      at(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      at = Instant.EPOCH;
      refuse(
          "at",
          "at is a time such as 2026-01-31T20:15:00Z, with its offset, not '"
              + shortened(text)
              + '\'');
    }
  }

  void at(Instant time) {
    at = time;
    if (time.isAfter(clock.instant().plus(MOST_AHEAD))) {
      refuse("at", "at lies more than a day in the future: " + time);
    } else if (time.isBefore(Instant.EPOCH)) {
      refuse("at", "at lies before 1970: " + time);
    }
  }

  static String shortened(String text) {
    String printable = text.replaceAll("\\p{Cntrl}", "?");
    return printable.length() <= 40 ? printable : printable.substring(0, 40) + "...";
  }

  /// The event, or all that is wrong with it.
  LineOutcome finish() {
    requireAll();
    EventType what = type;
    if (!faults.isEmpty() || what == null || profile == null || title == null) {
      return new Refused(faults);
    }
    Instant when = (at == null ? clock.instant() : at).truncatedTo(ChronoUnit.MILLIS);
    String id = eventId;
    if (id == null) {
      id = at == null ? "random:" + UUID.randomUUID() : contentId(profile, title, what, when);
    }
    try {
      return new Read(new Event(id, profile, title, what, value, when));
    } catch (IllegalArgumentException e) {
      // Each part is well by itself: only the value can be at odds with the type.
      return new Refused(List.of(new Fault("value", String.valueOf(e.getMessage()))));
    }
  }

  private void requireAll() {
    require("profile", profile);
    require("title", title);
    boolean isTypeTold = faults.stream().anyMatch(fault -> fault.field().equals("type"));
    if (type == null && !isTypeTold) {
      refuse("type", "type is missing");
    }
  }

  private void require(String field, @Nullable String text) {
    boolean isTold = faults.stream().anyMatch(fault -> fault.field().equals(field));
    if (text == null && !isTold) {
      refuse(field, field + " is missing");
    }
  }

  /// The same for the same content: a hash of all parts, each with its length.
  private String contentId(String who, String which, EventType what, Instant when) {
    String content =
        String.join(
            "\n",
            who.length() + ":" + who,
            which.length() + ":" + which,
            what.wireName(),
            value == null ? "" : Double.toString(value),
            Long.toString(when.toEpochMilli()));
    byte[] hash = Arrays.copyOf(sha256(content), 18);
    return "content:" + Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }
}
