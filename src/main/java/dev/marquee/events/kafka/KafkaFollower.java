package dev.marquee.events.kafka;

import dev.marquee.events.EventStoreProblem;
import dev.marquee.events.text.EventJson;
import dev.marquee.events.text.Intake;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// Reads a topic from where its group left off, or from its beginning, until it is told to stop.
///
/// - A record without `eventId` is called `kafka:TOPIC:PARTITION:OFFSET`, one without `at` has the
///   time of the record.
/// - A record that is no event is refused with its place and passed over.
/// - While Kafka is away, it waits; what it could not commit comes again and is a duplicate.
public final class KafkaFollower implements AutoCloseable {
  private static final Duration WAIT = Duration.ofMillis(500);
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration MOST_AHEAD = Duration.ofDays(1);

  private final KafkaTopic topic;
  private final Clock clock;
  private final KafkaConsumer<byte[], byte[]> consumer;

  /// Connects. Throws [EventStoreProblem] where Kafka cannot be reached or has no such topic.
  public KafkaFollower(KafkaTopic topic, Clock clock) {
    this.topic = topic;
    this.clock = clock;
    try {
      this.consumer = new KafkaConsumer<>(settings(topic));
    } catch (KafkaException e) {
      throw problem("cannot be followed at '" + topic.servers() + "': give it as HOST:PORT", e);
    }
    try {
      requireTopic();
    } catch (EventStoreProblem e) {
      consumer.close();
      throw e;
    }
  }

  private static Map<String, Object> settings(KafkaTopic topic) {
    return Map.of(
        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
        topic.servers(),
        ConsumerConfig.GROUP_ID_CONFIG,
        topic.group(),
        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
        false,
        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
        "earliest",
        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
        false,
        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
        4_000,
        ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
        ByteArrayDeserializer.class,
        ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
        ByteArrayDeserializer.class);
  }

  private void requireTopic() {
    List<PartitionInfo> partitions;
    try {
      partitions = consumer.partitionsFor(topic.topic(), PATIENCE);
    } catch (RetriableException e) {
      throw problem(
          "cannot be reached at '" + topic.servers() + "': start it, or correct --kafka", e);
    } catch (KafkaException e) {
      throw problem("refuses: " + e.getMessage(), e);
    }
    if (partitions == null || partitions.isEmpty()) {
      throw new EventStoreProblem(
          "Kafka at '%s' has no topic '%s': create it, or correct --topic"
              .formatted(topic.servers(), topic.topic()));
    }
  }

  private static EventStoreProblem problem(String what, Throwable cause) {
    return new EventStoreProblem("Kafka " + what, cause);
  }

  /// Follows until [#stop]. `progress` is told the counts whenever something has come and is on
  /// disk.
  public void follow(Intake intake, Consumer<Intake.Counts> progress) {
    consumer.subscribe(List.of(topic.topic()));
    try {
      while (true) {
        ConsumerRecords<byte[], byte[]> records = consumer.poll(WAIT);
        for (ConsumerRecord<byte[], byte[]> record : records) {
          take(record, intake);
        }
        if (!records.isEmpty()) {
          intake.flush();
          commit();
          progress.accept(intake.counts());
        }
      }
    } catch (WakeupException e) {
      // Told to stop; what was taken but not committed comes again the next time.
    } catch (KafkaException e) {
      throw problem("at '" + topic.servers() + "' ended the connection: " + e.getMessage(), e);
    }
  }

  /// Everything taken is on disk: if Kafka does not learn of it now, it will with the next records,
  /// or send these again.
  private void commit() {
    try {
      consumer.commitSync(PATIENCE);
    } catch (CommitFailedException | RetriableException e) {
      System.getLogger(KafkaFollower.class.getName())
          .log(System.Logger.Level.DEBUG, "not committed", e);
    }
  }

  private void take(ConsumerRecord<byte[], byte[]> record, Intake intake) {
    String place = record.topic() + ':' + record.partition() + ':' + record.offset();
    byte[] value = record.value();
    if (value == null) {
      intake.refuse(place, "the record is empty");
      return;
    }
    try {
      String json = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value)).toString();
      EventJson reader = EventJson.readBy(arrival(record)).orId("kafka:" + place);
      intake.take(reader.read(json), place);
    } catch (CharacterCodingException e) {
      intake.refuse(place, "not UTF-8");
    }
  }

  /// The clock stands at the time of the record, so that reading it again makes the same event;
  /// unless the record's own clock is absurd.
  private Clock arrival(ConsumerRecord<byte[], byte[]> record) {
    Instant now = clock.instant();
    Instant told = Instant.ofEpochMilli(record.timestamp());
    boolean isSane = told.isAfter(Instant.EPOCH) && told.isBefore(now.plus(MOST_AHEAD));
    return Clock.fixed(isSane ? told : now, ZoneOffset.UTC);
  }

  /// Ends [#follow] soon; from any thread.
  public void stop() {
    consumer.wakeup();
  }

  @Override
  public void close() {
    consumer.close();
  }
}
