package dev.marquee.events.sql;

import com.zaxxer.hikari.HikariDataSource;
import dev.marquee.events.Erasure;
import dev.marquee.events.Event;
import dev.marquee.events.EventStore;
import dev.marquee.events.EventStoreProblem;
import dev.marquee.events.Receipt;
import dev.marquee.events.Taste;
import dev.marquee.events.text.TasteText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// The event store in a database.
public final class SqlEventStore implements EventStore {
  private static final int ROWS_AT_A_TIME = 2_000;

  private final Database database;
  private final HikariDataSource readers;
  private final Listeners listeners;
  private final GroupWriter writer;

  private SqlEventStore(Database database, Connection connection) {
    this.database = database;
    this.readers = database.openReaders();
    this.listeners = new Listeners(new NewArrivals());
    this.writer = new GroupWriter(database, connection, listeners::look);
  }

  /// Opens the store at an address, and creates it where there is none: the name of a SQLite file
  /// (also as `jdbc:sqlite:FILE`), or a `jdbc:postgresql:` URL. Throws [EventStoreProblem] where it
  /// cannot be opened, and for a layout of another version.
  public static SqlEventStore open(String address) {
    Database database = Database.of(address);
    SqlEventStore store = new SqlEventStore(database, connect(database));
    store.listeners.start();
    store.writer.start();
    return store;
  }

  /// Whether there is no file at an address, so that opening it would create one. Throws
  /// [EventStoreProblem] for what is no address.
  public static boolean isMissing(String address) {
    return Database.of(address).isMissing();
  }

