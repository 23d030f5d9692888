package dev.marquee.events.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.marquee.events.EventStoreProblem;
import java.sql.Connection;
import java.sql.SQLException;

/// Where events are kept, and what differs between the two kinds of database.
sealed interface Database permits SqliteFile, PostgresServer {

  /// A connection for the one writer, whose commits return only when they are on disk.
  ///
  /// It stays in the mode that commits by itself, and transactions are begun and ended in SQL: in
  /// the other mode SQLite's driver begins the next one with each commit, and so keeps the file
  /// locked for good.
  Connection connectWriter() throws SQLException;

  /// The statement that begins a transaction that writes.
  String begin();

  /// Settings of the pool of readers, without its limits.
  HikariConfig readers();

  /// The statement that lets only one process at a time create or look at the tables.
  String lockTables();

  /// The query that counts our tables, and the one that counts all of them.
  String countOurTables();

  /// Counts the tables that are somebody else's where only ours should be.
  String countForeignTables();

  /// How the number of an arrival is declared, which is the primary key.
  String arrivalType();

  /// How text is declared that sorts by its bytes.
  String textType();

  /// What to do after an erasure was committed, so that nothing of it is left in files; returns
  /// whether that could be done already.
  boolean forget(Connection writer) throws SQLException;

  /// The query whose answer is `ok` where the database itself is sound, or else one line a finding.
  String soundness();

  /// The failure in words, with what to do.
  EventStoreProblem explain(SQLException failure);

  /// Whether opening it would create a file.
  boolean isMissing();

  /// What to call it in messages; never with a password.
  String name();

  /// The database that an address names: `jdbc:postgresql:...`, `jdbc:sqlite:FILE`, or a file.
  static Database of(String address) {
    if (address.startsWith(PostgresServer.SCHEME)) {
      return new PostgresServer(address);
    }
    if (address.startsWith(SqliteFile.SCHEME)) {
      return SqliteFile.of(address.substring(SqliteFile.SCHEME.length()));
    }
    if (address.startsWith("jdbc:")) {
      throw new EventStoreProblem(
          "events are kept in a file, or in PostgreSQL as jdbc:postgresql://HOST/DATABASE; this"
              + " address is neither");
    }
    return SqliteFile.of(address);
  }

  /// Opens the pool of readers.
  default HikariDataSource openReaders() {
    HikariConfig settings = readers();
    settings.setMaximumPoolSize(8);
    settings.setMinimumIdle(1);
    settings.setConnectionTimeout(10_000);
    settings.setPoolName("marquee-event-readers");
    settings.setInitializationFailTimeout(-1);
    return new HikariDataSource(settings);
  }
}
