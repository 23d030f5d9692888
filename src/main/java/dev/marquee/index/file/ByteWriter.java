package dev.marquee.index.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// A growing row of bytes to write varints and text to; [ByteReader] reads them back. Reused from
/// title to title; for one thread.
public final class ByteWriter {
  private byte[] bytes = new byte[512];
  private int length;

  /// Forgets what was written.
  public void clear() {
    length = 0;
  }

  public int length() {
    return length;
  }

  /// The bytes themselves, valid up to [#length] until the next write.
  public byte[] bytes() {
    return bytes;
  }

  public byte[] toBytes() {
    return Arrays.copyOf(bytes, length);
  }

  public void writeByte(int value) {
    ensureRoom(1);
    bytes[length++] = (byte) value;
  }

  /// Seven bits a byte, the lowest first; negative numbers take five bytes.
  public void writeInt(int value) {
    writeLong(Integer.toUnsignedLong(value));
  }

  /// Seven bits a byte, the lowest first; negative numbers take ten bytes.
  public void writeLong(long value) {
    ensureRoom(10);
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      bytes[length++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[length++] = (byte) rest;
  }

  /// Zigzag, so that small negative numbers are short, too.
  public void writeSignedInt(int value) {
    writeInt((value << 1) ^ (value >> 31));
  }

  public void writeDouble(double value) {
    ensureRoom(8);
    long bits = Double.doubleToRawLongBits(value);
    for (int shift = 56; shift >= 0; shift -= 8) {
      bytes[length++] = (byte) (bits >>> shift);
    }
  }

  public void writeText(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    writeInt(utf8.length);
    ensureRoom(utf8.length);
    System.arraycopy(utf8, 0, bytes, length, utf8.length);
    length += utf8.length;
  }

  public void writeTexts(List<String> texts) {
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
