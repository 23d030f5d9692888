package dev.marquee.http;

import org.jspecify.annotations.Nullable;

/// One thing wrong with a request: the `parameter` (of the URL) or the `pointer` (RFC 6901, into
/// the body) that it is about, and what is wrong.
record Fault(@Nullable String parameter, @Nullable String pointer, String detail) {

  /// A fault of a parameter.
  static Fault of(String parameter, String detail) {
    return new Fault(parameter, null, detail);
  }

  /// A fault at a place in the body.
  static Fault at(String pointer, String detail) {
    return new Fault(null, pointer, detail);
  }
}
