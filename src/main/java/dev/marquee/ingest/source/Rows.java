package dev.marquee.ingest.source;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// The records of one open file, in order.
public interface Rows {
  /// The next record, or null at the end. Blank lines are no records.
  @Nullable Row next() throws IOException;

  /// The line the reader has come to, for messages.
  long line();
}
