package dev.marquee.ingest.source;

import dev.marquee.ingest.tally.Mended;
import java.util.List;
import java.util.Locale;

/// The column names of a file, in its order, without blanks around them.
public record Header(List<String> columns) {
  public Header {
    columns = columns.stream().map(Mended::unmarked).map(String::strip).toList();
  }

  /// The place of a column in any case of letters, or -1.
  public int indexOf(String column) {
    for (int index = 0; index < columns.size(); index++) {
      if (columns.get(index).equalsIgnoreCase(column)) {
        return index;
      }
    }
    return -1;
  }

  /// Whether all of these columns are there.
  public boolean hasAll(List<String> wanted) {
    return wanted.stream().allMatch(column -> indexOf(column) >= 0);
  }

  /// Whether a column of this name stands more than once.
  public boolean repeats(String column) {
    return columns.stream().filter(column::equalsIgnoreCase).count() > 1;
  }

  /// Whether a record is this header once more.
  public boolean isRepeatedBy(List<String> cells) {
    return new Header(cells).folded().equals(folded());
  }

  /// The names in lower case, for comparing.
  public List<String> folded() {
    return columns.stream().map(column -> column.toLowerCase(Locale.ROOT)).toList();
  }
}