  private static Connection connect(Database database) {
    try {
      Connection connection = database.connectWriter();
      try {
        new Schema(database).prepare(connection);
        return connection;
      } catch (SQLException | RuntimeException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      throw database.explain(e);
    }
  }

  /// What to call it in messages; never with a password.
  public String name() {
    return database.name();
  }

  @Override
  public Receipt append(List<Event> events) {
    return events.isEmpty()
        ? new Receipt(0, 0)
        : writer.write(new Changes.Append(List.copyOf(events)));
  }

  @Override
  public void putTaste(String profile, Taste taste) {
    Event.checkText("profile", profile);
    writer.write(new Changes.PutTaste(profile, TasteText.write(taste)));
  }

  @Override
  public Erasure erase(String profile) {
    Erasure erasure = writer.write(new Changes.Erase(profile));
    if (!erasure.isEmpty()) {
      listeners.erased(profile);
    }
    return erasure;
  }

  @Override
  public List<Event> eventsOf(String profile) {
    return read(EventRows.OF_PROFILE, query -> query.setString(1, profile), SqlEventStore::events);
  }

  @Override
  public List<Event> latest(int limit) {
    return read(EventRows.LATEST, query -> query.setInt(1, limit), SqlEventStore::events);
  }

  private static List<Event> events(ResultSet rows) throws SQLException {
    List<Event> events = new ArrayList<>();
    while (rows.next()) {
      events.add(EventRows.read(rows));
    }
    return events;
  }

  @Override
  public void forEachEvent(Consumer<Event> sink) {
    stream(EventRows.ALL, _ -> {}, sink);
  }

  @Override
  public Arrivals forEachArrival(long after, Consumer<Event> sink) {
    // Writers take their numbers one after the other, so that nothing below this one comes later.
    Arrivals upTo = arrivals();
    stream(
        EventRows.ARRIVED,
        query -> {
          query.setLong(1, after);
          query.setLong(2, upTo.last());
        },
        sink);
    return upTo;
  }

  private void stream(String sql, Binding binding, Consumer<Event> sink) {
    try (Connection connection = readers.getConnection()) {
      // A cursor needs a transaction; without one PostgreSQL's driver reads everything at once.
      connection.setAutoCommit(false);
      try (PreparedStatement query = connection.prepareStatement(sql)) {
        query.setFetchSize(ROWS_AT_A_TIME);
        binding.into(query);
        try (ResultSet rows = query.executeQuery()) {
          while (rows.next()) {
            sink.accept(EventRows.read(rows));
          }
        }
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw explain(e);
    }
  }

  @Override
  public Optional<Taste> taste(String profile) {
    return read(
        "SELECT taste FROM marquee_taste WHERE profile = ?",
        query -> query.setString(1, profile),
        rows -> rows.next() ? Optional.of(TasteText.read(rows.getString(1))) : Optional.empty());
  }

  @Override
  public boolean knows(String profile) {
    return read(
        """
        SELECT EXISTS (SELECT 1 FROM marquee_event WHERE profile = ?)
          OR EXISTS (SELECT 1 FROM marquee_taste WHERE profile = ?)\
        """,
        query -> {
          query.setString(1, profile);
          query.setString(2, profile);
        },
        rows -> rows.next() && rows.getBoolean(1));
  }

  /// Arrivals are never given twice, so that the number of events and the latest arrival tell any
  /// two states apart, with an erasure between them, too.
  @Override
  public String mark(String profile) {
    return read(
        """
        SELECT (SELECT count(*) FROM marquee_event WHERE profile = ?),
          (SELECT max(arrival) FROM marquee_event WHERE profile = ?),
          (SELECT changed FROM marquee_taste WHERE profile = ?)\
        """,
        query -> {
          for (int place = 1; place <= 3; place++) {
            query.setString(place, profile);
          }
        },
        rows ->
            rows.next() ? rows.getLong(1) + "." + rows.getLong(2) + "." + rows.getLong(3) : "none");
  }

  @Override
  public Arrivals arrivals() {
    return read(
        "SELECT arrivals, events FROM marquee_store",
        _ -> {},
        rows -> {
          long last = number(rows);
          return new Arrivals(last, rows.getLong(2));
        });
  }

  @Override
  public long size() {
    return read("SELECT events FROM marquee_store", _ -> {}, SqlEventStore::number);
  }

  @Override
  public Optional<Instant> newest() {
    return read(
        "SELECT newest FROM marquee_store WHERE newest IS NOT NULL",
        _ -> {},
        rows ->
            rows.next() ? Optional.of(Instant.ofEpochMilli(rows.getLong(1))) : Optional.empty());
  }

  @Override
  public Listening listen(String profile, Runnable afterAppend) {
    return listeners.add(profile, afterAppend);
  }

  /// Reads everything and says what is wrong with it; empty when all is well.
  public List<String> findings() {
    List<String> findings =
        read(
            database.soundness(),
            _ -> {},
            rows -> {
              List<String> lines = new ArrayList<>();
              while (rows.next()) {
                lines.add(rows.getString(1));
              }
              return lines;
            });
    findings.removeIf(line -> line.equals("ok"));
    long wrong =
        read(
            "SELECT events - (SELECT count(*) FROM marquee_event) FROM marquee_store",
            _ -> {},
            SqlEventStore::number);
    if (wrong != 0) {
      findings.add(
          "the count of events is off by "
              + wrong
              + ": 'export events' and import into a new store");
    }
    return findings;
  }

  private static long number(ResultSet rows) throws SQLException {
    if (!rows.next()) {
      throw new SQLException("the row of the store is missing");
    }
    return rows.getLong(1);
  }

  /// Puts values into a query.
  private interface Binding {
    void into(PreparedStatement query) throws SQLException;
  }

  /// Makes an answer of rows.
  private interface Reading<T> {
    T of(ResultSet rows) throws SQLException;
  }

  private <T> T read(String sql, Binding binding, Reading<T> reading) {
    try (Connection connection = readers.getConnection();
        PreparedStatement query = connection.prepareStatement(sql)) {
      binding.into(query);
      try (ResultSet rows = query.executeQuery()) {
        return reading.of(rows);
      }
    } catch (SQLException e) {
      throw explain(e);
    }
  }

  /// The pool wraps what kept it from connecting.
  private EventStoreProblem explain(SQLException failure) {
    if (readers.isClosed()) {
      return new EventStoreProblem("the event store '" + name() + "' is closed", failure);
    }
    return database.explain(failure.getCause() instanceof SQLException cause ? cause : failure);
  }

  /// What listeners want to know.
  private final class NewArrivals implements Listeners.Arrivals {
    @Override
    public long last() {
      return read("SELECT arrivals FROM marquee_store", _ -> {}, SqlEventStore::number);
    }

    @Override
    public Set<String> profilesAfter(long arrival) {
      return read(
          """
          SELECT profile FROM marquee_event WHERE arrival > ?
          UNION SELECT profile FROM marquee_taste WHERE changed > ?\
          """,
          query -> {
            query.setLong(1, arrival);
            query.setLong(2, arrival);
          },
          rows -> {
            Set<String> profiles = new LinkedHashSet<>();
            while (rows.next()) {
              profiles.add(rows.getString(1));
            }
            return profiles;
          });
    }
  }

  @Override
  public void close() {
    writer.close();
    listeners.close();
    readers.close();
  }
}
