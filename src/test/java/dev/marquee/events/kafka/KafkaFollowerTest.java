package dev.marquee.events.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.events.EventStore;
import dev.marquee.events.EventStoreProblem;
import dev.marquee.events.sql.SqlEventStore;
import dev.marquee.events.text.Intake;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Following a topic of a real broker.
class KafkaFollowerTest {
  private static final int MANY = 300;

  @TempDir Path folder;
  private final ConcurrentLinkedQueue<String> refusals = new ConcurrentLinkedQueue<>();

  private static List<String> events(String prefix) {
    return IntStream.range(0, MANY)
        .mapToObj(i ->
            "{\"eventId\":\"%s%d\",\"profile\":\"p%d\",\"title\":\"t:%d\",\"type\":\"liked\"}"
                .formatted(prefix, i, i % 7, i))
        .toList();
  }

  @Test
  void eachRecordCountsOnceWhateverIsKilled() throws Exception {
    try (KafkaBroker broker = KafkaBroker.start(folder);
        EventStore store = SqlEventStore.open(folder.resolve("events.db").toString())) {
      broker.createTopic("views", 2);
      broker.send("views", 0, events("a"));
      broker.send(
          "views",
          1,
          List.of(
              "{\"profile\":\"ann\",\"title\":\"t:1\",\"type\":\"watched\"}",
              "no event",
              "{\"profile\":\"ann\",\"type\":\"watched\"}"));

      Following first = new Following(broker, store, "viewers");
      first.awaitTotal(MANY + 3);
      broker.kill();
      broker.start();
      broker.send("views", 1, events("b"));
      broker.send("views", 0, events("a"));
      first.awaitTotal(3 * MANY + 3);
      first.stop();

      assertThat(store.size()).isEqualTo(2 * MANY + 1);
      assertThat(store.eventsOf("ann"))
          .singleElement()
          .satisfies(event -> assertThat(event.eventId()).isEqualTo("kafka:views:1:0"));
      assertThat(List.copyOf(refusals))
          .hasSize(2)
          .anyMatch(refusal -> refusal.startsWith("views:1:1: not JSON"))
          .anyMatch(refusal -> refusal.equals("views:1:2: title is missing"));

      // A group that knows nothing reads all of it again.
      Following again = new Following(broker, store, "newcomers");
      again.awaitTotal(3 * MANY + 3);
      again.stop();
      assertThat(again.counts()).isEqualTo(new Intake.Counts(0, 3 * MANY + 1, 2));
      assertThat(store.size()).isEqualTo(2 * MANY + 1);

      assertThatThrownBy(() ->
              new KafkaFollower(new KafkaTopic(broker.address(), "absent", "g"), Clock.systemUTC()))
          .isInstanceOf(EventStoreProblem.class)
          .hasMessageContaining("has no topic 'absent'");
    }
  }

  /// A follower on a thread of its own.
  private final class Following {
    private final KafkaFollower follower;
    private final Thread thread;
    private final List<Goal> goals = new ArrayList<>();
    private Intake.Counts counts = new Intake.Counts(0, 0, 0);

    Following(KafkaBroker broker, EventStore store, String group) {
      follower =
          new KafkaFollower(new KafkaTopic(broker.address(), "views", group), Clock.systemUTC());
      Intake intake = new Intake(store, refusals::add);
      thread = Thread.ofPlatform().start(() -> follower.follow(intake, this::progress));
    }

    private synchronized void progress(Intake.Counts now) {
      counts = now;
      goals.stream()
          .filter(goal -> now.total() >= goal.total)
          .forEach(goal -> goal.reached.complete(now));
    }

    synchronized Intake.Counts counts() {
      return counts;
    }

    void awaitTotal(long total) throws Exception {
      Goal goal = new Goal(total, new CompletableFuture<>());
      synchronized (this) {
        goals.add(goal);
        progress(counts);
      }
      goal.reached.get(120, TimeUnit.SECONDS);
    }

    void stop() throws InterruptedException {
      follower.stop();
      thread.join();
      follower.close();
    }
  }

  private record Goal(long total, CompletableFuture<Intake.Counts> reached) {}
}
