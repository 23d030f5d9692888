package dev.marquee.events.sql;

import dev.marquee.events.Event;
import dev.marquee.events.EventType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/// Rows of the table of events, read as events.
final class EventRows {
  private static final String SELECT =
      "SELECT event_id, profile, title, type, value, at FROM marquee_event";

  static final String OF_PROFILE = SELECT + " WHERE profile = ? ORDER BY at, arrival";
  static final String LATEST = SELECT + " ORDER BY arrival DESC LIMIT ?";
  static final String ARRIVED = SELECT + " WHERE arrival > ? AND arrival <= ? ORDER BY arrival";
  static final String ALL = SELECT + " ORDER BY profile, at, arrival";

  private EventRows() {}

  /// The event of the row that the result stands at.
  static Event read(ResultSet row) throws SQLException {
    String type = row.getString(4);
    double value = row.getDouble(5);
    boolean hasValue = !row.wasNull();
    return new Event(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        EventType.ofWireName(type)
            .orElseThrow(() -> new SQLException("no event has the type '" + type + "'")),
        hasValue ? value : null,
        Instant.ofEpochMilli(row.getLong(6)));
  }
}
