package dev.marquee.bench;

import dev.marquee.catalog.TitleId;
import dev.marquee.encode.Encoders;
import dev.marquee.events.Event;
import dev.marquee.events.EventType;
import dev.marquee.events.sql.SqlEventStore;
import dev.marquee.events.text.EventJson;
import dev.marquee.http.HttpServer;
import dev.marquee.http.HttpSettings;
import dev.marquee.index.GenerationStore;
import dev.marquee.search.lucene.LuceneCatalogIndex;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// How long answers take over HTTP without and with a stream of events, some of them of the very
/// viewers whose lists are asked for. A real server with a real store; both kinds of stretch take
/// turns, so that what else the machine does falls on both.
final class StreamBench {
  private static final int VIEWERS = 50;
  private static final int LIKES = 30;
  private static final int CALLERS = 2;
  private static final int TURNS = 4;

  /// Events a second, in so many requests.
  private static final int EVENTS = 1_000;

  private static final int BATCHES = 20;

  private final List<String> titles;
  private final HttpServer server;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private StreamBench(List<String> titles, HttpServer server) {
    this.titles = titles;
    this.server = server;
  }

  /// What is asked.
  enum Question {
    PERSONAL_LIST,
    HOME,
    SIMILAR,
    SEARCH
  }

  /// The times of one question, in microseconds, without and with events.
  record Times(List<Double> without, List<Double> with) {}

  /// What was measured; `eventsPerSecond`: as many as were acknowledged.
  record Outcome(Map<Question, Times> times, double eventsPerSecond) {}

  /// Measures for about so many seconds, with a fresh store beside an index.
  static Outcome run(Path index, int seconds) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("marquee-stream");
    GenerationStore store = new GenerationStore(index, Encoders::read, Clock.systemUTC());
    try (LuceneCatalogIndex catalog = LuceneCatalogIndex.open(store);
        SqlEventStore events = SqlEventStore.open(folder.resolve("events.db").toString());
        HttpServer server =
            HttpServer.start(
                HttpSettings.of("127.0.0.1", 0, folder.resolve("no-page")), catalog, events)) {
      List<String> titles =
          catalog
              .overRows(rows ->
                  IntStream.range(0, rows.size())
                      .mapToObj(row -> rows.entry(row).title().id())
                      .map(TitleId::value)
                      .toList())
              .orElseThrow();
      Random random = new Random(1);
      for (int viewer = 0; viewer < VIEWERS; viewer++) {
        String profile = "viewer" + viewer;
        events.append(
            IntStream.range(0, LIKES)
                .mapToObj(i -> event(profile + "-like" + i, profile, titles, random))
                .toList());
      }
      StreamBench bench = new StreamBench(titles, server);
      bench.ask(seconds * 1_000L, new EnumMap<>(Question.class)); // Compiles what is hot.
      return bench.measure(seconds);
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  private static Event event(String id, String profile, List<String> titles, Random random) {
    String title = titles.get(random.nextInt(titles.size()));
    return new Event(id, profile, title, EventType.LIKED, null, Instant.EPOCH);
  }

  private Outcome measure(int seconds) throws InterruptedException {
    Map<Question, List<Double>> without = new EnumMap<>(Question.class);
    Map<Question, List<Double>> with = new EnumMap<>(Question.class);
    long acknowledged = 0;
    long streamed = 0;
    for (int turn = 0; turn < TURNS; turn++) {
      ask(seconds * 1_000L / TURNS, without);
      Stream stream = new Stream(turn);
      Thread feeder = Thread.ofPlatform().start(stream);
      long begun = System.nanoTime();
      ask(seconds * 1_000L / TURNS, with);
      stream.isOver = true;
      feeder.join();
      streamed += System.nanoTime() - begun;
      acknowledged += stream.acknowledged;
    }
    Map<Question, Times> times = new EnumMap<>(Question.class);
    with.forEach((question, micros) ->
        times.put(question, new Times(without.getOrDefault(question, List.of()), micros)));
    return new Outcome(times, acknowledged * 1e9 / streamed);
  }

  /// Asks from several callers at once, each waiting for its answers.
  private void ask(long millis, Map<Question, List<Double>> micros) throws InterruptedException {
    long end = System.nanoTime() + millis * 1_000_000;
    List<Thread> callers = new ArrayList<>();
    for (int caller = 0; caller < CALLERS; caller++) {
      Random random = new Random(caller);
      callers.add(
          Thread.ofPlatform()
              .start(() -> {
                for (int asked = 0; System.nanoTime() < end; asked++) {
                  Question question = Question.values()[asked % Question.values().length];
                  double took = time(request(question, random));
                  synchronized (micros) {
                    micros.computeIfAbsent(question, _ -> new ArrayList<>()).add(took);
                  }
                }
              }));
    }
    for (Thread caller : callers) {
      caller.join();
    }
  }

  private URI request(Question question, Random random) {
    String profile = "/v1/profiles/viewer" + random.nextInt(VIEWERS);
    String title = titles.get(random.nextInt(titles.size()));
    String path =
        switch (question) {
          case PERSONAL_LIST -> profile + "/recommendations";
          case HOME -> profile + "/home";
          case SIMILAR -> "/v1/titles/" + title + "/similar?weights=genre:2";
          case SEARCH -> "/v1/search?q=the%20" + (char) ('a' + random.nextInt(26));
        };
    return server.address().resolve(path);
  }

  /// Microseconds until the whole answer is there.
  private double time(URI uri) {
    long begun = System.nanoTime();
    require(HttpRequest.newBuilder(uri).build(), 200);
    return (System.nanoTime() - begun) / 1e3;
  }

  private void require(HttpRequest request, int status) {
    try {
      HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() != status) {
        throw new IllegalStateException(request.uri() + " was answered " + answer.statusCode());
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// Sends events at an even pace; a tenth of them are of viewers whose lists are asked for.
  private final class Stream implements Runnable {
    private final int turn;
    private volatile boolean isOver;
    private long acknowledged;

    Stream(int turn) {
      this.turn = turn;
    }

    @Override
    public void run() {
      Random random = new Random(turn);
      long pace = 1_000_000_000L / BATCHES;
      long next = System.nanoTime();
      while (!isOver) {
        String lines =
            IntStream.range(0, EVENTS / BATCHES)
                .mapToObj(i -> line(acknowledged + i, random))
                .collect(Collectors.joining());
        require(
            HttpRequest.newBuilder(server.address().resolve("/v1/events"))
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(lines))
                .build(),
            202);
        acknowledged += EVENTS / BATCHES;
        next += pace;
        LockSupport.parkNanos(next - System.nanoTime());
      }
    }

    private String line(long number, Random random) {
      boolean isAsked = random.nextInt(10) == 0;
      String profile =
          isAsked ? "viewer" + random.nextInt(VIEWERS) : "other" + random.nextInt(9_999);
      return EventJson.write(event("t" + turn + '-' + number, profile, titles, random)) + '\n';
    }
  }
}
