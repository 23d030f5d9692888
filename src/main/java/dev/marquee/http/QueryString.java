package dev.marquee.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Decodes the text of URLs strictly. The server's own decoder drops or patches what it cannot
/// read, and a parameter that vanishes is an answer to another question.
final class QueryString {
  private QueryString() {}

  /// Names and values in the order they were sent. Throws [ApiFailure.BadParameter] for a broken
  /// escape, bytes that are not UTF-8, or control characters.
  static Map<String, List<String>> parse(@Nullable String rawQuery) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    if (rawQuery == null || rawQuery.isEmpty()) {
      return values;
    }
    for (String pair : rawQuery.split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String rawName = equals < 0 ? pair : pair.substring(0, equals);
        String rawValue = equals < 0 ? "" : pair.substring(equals + 1);
        String name = decoded(rawName, rawName);
        String value = decoded(name, rawValue);
        values.computeIfAbsent(name, _ -> new ArrayList<>(1)).add(value);
      }
    }
    return values;
  }

  private static String decoded(String name, String raw) {
    try {
      return requireText(decode(raw.replace('+', ' ')));
    } catch (ApiFailure.Malformed e) {
      throw new ApiFailure.BadParameter(
          name, "the parameter " + Wording.quoted(name) + " " + e.detail());
    }
  }

  /// The text of one percent-encoded piece of a URL. Throws [ApiFailure.Malformed].
  static String decode(String raw) {
    if (isPlain(raw)) {
      return raw;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
    byte[] encoded = raw.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < encoded.length; i++) {
      if (encoded[i] == '%') {
        bytes.write(escaped(encoded, i));
        i += 2;
      } else {
        bytes.write(encoded[i]);
      }
    }
    return utf8(bytes.toByteArray());
  }

  /// Whether a text is ASCII without escapes, as nearly all are.
  private static boolean isPlain(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '%' || c >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static int escaped(byte[] encoded, int percent) {
    int high = percent + 2 < encoded.length ? Character.digit(encoded[percent + 1], 16) : -1;
    int low = percent + 2 < encoded.length ? Character.digit(encoded[percent + 2], 16) : -1;
    if (high < 0 || low < 0) {
      throw new ApiFailure.Malformed("has a broken percent escape");
    }
    return high * 16 + low;
  }

  /// Text from UTF-8. Throws [ApiFailure.Malformed] for anything else, overlong forms included.
  static String utf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new ApiFailure.Malformed("is not UTF-8");
    }
  }

  /// The text itself. Throws [ApiFailure.Malformed] when it holds control characters other than
  /// tabs and line breaks, or half of a surrogate pair.
  static String requireText(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (!isText(text.codePointAt(i))) {
        throw new ApiFailure.Malformed("holds characters that are not text");
      }
    }
    return text;
  }

  private static boolean isText(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || !(Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
  }
}
