package dev.marquee.events.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.events.Event;
import dev.marquee.events.Events;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is written is read as it was; what is broken is refused, never thrown.
class LinesPropertyTest {
  private static final Clock CLOCK = Clock.fixed(Events.NOON, ZoneOffset.UTC);

  private static List<Event> events(long seed) {
    Random random = new Random(seed);
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      events.add(Events.random(random, "e" + i));
    }
    return events;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whatIsWrittenIsReadAgain(long seed) {
    EventJson json = EventJson.readBy(CLOCK);
    EventCsv csv = new EventCsv(CLOCK);
    for (Event event : events(seed)) {
      LineOutcome expected = new LineOutcome.Read(event);
      assertThat(json.read(EventJson.write(event))).as("seed %d", seed).isEqualTo(expected);
      assertThat(csv.read(EventCsv.write(event))).as("seed %d", seed).isEqualTo(expected);
      assertThat(EventJson.write(event) + EventCsv.write(event)).doesNotContain("\n", "\r");
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void damagedLinesAreReadOrRefusedButNeverThrow(long seed) {
    Random random = new Random(seed);
    List<LineFormat> formats =
        List.of(
            EventJson.readBy(CLOCK),
            new EventCsv(CLOCK),
            LineFormats.of("userId,movieId,rating,timestamp", CLOCK, null).orElseThrow().format(),
            LineFormats.of("1::0114508::8::1381006850", CLOCK, null).orElseThrow().format());
    List<String> lines =
        new ArrayList<>(List.of("1,2,3.5,1381006850", "1::0114508::8::1381006850"));
    events(seed).stream().map(EventJson::write).forEach(lines::add);
    events(seed).stream().map(EventCsv::write).forEach(lines::add);
    for (String line : lines) {
      StringBuilder damaged = new StringBuilder(line);
      for (int i = random.nextInt(4); i >= 0; i--) {
        int place = random.nextInt(damaged.length());
        switch (random.nextInt(3)) {
          case 0 -> damaged.deleteCharAt(place).append('x');
          case 1 -> damaged.setCharAt(place, (char) random.nextInt(0x10000));
          default -> damaged.insert(place, damaged.substring(place / 2, place));
        }
      }
      for (LineFormat format : formats) {
        LineOutcome outcome = format.read(damaged.toString());
        if (outcome instanceof LineOutcome.Refused refused) {
          assertThat(refused.detail()).as("seed %d: %s", seed, damaged).isNotBlank();
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void linesAreTheSameHoweverTheirBytesArrive(long seed) throws IOException {
    Random random = new Random(seed);
    List<String> lines = events(seed).stream().map(EventJson::write).toList();
    byte[] bytes = String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
    LineReader reader = new LineReader(inPieces(bytes, random));
    List<String> read = new ArrayList<>();
    for (LineReader.Line line = reader.next(); line != null; line = reader.next()) {
      assertThat(line.number()).isEqualTo(read.size() + 1);
      assertThat(line.fault()).isNull();
      read.add(line.text());
    }
    assertThat(read).as("seed %d", seed).isEqualTo(lines);
  }

  private static InputStream inPieces(byte[] bytes, Random random) {
    return new ByteArrayInputStream(bytes) {
      @Override
      public synchronized int read(byte[] buffer, int offset, int length) {
        return super.read(buffer, offset, Math.min(length, 1 + random.nextInt(40)));
      }
    };
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void anyBytesAreLines(long seed) throws IOException {
    byte[] bytes = new byte[300_000];
    new Random(seed).nextBytes(bytes);
    Arrays.fill(bytes, 100_000, 200_000, (byte) 'x');
    LineReader reader = new LineReader(new ByteArrayInputStream(bytes));
    int tooLong = 0;
    for (LineReader.Line line = reader.next(); line != null; line = reader.next()) {
      String fault = line.fault();
      tooLong += fault != null && fault.contains("at most") ? 1 : 0;
    }
    assertThat(tooLong).as("seed %d", seed).isEqualTo(1);
  }
}
