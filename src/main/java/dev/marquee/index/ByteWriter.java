package dev.marquee.index;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// A growing row of bytes to write varints and text to; [ByteReader] reads them back. Reused from
/// title to title; for one thread.
final class ByteWriter {
  private byte[] bytes = new byte[512];
  private int length;

  /// Forgets what was written.
  void clear() {
    length = 0;
  }

  int length() {
    return length;
  }

  /// The bytes themselves, valid up to [#length] until the next write.
  byte[] bytes() {
    return bytes;
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, length);
  }

  void writeByte(int value) {
    ensureRoom(1);
    bytes[length++] = (byte) value;
  }

  /// Seven bits a byte, the lowest first; negative numbers take five bytes.
  void writeInt(int value) {
    writeLong(Integer.toUnsignedLong(value));
  }

  /// Seven bits a byte, the lowest first; negative numbers take ten bytes.
  void writeLong(long value) {
    ensureRoom(10);
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      bytes[length++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[length++] = (byte) rest;
  }

  /// Zigzag, so that small negative numbers are short, too.
  void writeSignedInt(int value) {
    writeInt((value << 1) ^ (value >> 31));
  }

  void writeDouble(double value) {
    ensureRoom(8);
    long bits = Double.doubleToRawLongBits(value);
    for (int shift = 56; shift >= 0; shift -= 8) {
      bytes[length++] = (byte) (bits >>> shift);
    }
  }

  void writeText(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    writeInt(utf8.length);
    ensureRoom(utf8.length);
    System.arraycopy(utf8, 0, bytes, length, utf8.length);
    length += utf8.length;
  }

  void writeTexts(List<String> texts) {
    writeInt(texts.size());
    for (String text : texts) {
      writeText(text);
    }
  }

  private void ensureRoom(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length + (bytes.length >> 1)));
    }
  }
}
