package dev.marquee.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.catalog.Interactions;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InteractionFilePropertyTest {

  private static Interactions random(long seed) {
    Random random = new Random(seed);
    Interactions.Builder ratings = new Interactions.Builder();
    for (int i = 0; i < 2000; i++) {
      ratings.add(
          "test:" + random.nextInt(90),
          random.nextInt(500),
          random.nextInt(101) / 10f,
          random.nextInt(10) == 0 ? 0 : 1_000_000_000L + random.nextInt(1 << 30));
    }
    return ratings.build();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void comeBackAsTheyWere(long seed) throws IOException {
    Interactions written = random(seed);
    byte[] bytes = InteractionFile.toBytes(written);
    Interactions read = InteractionFile.read(bytes);
    assertThat(read.size()).as("seed %d", seed).isEqualTo(written.size());
    assertThat(read.viewers()).isEqualTo(written.viewers());
    for (int i = 0; i < read.size(); i++) {
      assertThat(read.viewerName(read.viewer(i))).isEqualTo(written.viewerName(written.viewer(i)));
      assertThat(read.row(i)).isEqualTo(written.row(i));
      assertThat(read.rating(i)).isEqualTo(written.rating(i));
      assertThat(read.epochSecond(i)).isEqualTo(written.epochSecond(i));
    }
    assertThat(InteractionFile.toBytes(read)).isEqualTo(bytes);
  }

  @Test
  void noneAreAFewBytes() throws IOException {
    byte[] bytes = InteractionFile.toBytes(Interactions.none());
    assertThat(bytes).hasSizeLessThan(5);
    assertThat(InteractionFile.read(bytes).size()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 500})
  void aFileCutShortIsRefused(int length) {
    byte[] bytes = Arrays.copyOf(InteractionFile.toBytes(random(4)), length);
    assertThatThrownBy(() -> InteractionFile.read(bytes)).isInstanceOf(IOException.class);
  }

  @Test
  void anotherVersionIsRefused() {
    byte[] bytes = InteractionFile.toBytes(random(5));
    bytes[0]++;
    assertThatThrownBy(() -> InteractionFile.read(bytes))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("version");
  }
}
