package dev.marquee.index.file;

import dev.marquee.catalog.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Reads what [ByteWriter] wrote. Throws `IllegalArgumentException` past the end.
public final class ByteReader {
  private final byte[] bytes;
  private final int end;
  private int position;

  public ByteReader(byte[] bytes, int offset, int length) {
    this.bytes = bytes;
    this.position = offset;
    this.end = offset + length;
  }

  public int readByte() {
    require(1);
    return bytes[position++];
  }

  public int readInt() {
    return (int) readLong();
  }

  public long readLong() {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      byte next = (byte) readByte();
      value |= (next & 0x7FL) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new IllegalArgumentException("a varint longer than ten bytes at " + position);
  }

  public int readSignedInt() {
    int value = readInt();
    return (value >>> 1) ^ -(value & 1);
  }

  public double readDouble() {
    long bits = 0;
    for (int i = 0; i < 8; i++) {
      bits = (bits << 8) | (readByte() & 0xFF);
    }
    return Double.longBitsToDouble(bits);
  }

  public String readText() {
    int length = readInt();
    require(length);
    String text = new String(bytes, position, length, StandardCharsets.UTF_8);
    position += length;
    return text;
  }

  /// A text where it lies.
  public Utf8 readUtf8() {
    int length = readInt();
    require(length);
    Utf8 text = Utf8.of(bytes, position, length);
    position += length;
    return text;
  }

  /// Passes over a text.
  public void skipText() {
    int length = readInt();
    require(length);
    position += length;
  }

  /// The number of things that follow, each at least a byte long.
  public int readCount() {
    int count = readInt();
    require(count);
    return count;
  }

  public List<String> readTexts() {
    int count = readCount();
    if (count == 0) {
      return List.of();
    }
    List<String> texts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      texts.add(readText());
    }
    return texts;
  }

  /// Texts where they lie.
  public List<Utf8> readUtf8s() {
    int count = readCount();
    if (count == 0) {
      return List.of();
    }
    List<Utf8> texts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      texts.add(readUtf8());
    }
    return texts;
  }

  /// Passes over texts.
  public void skipTexts() {
    for (int count = readCount(); count > 0; count--) {
      skipText();
    }
  }

  private void require(int more) {
    if (more < 0 || more > end - position) {
      throw new IllegalArgumentException(more + " bytes wanted at " + position + " of " + end);
    }
  }
}
