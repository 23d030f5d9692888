package dev.marquee.ingest.tally;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A row that was not taken: the line it starts on, the column that decided, why, the value there
/// (null when the cell is absent), and the whole row as it stood.
public record RejectedRow(
    long line, String column, Reason reason, @Nullable String value, List<String> cells) {
  public RejectedRow {
    cells = List.copyOf(cells);
  }
}
