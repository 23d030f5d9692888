package dev.marquee.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a caller would take: media types, encodings, and copies it already has (RFC 9110, sections
/// 8.8, 12.5 and 13.1).
final class Negotiation {
  /// The ranges that JSON falls into; the narrowest one that is listed decides.
  private static final List<String> JSON = List.of("application/json", "application/*", "*/*");

  /// The same for a stream of events.
  private static final List<String> EVENT_STREAM = List.of("text/event-stream", "text/*", "*/*");

  private Negotiation() {}

  /// Throws [ApiFailure.NotAcceptable] unless JSON is among the media types that are accepted.
  static void requireJsonAccepted(HttpServletRequest request) {
    requireAccepted(request, JSON);
  }

  /// Throws [ApiFailure.NotAcceptable] unless a stream of events is among the media types that are
  /// accepted.
  static void requireEventStreamAccepted(HttpServletRequest request) {
    requireAccepted(request, EVENT_STREAM);
  }

  private static void requireAccepted(HttpServletRequest request, List<String> ranges) {
    String accept = joined(request, "Accept");
    if (accept == null || accept.isBlank()) {
      return;
    }
    String[] accepted = accept.split(",", -1);
    for (String range : ranges) {
      for (String one : accepted) {
        if (name(one).equals(range)) {
          requireWanted(one, ranges.getFirst());
          return;
        }
      }
    }
    requireWanted(ranges.getFirst() + ";q=0", ranges.getFirst());
  }

  private static void requireWanted(String range, String offered) {
    if (!isWanted(range)) {
      throw new ApiFailure.NotAcceptable("only " + offered + " is to be had here");
    }
  }

  /// Whether HTML is asked for by name, as browsers do when a person goes somewhere.
  static boolean asksForHtml(HttpServletRequest request) {
    return asksFor(request, "text/html");
  }

  /// Whether lines of JSON are asked for by name.
  static boolean asksForLines(HttpServletRequest request) {
    return asksFor(request, "application/x-ndjson");
  }

  private static boolean asksFor(HttpServletRequest request, String mediaType) {
    String accepted = joined(request, "Accept");
    if (accepted == null) {
      return false;
    }
    for (String range : accepted.split(",", -1)) {
      if (name(range).equals(mediaType)) {
        return isWanted(range);
      }
    }
    return false;
  }

  /// Whether a body may come gzipped.
  static boolean acceptsGzip(HttpServletRequest request) {
    String accepted = joined(request, "Accept-Encoding");
    if (accepted == null) {
      return false;
    }
    boolean any = false;
    for (String coding : accepted.split(",", -1)) {
      String name = name(coding);
      if (name.equals("gzip") || name.equals("x-gzip")) {
        return isWanted(coding);
      }
      any |= name.equals("*") && isWanted(coding);
    }
    return any;
  }

  /// Whether `If-None-Match` lists this entity tag, weak or strong.
  static boolean hasCopy(HttpServletRequest request, String tag) {
    String copies = joined(request, "If-None-Match");
    if (copies == null) {
      return false;
    }
    for (String copy : copies.split(",", -1)) {
      String candidate = copy.strip();
      if (candidate.equals(tag)
          || (candidate.startsWith("W/") && candidate.substring(2).equals(tag))) {
        return true;
      }
    }
    return false;
  }

  /// Whether `If-None-Match` is `*`: no body, if there is any.
  static boolean hasAnyCopy(HttpServletRequest request) {
    String copies = joined(request, "If-None-Match");
    return copies != null && copies.strip().equals("*");
  }

  private static @Nullable String joined(HttpServletRequest request, String header) {
    String first = request.getHeader(header);
    if (first == null) {
      return null;
    }
    List<String> lines = new ArrayList<>(Collections.list(request.getHeaders(header)));
    return lines.size() == 1 ? first : String.join(",", lines);
  }

  private static String name(String element) {
    int semicolon = element.indexOf(';');
    String name = semicolon < 0 ? element : element.substring(0, semicolon);
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /// Whether the weight of a list element, such as `gzip;q=0.5`, is not zero.
  private static boolean isWanted(String element) {
    for (String parameter : element.split(";", -1)) {
      String text = parameter.strip().toLowerCase(Locale.ROOT);
      if (text.startsWith("q=")) {
        return !text.substring(2).strip().matches("0(?:\\.0*)?");
      }
    }
    return true;
  }
}
