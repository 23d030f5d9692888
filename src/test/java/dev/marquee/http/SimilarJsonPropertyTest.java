package dev.marquee.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.catalog.Outline;
import dev.marquee.catalog.Title;
import dev.marquee.index.RandomTitles;
import dev.marquee.http.SimilarRoutes.Item;
import dev.marquee.http.SimilarRoutes.Reason;
import dev.marquee.http.SimilarRoutes.SimilarAnswer;
import dev.marquee.http.SimilarRoutes.SimilarMeta;
import dev.marquee.catalog.Utf8;
import dev.marquee.index.TitleRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class SimilarJsonPropertyTest {
  private static final JsonMapper JACKSON = HttpServer.mapper();

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4})
  void answersHaveTheBytesThatJacksonMakesOfThem(long seed) {
    Random random = new Random(seed);
    RandomTitles titles = new RandomTitles(seed);
    for (int i = 0; i < 100; i++) {
      SimilarAnswer answer = answer(random, titles);
      assertThat(new String(answer.json(), StandardCharsets.UTF_8))
          .as("seed %d", seed)
          .isEqualTo(JACKSON.writeValueAsString(answer));
      assertThat(answer.json()).as("seed %d", seed).isEqualTo(JACKSON.writeValueAsBytes(answer));
    }
  }

  @Test
  void everyCharacterIsEscapedAsJacksonDoes() {
    for (int c = 0; c < 0x2100; c++) {
      // At each place of the eight bytes that are looked at as one.
      for (int place = 0; place < 9; place++) {
        String text = "x".repeat(place) + (char) c + "yyyyyyyy";
        JsonText out = new JsonText(8).array();
        out.element(Utf8.of(text)).element(text).endArray();
        assertThat(out.toBytes())
            .as("character %d", c)
            .isEqualTo(JACKSON.writeValueAsBytes(List.of(Utf8.of(text), text)));
      }
    }
  }

  @Test
  void numbersAreWrittenAsJacksonDoes() {
    long[] whole = {0, 7, 10, 99, 100, 1_234_567_890_123L, -1, Long.MAX_VALUE, Long.MIN_VALUE};
    double[] parts = {0, 0.1, 1, 0.758458, 1e-6, 1e7, 123456789.125};
    JsonText out = new JsonText(1).array();
    List<Number> same = new ArrayList<>();
    for (long number : whole) {
      out.element(number);
      same.add(number);
    }
    for (double number : parts) {
      out.element(number);
      same.add(number);
    }
    assertThat(out.endArray().toBytes()).isEqualTo(JACKSON.writeValueAsBytes(same));
  }

  private static SimilarAnswer answer(Random random, RandomTitles titles) {
    return new SimilarAnswer(
        items(random, titles, random.nextInt(4)),
        new Paging(random.nextInt(100), 0, random.nextInt(2000)),
        items(random, titles, random.nextInt(3)),
        new SimilarMeta(
            random.nextInt(50) + ".0",
            "nearby",
            IntStream.range(0, random.nextInt(5)).mapToObj(_ -> random.nextInt(500)).toList(),
            random.nextBoolean(),
            random.nextLong(1_000_000),
            texts(random, titles)));
  }

  private static List<Item> items(Random random, RandomTitles titles, int count) {
    return IntStream.range(0, count).mapToObj(_ -> item(random, titles)).toList();
  }

  private static Item item(Random random, RandomTitles titles) {
    Title title = titles.title();
    Outline outline = TitleRecord.of(title, 1).outline();
    Utf8 label = Utf8.of(titles.title().title());
    Summary.ClusterName cluster =
        random.nextInt(3) == 0
            ? null
            : new Summary.ClusterName(
                random.nextInt(900), label, random.nextBoolean() ? random.nextInt(90) : null);
    boolean explained = random.nextBoolean();
    return new Item(
        Summary.of(outline, cluster),
        Math.rint(random.nextDouble() * 1e6) / 1e6,
        explained ? List.of(reason(random, titles), reason(random, titles)) : null,
        explained ? titles.title().title() + " \"and\" \\ more\u0001" : null);
  }

  private static Reason reason(Random random, RandomTitles titles) {
    return new Reason(
        "genre", random.nextDouble(), texts(random, titles), random.nextBoolean() ? "" : "rare");
  }

  private static List<String> texts(Random random, RandomTitles titles) {
    return IntStream.range(0, random.nextInt(3)).mapToObj(_ -> titles.title().title()).toList();
  }
}
