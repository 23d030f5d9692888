package dev.marquee.events.sql;

import com.zaxxer.hikari.HikariConfig;
import dev.marquee.events.EventStoreProblem;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Properties;

/// A database of PostgreSQL, which several machines may share.
record PostgresServer(String url) implements Database {
  static final String SCHEME = "jdbc:postgresql:";

  private static final int CONNECT_SECONDS = 10;
  private static final int ANSWER_SECONDS = 120;

  @Override
  public Connection connectWriter() throws SQLException {
    Connection connection = DriverManager.getConnection(url, properties());
    try (Statement statement = connection.createStatement()) {
      // Whatever the server's default is: what is acknowledged is on disk.
      statement.execute("SET synchronous_commit = on");
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private static Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("ApplicationName", "marquee");
    properties.setProperty("connectTimeout", Integer.toString(CONNECT_SECONDS));
    properties.setProperty("socketTimeout", Integer.toString(ANSWER_SECONDS));
    properties.setProperty("tcpKeepAlive", "true");
    return properties;
  }

  @Override
  public HikariConfig readers() {
    HikariConfig settings = new HikariConfig();
    settings.setJdbcUrl(url);
    settings.setDataSourceProperties(properties());
    settings.setReadOnly(true);
    return settings;
  }

  @Override
  public String begin() {
    return "BEGIN";
  }

  @Override
  public String lockTables() {
    return "SELECT pg_advisory_xact_lock(7420117)";
  }

  @Override
  public String countOurTables() {
    return "SELECT count(*) FROM pg_tables WHERE schemaname = current_schema()"
        + " AND tablename = 'marquee_store'";
  }

  @Override
  public String countForeignTables() {
    // A server is made to be shared.
    return "SELECT 0";
  }

  @Override
  public String arrivalType() {
    return "BIGINT PRIMARY KEY";
  }

  @Override
  public String textType() {
    return "TEXT COLLATE \"C\"";
  }

  @Override
  public boolean forget(Connection writer) {
    // The server's own vacuum reclaims what was deleted.
    return true;
  }

  @Override
  public String soundness() {
    return "SELECT 'ok'";
  }

  @Override
  public EventStoreProblem explain(SQLException failure) {
    String state = Objects.requireNonNullElse(failure.getSQLState(), "");
    if (state.startsWith("08") || state.startsWith("57P")) {
      return failed(failure, "cannot be reached: start PostgreSQL there, or correct --events");
    }
    if (state.startsWith("28")) {
      return failed(failure, "does not let us in: correct the user and password in --events");
    }
    if (state.equals("3D000")) {
      return failed(failure, "does not exist: create the database, or correct --events");
    }
    if (state.equals("53100")) {
      return failed(failure, "cannot grow: its disk is full; make room and send again");
    }
    if (state.equals("42501") || state.equals("25006")) {
      return failed(failure, "may not be written by this user: grant it the right to");
    }
    String message = Objects.requireNonNullElse(failure.getMessage(), "no reason told");
    return failed(failure, "failed: " + message.lines().findFirst().orElse(""));
  }

  private EventStoreProblem failed(SQLException failure, String what) {
    return new EventStoreProblem("the event store '" + name() + "' " + what, failure);
  }

  /// The address without its parameters and user, among which a password may be.
  @Override
  public boolean isMissing() {
    return false;
  }

  @Override
  public String name() {
    int question = url.indexOf('?');
    String address = question < 0 ? url : url.substring(0, question);
    return address.replaceFirst("//[^/]*@", "//");
  }
}
