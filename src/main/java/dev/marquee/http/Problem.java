package dev.marquee.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/// Problem details as of RFC 9457: what went wrong, for people (`title`, `detail`) and for programs
/// (`type`, `code`, `errors`). `requestId` finds the request in the log.
record Problem(
    String type,
    String title,
    int status,
    String code,
    String detail,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Fault> errors,
    String requestId) {

  /// The media type of its JSON.
  static final String MEDIA_TYPE = "application/problem+json";

  /// The code is the last part of the type: `/problems/not-found`.
  Problem(Kind kind, String detail, List<Fault> errors, String requestId) {
    this(
        "/problems/" + kind.code(),
        kind.title(),
        kind.status(),
        kind.code(),
        detail,
        errors,
        requestId);
  }

  /// What all problems of one sort share.
  record Kind(int status, String code, String title) {}
}
