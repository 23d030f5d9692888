package dev.marquee.events.sql;

import dev.marquee.events.Erasure;
import dev.marquee.events.Event;
import dev.marquee.events.Receipt;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Objects;

/// The kinds of change, as SQL.
final class Changes {
  private Changes() {}

  /// Keeps those events that are not there yet.
  record Append(List<Event> events) implements Change<Receipt> {
    private static final String INSERT =
        """
        INSERT INTO marquee_event (arrival, event_id, profile, title, type, value, at)
        VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (event_id) DO NOTHING\
        """;

    @Override
    public int arrivals() {
      return events.size();
    }

    @Override
    public Receipt apply(Connection writer, long firstArrival) throws SQLException {
      int[] counts;
      try (PreparedStatement insert = writer.prepareStatement(INSERT)) {
        for (int i = 0; i < events.size(); i++) {
          fill(insert, firstArrival + i, events.get(i));
          insert.addBatch();
        }
        counts = insert.executeBatch();
      }
      int accepted = 0;
      long newest = Long.MIN_VALUE;
      for (int i = 0; i < counts.length; i++) {
        if (counts[i] > 0) {
          accepted++;
          newest = Math.max(newest, events.get(i).at().toEpochMilli());
        }
      }
      if (accepted > 0) {
        count(writer, accepted, newest);
      }
      return new Receipt(accepted, events.size() - accepted);
    }

    private static void fill(PreparedStatement insert, long arrival, Event event)
        throws SQLException {
      insert.setLong(1, arrival);
      insert.setString(2, event.eventId());
      insert.setString(3, event.profile());
      insert.setString(4, event.title());
      insert.setString(5, event.type().wireName());
      Double value = event.value();
      if (value == null) {
        insert.setNull(6, Types.DOUBLE);
      } else {
        insert.setDouble(6, value);
      }
      insert.setLong(7, event.at().toEpochMilli());
    }

    private static void count(Connection writer, int accepted, long newest) throws SQLException {
      String sql =
          """
          UPDATE marquee_store SET events = events + ?,
            newest = CASE WHEN newest IS NULL OR newest < ? THEN ? ELSE newest END\
          """;
      try (PreparedStatement update = writer.prepareStatement(sql)) {
        update.setInt(1, accepted);
        update.setLong(2, newest);
        update.setLong(3, newest);
        update.executeUpdate();
      }
    }
  }

  /// Replaces a taste by another, given as JSON.
  record PutTaste(String profile, String taste) implements Change<Integer> {
    private static final String UPSERT =
        """
        INSERT INTO marquee_taste (profile, taste, changed) VALUES (?, ?, ?)
        ON CONFLICT (profile) DO UPDATE SET taste = excluded.taste, changed = excluded.changed\
        """;

    @Override
    public int arrivals() {
      return 1;
    }

    @Override
    public Integer apply(Connection writer, long firstArrival) throws SQLException {
      try (PreparedStatement upsert = writer.prepareStatement(UPSERT)) {
        upsert.setString(1, profile);
        upsert.setString(2, taste);
        upsert.setLong(3, firstArrival);
        return upsert.executeUpdate();
      }
    }
  }

  /// Deletes all that is known of a viewer.
  record Erase(String profile) implements Change<Erasure> {
    @Override
    public int arrivals() {
      return 1;
    }

    @Override
    public boolean erases() {
      return true;
    }

    @Override
    public Erasure apply(Connection writer, long firstArrival) throws SQLException {
      long events = delete(writer, "DELETE FROM marquee_event WHERE profile = ?");
      long tastes = delete(writer, "DELETE FROM marquee_taste WHERE profile = ?");
      if (events > 0) {
        recount(writer, events);
      }
      return new Erasure(events, tastes > 0);
    }

    private long delete(Connection writer, String sql) throws SQLException {
      try (PreparedStatement delete = writer.prepareStatement(sql)) {
        delete.setString(1, profile);
        return delete.executeUpdate();
      }
    }

    /// Looks at all events for the newest that is left: erasures are rare.
    private static void recount(Connection writer, long erased) throws SQLException {
      String sql =
          """
          UPDATE marquee_store SET events = events - ?,
            newest = (SELECT max(at) FROM marquee_event)\
          """;
      try (PreparedStatement update = writer.prepareStatement(sql)) {
        update.setLong(1, erased);
        update.executeUpdate();
      }
    }
  }

  /// Takes the next numbers of arrivals, and with them the lock that orders all writers; returns
  /// the first.
  static long take(Connection writer, long many) throws SQLException {
    String update = "UPDATE marquee_store SET arrivals = arrivals + ?";
    try (PreparedStatement take = writer.prepareStatement(update);
        PreparedStatement read = writer.prepareStatement("SELECT arrivals FROM marquee_store")) {
      take.setLong(1, many);
      if (take.executeUpdate() != 1) {
        throw new SQLException("the row of the store is missing");
      }
      try (ResultSet result = Objects.requireNonNull(read.executeQuery())) {
        result.next();
        return result.getLong(1) - many + 1;
      }
    }
  }
}
