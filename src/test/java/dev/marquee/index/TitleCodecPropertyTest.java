package dev.marquee.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.marquee.catalog.Outline;
import dev.marquee.catalog.Title;
import dev.marquee.catalog.Utf8;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TitleCodecPropertyTest {
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void everyTitleComesBackAsItWas(long seed) {
    RandomTitles titles = new RandomTitles(seed);
    for (int i = 0; i < 1000; i++) {
      Title title = titles.title();
      byte[] bytes = TitleCodec.encode(title, i);
      byte[] amid = new byte[bytes.length + 7];
      System.arraycopy(bytes, 0, amid, 3, bytes.length);

      assertThat(TitleCodec.decode(amid, 3, bytes.length))
          .as("seed %d", seed)
          .isEqualTo(new StoredTitle(title, i));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {10, 11, 12})
  void outlineIsThatOfTheWholeTitle(long seed) {
    RandomTitles titles = new RandomTitles(seed);
    for (int i = 0; i < 500; i++) {
      Title title = titles.title();
      TitleRecord record = TitleRecord.of(title, i);
      Outline outline =
          new Outline(
              Utf8.of(title.id().value()),
              title.type(),
              Utf8.of(title.title()),
              utf8(title.names().original()),
              title.years(),
              utf8(title.genres().values()),
              utf8(title.countries().values()),
              utf8(title.credits().directors()),
              title.length(),
              utf8(title.certificate()),
              title.rating(),
              utf8(title.synopsis()));

      assertThat(record.outline()).as("seed %d", seed).isEqualTo(outline);
      assertThat(record.clusterId()).as("seed %d", seed).isEqualTo(i);
      assertThat(record.title()).as("seed %d", seed).isEqualTo(title);
    }
  }

  private static @Nullable Utf8 utf8(@Nullable String text) {
    return text == null ? null : Utf8.of(text);
  }

  private static List<Utf8> utf8(List<String> texts) {
    return texts.stream().map(Utf8::of).toList();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {6, 7})
  void idsAreReadWithoutTheRest(long seed) {
    RandomTitles titles = new RandomTitles(seed);
    for (int i = 0; i < 200; i++) {
      Title title = titles.title();
      byte[] bytes = TitleCodec.encode(title, i);
      TreeMap<String, Integer> ids = new TreeMap<>();
      TitleCodec.forEachId(bytes, 0, bytes.length, (id, cluster) -> ids.put(id.value(), cluster));

      TreeMap<String, Integer> expected = new TreeMap<>();
      expected.put(title.id().value(), i);
      for (var alias : title.aliases()) {
        expected.put(alias.value(), i);
      }
      assertThat(ids).as("seed %d", seed).isEqualTo(expected);
    }
  }

  @Test
  void bytesThatAreCutOffAreRefused() {
    byte[] bytes = TitleCodec.encode(new RandomTitles(8).title(), 3);
    for (int length = 1; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatIllegalArgumentException()
          .as("cut at %d", length)
          .isThrownBy(() -> TitleCodec.decode(cut, 0, cut.length));
      assertThatIllegalArgumentException()
          .as("outline cut at %d", length)
          .isThrownBy(() -> TitleCodec.outline(cut));
    }
  }

  @Test
  void anotherVersionIsRefusedByItsNumber() {
    byte[] bytes = TitleCodec.encode(new RandomTitles(9).title(), 3);
    bytes[0] = 9;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TitleCodec.decode(bytes, 0, bytes.length))
        .withMessageContaining("9");
  }
}
