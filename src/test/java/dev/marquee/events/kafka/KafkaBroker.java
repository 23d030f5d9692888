package dev.marquee.events.kafka;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/// A real broker of Kafka on loopback: one node, without ZooKeeper, in a JVM of its own, since its
/// libraries are not those of our client.
final class KafkaBroker implements AutoCloseable {
  /// Written by the build.
  private static final Path CLASSPATH = Path.of("target/kafka.classpath");

  private final Path folder;
  private final int port;
  private @Nullable Process process;

  private KafkaBroker(Path folder, int port) {
    this.folder = folder;
    this.port = port;
  }

  static KafkaBroker start(Path folder) throws IOException, InterruptedException {
    assumeTrue(
        Files.exists(CLASSPATH), "no " + CLASSPATH + ": mvn generate-test-resources makes it");
    KafkaBroker broker = new KafkaBroker(folder, freePort());
    Files.writeString(broker.settings(), settings(folder, broker.port, freePort()));
    String[] format = {
      "format", "-t", "bWFycXVlZS10ZXN0LTAwMA", "-c", broker.settings().toString()
    };
    Process formatting = broker.java("kafka.tools.StorageTool", format);
    if (!formatting.waitFor(60, TimeUnit.SECONDS) || formatting.exitValue() != 0) {
      throw new IOException("the storage was not formatted: " + broker.log());
    }
    broker.start();
    return broker;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static String settings(Path folder, int port, int controllerPort) {
    return """
    process.roles=broker,controller
    node.id=1
    controller.quorum.voters=1@127.0.0.1:%2$d
    listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
    controller.listener.names=CONTROLLER
    log.dirs=%3$s
    offsets.topic.replication.factor=1
    offsets.topic.num.partitions=1
    transaction.state.log.replication.factor=1
    transaction.state.log.min.isr=1
    group.initial.rebalance.delay.ms=0
    auto.create.topics.enable=false
    """
        .formatted(port, controllerPort, folder.resolve("logs"));
  }

  private Path settings() {
    return folder.resolve("server.properties");
  }

  private String log() throws IOException {
    return Files.readString(folder.resolve("broker.log"));
  }

  private Process java(String main, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                Files.readString(CLASSPATH).strip(),
                main));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("broker.log").toFile()))
        .start();
  }

  /// Starts it where it was stopped, and returns when it answers.
  void start() throws IOException, InterruptedException {
    process = java("kafka.Kafka", settings().toString());
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", address()))) {
      admin.describeCluster().nodes().get(60, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("the broker does not answer: " + log(), e);
    }
  }

  /// Ends it without a chance to tidy up.
  void kill() throws InterruptedException {
    Process running = process;
    if (running != null) {
      running.destroyForcibly().waitFor();
    }
  }

  String address() {
    return "127.0.0.1:" + port;
  }

  void createTopic(String name, int partitions) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", address()))) {
      admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1))).all().get();
    }
  }

  /// Sends records to a partition and returns when they are kept.
  void send(String topic, int partition, List<String> records) throws Exception {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", address(), "acks", "all", "linger.ms", 0);
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      for (String record : records) {
        byte[] bytes = record.getBytes(StandardCharsets.UTF_8);
        producer.send(new ProducerRecord<>(topic, partition, null, bytes)).get();
      }
    }
  }

  @Override
  public void close() {
    try {
      kill();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
