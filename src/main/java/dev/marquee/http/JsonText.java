package dev.marquee.http;

import dev.marquee.catalog.Utf8;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.JsonStringEncoder;

/// Grows a JSON document, byte for byte as Jackson would write it, without its checks: for the one
/// answer that is asked for thousands of times a second. Members whose value is null are left out.
/// For one thread.
final class JsonText {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101_0101_0101_0101L;
  private static final long HIGH_BITS = ONES << 7;
  private static final long QUOTES = '"' * ONES;
  private static final long BACKSLASHES = '\\' * ONES;

  private byte[] bytes;
  private int length;

  /// Whether the next member or element is the first of its object or array.
  private boolean first = true;

  /// The name of a member as it is written, made once.
  static final class Name {
    private final byte[] quoted;

    /// `name`: letters only.
    Name(String name) {
      this.quoted = ('"' + name + "\":").getBytes(StandardCharsets.US_ASCII);
    }
  }

  /// Room for this many bytes, more when needed.
  JsonText(int room) {
    this.bytes = new byte[room];
  }

  /// What was written.
  byte[] toBytes() {
    return Arrays.copyOf(bytes, length);
  }

  /// Begins an object, as an element or after [#name].
  JsonText object() {
    return opened('{');
  }

  JsonText endObject() {
    return closed('}');
  }

  JsonText array() {
    return opened('[');
  }

  JsonText endArray() {
    return closed(']');
  }

  private JsonText opened(char bracket) {
    separate();
    first = true;
    return raw(bracket);
  }

  private JsonText closed(char bracket) {
    first = false;
    return raw(bracket);
  }

  /// The name of a member, whose value follows.
  JsonText name(Name name) {
    separate();
    raw(name.quoted);
    first = true;
    return this;
  }

  JsonText member(Name name, @Nullable Utf8 text) {
    return text == null ? this : name(name).element(text);
  }

  JsonText member(Name name, @Nullable String text) {
    return text == null ? this : name(name).element(text);
  }

  JsonText member(Name name, @Nullable Integer number) {
    return number == null ? this : name(name).element(number.longValue());
  }

  JsonText member(Name name, @Nullable Long number) {
    return number == null ? this : name(name).element(number.longValue());
  }

  JsonText member(Name name, @Nullable Double number) {
    return number == null ? this : name(name).element(number);
  }

  JsonText member(Name name, boolean value) {
    name(name);
    first = false;
    return ascii(Boolean.toString(value));
  }

  /// An array of what `each` writes.
  <T> JsonText member(Name name, Collection<T> values, BiConsumer<JsonText, T> each) {
    name(name).array();
    for (T value : values) {
      each.accept(this, value);
    }
    return endArray();
  }

  JsonText element(double number) {
    separate();
    return ascii(Double.toString(number));
  }

  JsonText element(long number) {
    separate();
    if (number < 0) {
      return ascii(Long.toString(number));
    }
    int digits = 1;
    for (long rest = number / 10; rest > 0; rest /= 10) {
      digits++;
    }
    ensureRoom(digits);
    long rest = number;
    for (int place = length + digits - 1; place >= length; place--) {
      bytes[place] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    length += digits;
    return this;
  }

  JsonText element(String text) {
    separate();
    return raw('"').raw(JsonStringEncoder.getInstance().quoteAsUTF8(text)).raw('"');
  }

  JsonText element(Utf8 text) {
    if (!isPlain(text)) {
      return element(text.toString());
    }
    separate();
    ensureRoom(text.length() + 2);
    bytes[length++] = '"';
    System.arraycopy(text.bytes(), text.from(), bytes, length, text.length());
    length += text.length();
    bytes[length++] = '"';
    return this;
  }

  /// Whether nothing in a text needs an escape. Looks at eight bytes at once.
  private static boolean isPlain(Utf8 text) {
    byte[] bytes = text.bytes();
    int end = text.from() + text.length();
    int place = text.from();
    for (; place <= end - Long.BYTES; place += Long.BYTES) {
      long eight = (long) LONGS.get(bytes, place);
      long special = zeros(eight ^ QUOTES) | zeros(eight ^ BACKSLASHES) | controls(eight);
      if ((special & HIGH_BITS) != 0) {
        return false;
      }
    }
    for (; place < end; place++) {
      byte next = bytes[place];
      // What is not ASCII is negative.
      if (next == '"' || next == '\\' || (next >= 0 && next < ' ')) {
        return false;
      }
    }
    return true;
  }

  /// The high bit of each byte that is zero; others may have it where a lower byte is zero.
  private static long zeros(long eight) {
    return (eight - ONES) & ~eight;
  }

  /// The high bit of each byte below 32; others may have it where a lower byte is.
  private static long controls(long eight) {
    return (eight - ' ' * ONES) & ~eight;
  }

  private void separate() {
    if (!first) {
      raw(',');
    }
    first = false;
  }

  private JsonText raw(byte[] json) {
    ensureRoom(json.length);
    System.arraycopy(json, 0, bytes, length, json.length);
    length += json.length;
    return this;
  }

  private JsonText raw(char json) {
    ensureRoom(1);
    bytes[length++] = (byte) json;
    return this;
  }

  private JsonText ascii(String text) {
    ensureRoom(text.length());
    for (int i = 0; i < text.length(); i++) {
      bytes[length++] = (byte) text.charAt(i);
    }
    return this;
  }

  private void ensureRoom(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
    }
  }
}
