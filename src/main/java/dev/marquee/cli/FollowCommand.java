package dev.marquee.cli;

import dev.marquee.events.EventStore;
import dev.marquee.events.kafka.KafkaFollower;
import dev.marquee.events.kafka.KafkaTopic;
import dev.marquee.events.text.EventJson;
import dev.marquee.events.text.Intake;
import dev.marquee.events.text.LineReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `marquee follow`: events as they happen.
@Command(
    name = "follow",
    description = {
      "Take in events as they happen, from the standard input (JSON lines, however long) or from a topic of Kafka.",
      "May run beside 'marquee serve', whose next recommendation reflects them."
    },
    footer = {
      "",
      "Example: tail -F events.ndjson | marquee follow",
      "Example: marquee follow --kafka localhost:9092 --topic views"
    })
final class FollowCommand implements Callable<Integer> {
  @Option(names = "--kafka", paramLabel = "HOST:PORT", description = "Where Kafka is.")
  private @Nullable String kafka;

  @Option(names = "--topic", paramLabel = "TOPIC", description = "The topic to read.")
  private @Nullable String topic;

  @Option(
      names = "--group",
      paramLabel = "GROUP",
      defaultValue = "marquee",
      description =
          "Those of one group share the records, and go on where it left off (default:"
              + " ${DEFAULT-VALUE}).")
  private String group = "marquee";

  @Mixin private final IndexFolder index = new IndexFolder();
  @Mixin private final EventsOption events = new EventsOption();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if ((kafka == null) != (topic == null)) {
      throw new ParameterException(
          Streams.command(spec), "--kafka and --topic are given together, or neither of them");
    }
    try (EventStore store = events.open(index)) {
      PrintWriter err = Streams.err(spec);
      Intake intake = new Intake(store, refusal -> err.println("rejected " + refusal));
      if (kafka != null && topic != null) {
        records(new KafkaTopic(kafka, topic, group), intake);
      } else {
        lines(intake);
      }
      Intake.Counts counts = intake.counts();
      Streams.out(spec)
          .printf(
              "%,d events = %,d accepted + %,d known before + %,d rejected%n",
              counts.total(), counts.accepted(), counts.duplicates(), counts.refused());
    }
    return 0;
  }

  /// Whatever has come in when the input pauses is on disk before the next is waited for.
  private static void lines(Intake intake) throws IOException {
    LineReader lines = new LineReader(System.in);
    EventJson reader = EventJson.readBy(Clock.systemUTC());
    for (LineReader.Line line = lines.next(); line != null; line = lines.next()) {
      String fault = line.fault();
      if (fault != null) {
        intake.refuse("line " + line.number(), fault);
      } else if (!line.text().isBlank()) {
        intake.take(reader.read(line.text()), "line " + line.number());
      }
      if (lines.isDrained()) {
        intake.flush();
      }
    }
    intake.flush();
  }

  /// Until the process is told to stop; the stop waits until the place is committed.
  private void records(KafkaTopic followed, Intake intake) {
    CountDownLatch closed = new CountDownLatch(1);
    try (KafkaFollower follower = new KafkaFollower(followed, Clock.systemUTC())) {
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(() -> {
                follower.stop();
                await(closed);
              }));
      PrintWriter err = Streams.err(spec);
      err.println("following '" + followed.topic() + "' at " + followed.servers());
      follower.follow(intake, _ -> {});
    } finally {
      closed.countDown();
    }
  }

  private static void await(CountDownLatch closed) {
    try {
      if (!closed.await(10, TimeUnit.SECONDS)) {
        Thread.currentThread().interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
