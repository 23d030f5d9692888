package dev.marquee.catalog;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A text in UTF-8 where it lies in a larger array, for those who pass it on as it is. The array is
/// never written to again.
public final class Utf8 {
  private final byte[] bytes;
  private final int from;
  private final int length;

  private Utf8(byte[] bytes, int from, int length) {
    this.bytes = bytes;
    this.from = from;
    this.length = length;
  }

  /// The text in `length` bytes from `from`; the array is kept.
  public static Utf8 of(byte[] bytes, int from, int length) {
    return new Utf8(bytes, from, length);
  }

  /// The bytes of a text.
  public static Utf8 of(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Utf8(bytes, 0, bytes.length);
  }

  /// The array that holds it, to be read only.
  public byte[] bytes() {
    return bytes;
  }

  /// The place of its first byte.
  public int from() {
    return from;
  }

  /// The number of its bytes.
  public int length() {
    return length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Utf8 text
        && Arrays.equals(
            bytes, from, from + length, text.bytes, text.from, text.from + text.length);
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  /// The text itself.
  @Override
  public String toString() {
    return new String(bytes, from, length, StandardCharsets.UTF_8);
  }
}
