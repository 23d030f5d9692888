package dev.marquee.events.sql;

import dev.marquee.events.EventStoreProblem;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// The tables, and the number that says how they are laid out.
///
/// `marquee_store` has one row: the version, the counter of arrivals, and what would be slow to
/// count.
final class Schema {
  /// The layout that this program reads and writes.
  static final int VERSION = 1;

  private final Database database;

  Schema(Database database) {
    this.database = database;
  }

  /// Creates the tables where there are none. Throws [EventStoreProblem] where there is something
  /// else, or a layout of another version; the connection is then to be closed, which undoes all.
  void prepare(Connection writer) throws SQLException {
    try (Statement statement = writer.createStatement()) {
      statement.execute(database.begin());
      statement.execute(database.lockTables());
      if (number(statement, database.countOurTables()) > 0) {
        requireKnown(number(statement, "SELECT schema_version FROM marquee_store"));
      } else if (number(statement, database.countForeignTables()) > 0) {
        throw new EventStoreProblem(
            "'"
                + database.name()
                + "' is a database, but no event store: name another with --events");
      } else {
        for (String table : tables()) {
          statement.execute(table);
        }
      }
      statement.execute("COMMIT");
    }
  }

  private void requireKnown(long found) {
    if (found != VERSION) {
      throw new EventStoreProblem(
          "the event store '%s' has the layout %d and this version of Marquee reads %d: use the version that wrote it to 'export events', or name another store with --events"
              .formatted(database.name(), found, VERSION));
    }
  }

  /// The first number of an answer.
  static long number(Statement statement, String query) throws SQLException {
    try (ResultSet result = statement.executeQuery(query)) {
      if (!result.next()) {
        throw new SQLException("no row answers '" + query + "'");
      }
      return result.getLong(1);
    }
  }

  private List<String> tables() {
    String text = database.textType();
    return List.of(
        """
        CREATE TABLE marquee_store (
          id INTEGER PRIMARY KEY CHECK (id = 1),
          schema_version INTEGER NOT NULL,
          arrivals BIGINT NOT NULL,
          events BIGINT NOT NULL,
          newest BIGINT)\
        """,
        "INSERT INTO marquee_store VALUES (1, " + VERSION + ", 0, 0, NULL)",
        """
        CREATE TABLE marquee_event (
          arrival %s,
          event_id %s NOT NULL UNIQUE,
          profile %s NOT NULL,
          title %s NOT NULL,
          type %s NOT NULL,
          value DOUBLE PRECISION,
          at BIGINT NOT NULL)\
        """
            .formatted(database.arrivalType(), text, text, text, text),
        "CREATE INDEX marquee_event_profile ON marquee_event (profile, at, arrival)",
        """
        CREATE TABLE marquee_taste (
          profile %s PRIMARY KEY,
          taste %s NOT NULL,
          changed BIGINT NOT NULL)\
        """
            .formatted(text, text),
        "CREATE INDEX marquee_taste_changed ON marquee_taste (changed)");
  }
}
