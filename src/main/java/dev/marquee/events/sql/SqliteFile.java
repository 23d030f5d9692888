package dev.marquee.events.sql;

import com.zaxxer.hikari.HikariConfig;
import dev.marquee.events.EventStoreProblem;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteException;

/// A file of SQLite beside its write-ahead log, which only its owner may read: it says what people
/// watch.
///
/// Several processes may use the file at once; it must lie on a disk of this machine.
record SqliteFile(Path file) implements Database {
  static final String SCHEME = "jdbc:sqlite:";

  /// How long a process waits while another one writes.
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  static SqliteFile of(String path) {
    try {
      if (path.isBlank() || path.startsWith(":memory:")) {
        throw new EventStoreProblem("events are kept in a file, and '" + path + "' is none");
      }
      return new SqliteFile(Path.of(path));
    } catch (InvalidPathException e) {
      throw new EventStoreProblem("'" + path + "' is not the name of a file", e);
    }
  }

  @Override
  public Connection connectWriter() throws SQLException {
    createFile();
    SQLiteConfig config = config();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
    return source(config).getConnection();
  }

  /// Made here rather than by SQLite, so that nobody else may read it.
  private void createFile() {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
    } catch (FileAlreadyExistsException e) {
      // It was there before; or a file stands where the folder should be, which opening will tell.
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private EventStoreProblem unwritable(Throwable cause) {
    return new EventStoreProblem(
        "the event store '"
            + file
            + "' cannot be written: give this user the right to write the file and its folder, or"
            + " name another place with --events",
        cause);
  }

  private static SQLiteConfig config() {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout((int) PATIENCE.toMillis());
    return config;
  }

  private SQLiteDataSource source(SQLiteConfig config) {
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl(SCHEME + file.toAbsolutePath());
    return source;
  }

  @Override
  public HikariConfig readers() {
    HikariConfig settings = new HikariConfig();
    settings.setDataSource(source(config()));
    settings.setConnectionInitSql("PRAGMA query_only = ON");
    return settings;
  }

  @Override
  public String begin() {
    return "BEGIN IMMEDIATE";
  }

  @Override
  public String lockTables() {
    // The transaction is the lock: it begins as one that writes.
    return "SELECT 1";
  }

  @Override
  public String countOurTables() {
    return "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'marquee_store'";
  }

  @Override
  public String countForeignTables() {
    return "SELECT count(*) FROM sqlite_master WHERE name NOT LIKE 'marquee%'"
        + " AND name NOT LIKE 'sqlite%'";
  }

  @Override
  public String arrivalType() {
    return "INTEGER PRIMARY KEY";
  }

  @Override
  public String textType() {
    return "TEXT";
  }

  /// Deleted rows are overwritten in the file, but the log still has them until it is emptied,
  /// which a reader may be in the way of.
  @Override
  public boolean forget(Connection writer) throws SQLException {
    try (Statement statement = writer.createStatement();
        ResultSet result = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
      return result.next() && result.getInt(1) == 0;
    }
  }

  @Override
  public String soundness() {
    return "PRAGMA integrity_check(5)";
  }

  @Override
  public EventStoreProblem explain(SQLException failure) {
    if (!(failure instanceof SQLiteException sqlite)) {
      return failed(failure, "");
    }
    // The low byte says what kind of failure, the others which one of the kind.
    return switch (sqlite.getResultCode().code & 0xff) {
      case 11, 26 ->
          failed(
              failure,
              " is damaged, or no event store: move it away together with its -wal and -shm files,"
                  + " and bring back a backup or import an export");
      case 3, 8, 14, 23 -> unwritable(failure);
      case 13 -> failed(failure, " cannot grow: the disk is full; make room and send again");
      case 10 -> failed(failure, " cannot be read or written: the disk fails");
      case 5, 6 ->
          failed(
              failure,
              " has been locked by another process for "
                  + PATIENCE.toSeconds()
                  + " seconds; end that one and send again");
      default -> failed(failure, "");
    };
  }

  private EventStoreProblem failed(SQLException failure, String what) {
    String detail = what.isEmpty() ? " failed: " + failure.getMessage() : what;
    return new EventStoreProblem("the event store '" + file + "'" + detail, failure);
  }

  @Override
  public boolean isMissing() {
    return !Files.exists(file);
  }

  @Override
  public String name() {
    return file.toString();
  }
}
