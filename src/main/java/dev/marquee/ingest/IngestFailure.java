package dev.marquee.ingest;

import dev.marquee.ingest.tally.RejectedRow;
import java.nio.file.Path;
import java.util.List;

/// A run that cannot go on. The message is one line for the operator: the file, the line where one
/// is known, the reason, and what to do; the cause is for those who debug us.
public final class IngestFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<RejectedRows> rejected;

  IngestFailure(String message) {
    this(message, List.of());
  }

  IngestFailure(String message, List<RejectedRows> rejected) {
    super(message);
    this.rejected = List.copyOf(rejected);
  }

  IngestFailure(String message, Throwable cause) {
    super(message, cause);
    this.rejected = List.of();
  }

  /// The rejected rows of a file.
  public record RejectedRows(Path file, List<RejectedRow> rows) {
    public RejectedRows {
      rows = List.copyOf(rows);
    }
  }

  /// What was rejected before the run stopped, when it stopped because that was too much; else
  /// nothing.
  public List<RejectedRows> rejected() {
    return rejected;
  }
}
