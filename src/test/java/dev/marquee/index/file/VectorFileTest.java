package dev.marquee.index.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.vector.VectorSet;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class VectorFileTest {
  private static VectorSet vectors() {
    VectorSet.Builder vectors = new VectorSet.Builder(2, 3);
    vectors.setRow(0, new float[] {1, -0.5f, Float.MIN_VALUE});
    vectors.setRow(1, new float[] {0, 2, 3});
    return vectors.build();
  }

  @Test
  void vectorsComeBackBitByBit() throws IOException {
    VectorSet read = VectorFile.read(VectorFile.toBytes(vectors()));
    assertThat(read.size()).isEqualTo(2);
    assertThat(read.dimension()).isEqualTo(3);
    assertThat(read.get(0, 2)).isEqualTo(Float.MIN_VALUE);
    assertThat(VectorFile.toBytes(read)).isEqualTo(VectorFile.toBytes(vectors()));
  }

  @Test
  void fileOfAnotherKindOrLengthIsRefused() {
    byte[] bytes = VectorFile.toBytes(vectors());
    byte[] shorter = Arrays.copyOf(bytes, bytes.length - 1);
    byte[] other = bytes.clone();
    other[0] ^= 1;
    assertThatThrownBy(() -> VectorFile.read(shorter)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> VectorFile.read(other)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> VectorFile.read(new byte[0])).isInstanceOf(IOException.class);
  }
}
