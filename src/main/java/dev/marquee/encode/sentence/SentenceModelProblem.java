package dev.marquee.encode.sentence;

/// The sentence model cannot be used here, with what to do about it: its parts are missing from the
/// class path, or this machine cannot load the native library that runs it.
public final class SentenceModelProblem extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String detail;

  SentenceModelProblem(String detail, Throwable cause) {
    super(detail, cause);
    this.detail = detail;
  }

  /// One line, lower case, without a full stop.
  public String detail() {
    return detail;
  }
}
