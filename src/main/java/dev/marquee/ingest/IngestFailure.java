package dev.marquee.ingest;

/// A run that cannot go on. The message is one line for the operator: the file, the line where one
/// is known, the reason, and what to do; the cause is for those who debug us.
public final class IngestFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  IngestFailure(String message) {
    super(message);
  }

  IngestFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
