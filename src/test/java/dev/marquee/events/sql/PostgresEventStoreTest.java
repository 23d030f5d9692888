package dev.marquee.events.sql;

import static dev.marquee.events.Events.NOON;
import static dev.marquee.events.Events.liked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.events.EventStoreProblem;
import dev.marquee.events.Receipt;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/// The store in a database of a real PostgreSQL.
@TestInstance(Lifecycle.PER_CLASS)
class PostgresEventStoreTest extends EventStoreContract {
  private final PostgresCluster cluster;

  PostgresEventStoreTest() throws IOException, InterruptedException {
    cluster = PostgresCluster.start();
  }

  @AfterAll
  void stop() throws IOException, InterruptedException {
    cluster.stop();
  }

  @Override
  String emptyAddress() throws SQLException {
    return cluster.createDatabase();
  }

  @Test
  void survivesACrashOfTheServer() throws IOException, InterruptedException {
    try (SqlEventStore store = SqlEventStore.open(address())) {
      store.append(List.of(liked("a", "ann", "t:1", NOON)));
      cluster.crashAndRecover();

      assertThat(
              store.append(List.of(liked("a", "ann", "t:1", NOON), liked("b", "ann", "t:2", NOON))))
          .isEqualTo(new Receipt(1, 1));
      assertThat(store.eventsOf("ann")).hasSize(2);
    }
  }

  @Test
  void refusesALayoutOfTheFuture() throws SQLException {
    close();
    try (Connection connection = DriverManager.getConnection(address());
        Statement statement = connection.createStatement()) {
      statement.execute("UPDATE marquee_store SET schema_version = 99");
    }
    assertThatThrownBy(() -> SqlEventStore.open(address()))
        .isInstanceOf(EventStoreProblem.class)
        .hasMessageContaining("has the layout 99");
  }

  @Test
  void saysWhatToDoWhereThereIsNoDatabaseOrNoServer() {
    assertThatThrownBy(() -> SqlEventStore.open(cluster.address("absent") + "&password=secret"))
        .isInstanceOf(EventStoreProblem.class)
        .hasMessageContaining("does not exist: create the database")
        .hasMessageNotContaining("secret");
    assertThatThrownBy(() -> SqlEventStore.open("jdbc:postgresql://127.0.0.1:1/x?password=secret"))
        .isInstanceOf(EventStoreProblem.class)
        .hasMessageContaining("cannot be reached: start PostgreSQL")
        .hasMessageNotContaining("secret");
  }
}
