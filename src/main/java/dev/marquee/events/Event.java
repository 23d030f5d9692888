package dev.marquee.events;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// One thing that one viewer did with one title.
///
/// - `eventId`: names the event for ever; a second event of the same id is the same event.
/// - `profile`: the viewer, as the sender calls them.
/// - `title`: the id as it was sent, whether or not the catalog knows it.
/// - `value`: for `RATED` the rating, 0 to 10, never missing; for others the share watched, 0 to 1,
///   or null where nothing was measured.
/// - `at`: when it happened, in whole milliseconds, from 1970 to 9999.
///
/// The texts are 1 to [#MAX_LENGTH] characters without control characters and without blanks around
/// them. `IllegalArgumentException` says in words for the sender which of this does not hold.
public record Event(
    String eventId,
    String profile,
    String title,
    EventType type,
    @Nullable Double value,
    Instant at) {
  /// The longest text an event may carry, in UTF-16 units.
  public static final int MAX_LENGTH = 256;

  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

  public Event {
    checkText("eventId", eventId);
    checkText("profile", profile);
    checkText("title", title);
    checkValue(type, value);
    at = at.truncatedTo(ChronoUnit.MILLIS);
    if (at.isBefore(Instant.EPOCH) || at.isAfter(LATEST)) {
      throw new IllegalArgumentException("at must lie between 1970 and 9999, and is '" + at + '\'');
    }
  }

  /// Checks a text of an event, or of whatever else names a viewer or a title; `name` says in the
  /// message which one it is.
  public static void checkText(String name, String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(name + " must not be blank");
    }
    if (text.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          name + " must have at most " + MAX_LENGTH + " characters, not " + text.length());
    }
    if (!text.equals(text.strip())) {
      throw new IllegalArgumentException(name + " must not begin or end with a blank");
    }
    if (text.codePoints().anyMatch(Event::isUnprintable)) {
      throw new IllegalArgumentException(
          name + " must not hold control characters or halves of characters");
    }
  }

  private static boolean isUnprintable(int codePoint) {
    return Character.isISOControl(codePoint)
        || Character.getType(codePoint) == Character.SURROGATE
        || codePoint == 0x2028
        || codePoint == 0x2029;
  }

  private static void checkValue(EventType type, @Nullable Double value) {
    if (value == null) {
      if (type == EventType.RATED) {
        throw new IllegalArgumentException("value is missing: a rating is a number from 0 to 10");
      }
      return;
    }
    if (!(value >= 0 && value <= type.largestValue())) {
      throw new IllegalArgumentException(
          "value of "
              + type.wireName()
              + " must be from 0 to "
              + (int) type.largestValue()
              + ", not "
              + value);
    }
  }
}
