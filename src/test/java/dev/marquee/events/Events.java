package dev.marquee.events;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Events for tests.
public final class Events {
  public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private Events() {}

  /// Somebody liked something at some time.
  public static Event liked(String eventId, String profile, String title, Instant at) {
    return new Event(eventId, profile, title, EventType.LIKED, null, at);
  }

  /// Any event at all, of a few viewers and titles.
  public static Event random(Random random, String eventId) {
    List<EventType> types = List.of(EventType.values());
    EventType type = types.get(random.nextInt(types.size()));
    return new Event(
        eventId,
        "viewer " + random.nextInt(5),
        text(random),
        type,
        value(random, type),
        NOON.minusMillis(random.nextLong(1_000_000_000_000L)));
  }

  private static @Nullable Double value(Random random, EventType type) {
    return type != EventType.RATED && random.nextBoolean()
        ? null
        : random.nextInt(101) / 100.0 * type.largestValue();
  }

  private static String text(Random random) {
    String letters = "abc:,\"\\' é語😀|;{}[]";
    StringBuilder text = new StringBuilder("t");
    for (int i = random.nextInt(12); i > 0; i--) {
      int[] points = letters.codePoints().toArray();
      text.appendCodePoint(points[random.nextInt(points.length)]);
    }
    return text.append('.').toString();
  }
}
