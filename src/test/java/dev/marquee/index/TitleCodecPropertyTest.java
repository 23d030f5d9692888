package dev.marquee.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.marquee.catalog.Title;
import java.util.Arrays;
import java.util.TreeMap;
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
