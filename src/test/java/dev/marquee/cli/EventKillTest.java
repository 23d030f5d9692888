package dev.marquee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// Kills servers that take a stream of events, at any moment, and asks the next one for what they
/// acknowledged.
///
/// The long form: `mvn test -Dtest=EventKillTest -Dkill.rounds=100`, with `-Dkill.seed=N` for other
/// moments.
class EventKillTest {
  private static final int ROUNDS = Integer.getInteger("kill.rounds", 5);
  private static final long SEED = Long.getLong("kill.seed", 20_260_101);
  private static final int CALLERS = 4;
  private static final int MOST_LISTS = 400;
  private static final int IN_A_LIST = 3;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir Path folder;

  /// What each profile was told that is kept.
  private final Map<String, List<String>> acknowledged = new HashMap<>();

  @Test
  void nothingAcknowledgedIsLostAndNothingIsThereTwice() throws IOException, InterruptedException {
    Path index = Typed.index(folder, 60);
    Random random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      try (ServeProcess server = ServeProcess.start(index)) {
        assertAllThere(server, "round" + (round - 1), "seed %d, round %d".formatted(SEED, round));
        killUnder(server, "round" + round, 1 + random.nextInt(MOST_LISTS));
      }
    }
    try (ServeProcess server = ServeProcess.start(index)) {
      assertAllThere(server, "", "seed %d, in the end".formatted(SEED));
    }
    Typed doctor = Typed.on(index, "doctor");
    assertThat(doctor.out()).contains("ok     events");
    System.out.printf(
        "%,d events acknowledged by %d servers that were killed, seed %d%n",
        acknowledged.values().stream().mapToInt(List::size).sum(), ROUNDS, SEED);
  }

  /// Sends lists from several callers until so many are acknowledged, then kills the server while
  /// others are under way.
  private void killUnder(ServeProcess server, String round, int lists) throws InterruptedException {
    CountDownLatch left = new CountDownLatch(lists);
    List<Thread> callers = new ArrayList<>();
    for (int caller = 0; caller < CALLERS; caller++) {
      String profile = round + '-' + caller;
      List<String> kept = Collections.synchronizedList(new ArrayList<>());
      acknowledged.put(profile, kept);
      callers.add(Thread.ofPlatform().start(() -> send(server, profile, kept, left)));
    }
    left.await();
    server.kill();
    for (Thread caller : callers) {
      caller.join();
    }
    int kept =
        IntStream.range(0, CALLERS)
            .map(caller -> acknowledged.getOrDefault(round + '-' + caller, List.of()).size())
            .sum();
    assertThat(kept)
        .as(round + " was killed after " + lists)
        .isGreaterThanOrEqualTo(lists * IN_A_LIST);
  }

  /// Until the server is gone.
  private static void send(
      ServeProcess server, String profile, List<String> kept, CountDownLatch left) {
    try {
      for (int list = 0; true; list++) {
        String id = profile + '-' + list + '-';
        List<String> ids = IntStream.range(0, IN_A_LIST).mapToObj(i -> id + i).toList();
        // Each list brings the first event of the one before again.
        String again = profile + '-' + Math.max(0, list - 1) + "-0";
        String lines =
            line(again, profile)
                + ids.stream().map(one -> line(one, profile)).collect(Collectors.joining());
        HttpResponse<String> answer = server.send(lines);
        if (answer.statusCode() != 202) {
          throw new AssertionError(answer.statusCode() + ": " + answer.body());
        }
        kept.addAll(ids);
        left.countDown();
      }
    } catch (IOException gone) {
      // Killed: what was under way was not acknowledged, and may be there or not.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      // Whatever went wrong, nobody waits for this caller; the count of what was kept tells.
      while (left.getCount() > 0) {
        left.countDown();
      }
    }
  }

  private static String line(String id, String profile) {
    return """
    {"eventId":"%s","profile":"%s","title":"films:s1","type":"liked","at":"2026-01-01T12:00:00Z"}
    """
        .formatted(id, profile);
  }

  /// Looks at the profiles whose names begin so.
  private void assertAllThere(ServeProcess server, String prefix, String when)
      throws IOException, InterruptedException {
    for (Map.Entry<String, List<String>> profile : acknowledged.entrySet()) {
      if (profile.getKey().startsWith(prefix) && !profile.getValue().isEmpty()) {
        String path = "/v1/profiles/" + profile.getKey() + "/events";
        HttpResponse<String> export = server.get(path, "application/x-ndjson");
        assertThat(export.statusCode()).as(when + ": " + export.body()).isEqualTo(200);
        List<String> ids =
            export
                .body()
                .lines()
                .map(line -> JSON.readTree(line).at("/eventId").asString())
                .toList();
        assertThat(ids).as(when).doesNotHaveDuplicates().containsAll(profile.getValue());
      }
    }
  }
}
