package dev.marquee.ingest.clean;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/// Numbers as catalogs write them: `1997`, `1997.0`, `28,341,469`, `7.6`.
public final class Numbers {
  private static final int MOST_DIGITS = 15;

  private Numbers() {}

  /// The whole number that a text holds, also with a decimal part of zeros or with commas between
  /// thousands; empty for anything else.
  public static OptionalLong whole(String text) {
    int end = withoutZeroDecimals(text);
    int start = !text.isEmpty() && text.charAt(0) == '-' ? 1 : 0;
    long value = 0;
    int digits = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        value = value * 10 + (c - '0');
        digits++;
      } else if (c != ',' || digits == 0 || (end - i) % 4 != 0) {
        return OptionalLong.empty();
      }
    }
    if (digits == 0 || digits > MOST_DIGITS) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(start == 1 ? -value : value);
  }

  private static int withoutZeroDecimals(String text) {
    int point = text.indexOf('.');
    if (point < 1 || point == text.length() - 1) {
      return text.length();
    }
    for (int i = point + 1; i < text.length(); i++) {
      if (text.charAt(i) != '0') {
        return text.length();
      }
    }
    return point;
  }

  /// The number that a text holds in plain decimal notation; empty for anything else, exponents and
  /// `NaN` included.
  public static OptionalDouble decimal(String text) {
    int length = text.length();
    int start = length > 0 && text.charAt(0) == '-' ? 1 : 0;
    long digits = 0;
    int count = 0;
    int decimals = -1;
    for (int i = start; i < length; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits = digits * 10 + (c - '0');
        count++;
        decimals += decimals >= 0 ? 1 : 0;
      } else if (c == '.' && decimals < 0) {
        decimals = 0;
      } else {
        return OptionalDouble.empty();
      }
    }
    if (count == 0) {
      return OptionalDouble.empty();
    }
    if (count > MOST_DIGITS) {
      return OptionalDouble.of(Double.parseDouble(text));
    }
    // Both are exact below 2^53, so one division rounds correctly, much cheaper than the JDK.
    double value = decimals <= 0 ? digits : digits / Math.pow(10, decimals);
    return OptionalDouble.of(start == 1 ? -value : value);
  }
}
