package dev.marquee.events.sql;

import static dev.marquee.events.Events.NOON;
import static dev.marquee.events.Events.liked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.events.EventStoreProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The store in a file of SQLite.
class SqliteEventStoreTest extends EventStoreContract {
  @TempDir Path folder;

  @Override
  String emptyAddress() {
    return folder.resolve("events/events.db").toString();
  }

  private Path file() {
    return Path.of(address());
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void assertRefused(String... parts) {
    assertThatThrownBy(() -> SqlEventStore.open(address()).close())
        .isInstanceOfSatisfying(
            EventStoreProblem.class,
            problem ->
                assertThat(problem.detail())
                    .contains(parts)
                    .contains(file().toString())
                    .doesNotContain("\n"));
  }

  @Test
  void onlyItsOwnerMayReadTheFile() throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
  }

  @Test
  void whatIsErasedIsInNoFileAnyMore() throws IOException {
    try (SqlEventStore store = SqlEventStore.open(address())) {
      store.append(
          List.of(
              liked("a", "somebody-private", "t:1", NOON),
              liked("b", "somebody else", "t:1", NOON)));
      assertThat(bytesOfAllFiles()).contains("somebody-private");

      store.erase("somebody-private");

      assertThat(bytesOfAllFiles()).doesNotContain("somebody-private").contains("somebody else");
    }
  }

  private String bytesOfAllFiles() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(folder.resolve("events"))) {
      for (Path file : files.toList()) {
        all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return all.toString();
  }

  @Test
  void refusesALayoutOfTheFuture() throws SQLException {
    close();
    execute("UPDATE marquee_store SET schema_version = 99");
    assertRefused("has the layout 99", "this version of Marquee reads 1", "--events");
    execute("UPDATE marquee_store SET schema_version = 1");
    open();
  }

  @Test
  void refusesADatabaseOfSomebodyElse() throws SQLException, IOException {
    close();
    Files.delete(file());
    execute("CREATE TABLE recipes (name TEXT)");
    assertRefused("is a database, but no event store", "--events");
  }

  @Test
  void refusesADamagedFileAndSaysWhatToDo() throws IOException {
    close();
    Files.writeString(file(), "this is no database at all, ".repeat(1_000));
    assertRefused("is damaged", "move it away", "import an export");
  }

  @Test
  void refusesAFolderWhereTheFileShouldBe() throws IOException {
    close();
    Files.delete(file());
    Files.createDirectories(file());
    assertRefused("cannot be written");
  }

  @Test
  void refusesAFileWhereTheFolderShouldBe() throws IOException {
    Path taken = Files.writeString(folder.resolve("taken"), "x");
    assertThatThrownBy(() -> SqlEventStore.open(taken.resolve("events.db").toString()))
        .isInstanceOf(EventStoreProblem.class)
        .hasMessageContaining("cannot be written");
  }

  @Test
  void refusesAddressesThatAreNoStore() {
    for (String address : List.of("", "jdbc:mysql://host/db", "jdbc:sqlite::memory:")) {
      assertThatThrownBy(() -> SqlEventStore.open(address))
          .as(address)
          .isInstanceOf(EventStoreProblem.class);
    }
  }

  @Test
  void findsDamageWithin() throws SQLException {
    try (SqlEventStore store = SqlEventStore.open(address())) {
      store.append(List.of(liked("a", "ann", "t:1", NOON)));
      execute("UPDATE marquee_store SET events = 3");
      assertThat(store.findings()).singleElement().asString().contains("off by 2");
    }
  }

  /// The write lock is held by another process for a moment: the writer waits for it.
  @Test
  void waitsForAnotherWriter() throws Exception {
    try (SqlEventStore store = SqlEventStore.open(address());
        Connection other = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = other.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      Thread caller =
          Thread.startVirtualThread(() -> store.append(List.of(liked("a", "ann", "t:1", NOON))));
      assertThat(store.size()).isZero();
      statement.execute("COMMIT");
      caller.join();
      assertThat(store.size()).isEqualTo(1);
    }
  }
}
