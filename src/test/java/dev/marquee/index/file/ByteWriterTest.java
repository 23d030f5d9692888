package dev.marquee.index.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ByteWriterTest {
  private final ByteWriter out = new ByteWriter();

  private ByteReader in() {
    byte[] bytes = out.toBytes();
    return new ByteReader(bytes, 0, bytes.length);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 127, 128, 16_383, 16_384, Integer.MAX_VALUE, Long.MAX_VALUE, -1})
  void longsComeBack(long value) {
    out.writeLong(value);
    assertThat(in().readLong()).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, -1, 63, -64, 64, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void signedIntsComeBack(int value) {
    out.writeSignedInt(value);
    assertThat(in().readSignedInt()).isEqualTo(value);
  }

  @Test
  void smallNumbersTakeOneByte() {
    out.writeLong(127);
    out.writeSignedInt(-64);
    assertThat(out.length()).isEqualTo(2);
  }

  @Test
  void textGrowsTheBuffer() {
    List<String> texts = List.of("é".repeat(5000), "", "映画");
    out.writeTexts(texts);
    assertThat(in().readTexts()).isEqualTo(texts);
  }

  @Test
  void clearedWriterStartsAnew() {
    out.writeText("before");
    out.clear();
    out.writeText("after");
    assertThat(in().readText()).isEqualTo("after");
  }

  @Test
  void endlessVarintIsRefused() {
    byte[] bytes = new byte[20];
    Arrays.fill(bytes, (byte) 0x80);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ByteReader(bytes, 0, bytes.length).readLong());
  }

  @Test
  void countLargerThanWhatFollowsIsRefused() {
    out.writeInt(Integer.MAX_VALUE);
    assertThatIllegalArgumentException().isThrownBy(() -> in().readTexts());
  }
}
