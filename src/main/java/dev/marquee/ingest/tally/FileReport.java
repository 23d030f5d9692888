package dev.marquee.ingest.tally;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What became of one file.
///
/// - `name`: the scheme of its rows' ids, the file's stem unless the dialect or the operator says
///   otherwise.
/// - `columns`: the header as it stands.
/// - `read`: records after the header, blank lines not counted; always `outcome.rows()`.
/// - `repairs`: by kind, in the order of [Repair]; `rejected`: every rejected row, in the order of
///   the file.
public record FileReport(
    Path path,
    String name,
    String dialect,
    List<String> columns,
    long read,
    Outcome outcome,
    List<RepairCount> repairs,
    List<RejectedRow> rejected) {
  public FileReport {
    columns = List.copyOf(columns);
    repairs = List.copyOf(repairs);
    rejected = List.copyOf(rejected);
    if (read != outcome.rows()) {
      throw new IllegalArgumentException(path + ": " + read + " rows read, but " + outcome.label());
    }
  }

  /// Rejected rows counted by reason, in the order of [Reason].
  public Map<Reason, Long> rejections() {
    Map<Reason, Long> counts = new EnumMap<>(Reason.class);
    rejected.forEach(row -> counts.merge(row.reason(), 1L, Long::sum));
    return counts;
  }

  /// How often this repair was made.
  public long repaired(Repair repair) {
    return repairs.stream()
        .filter(count -> count.repair() == repair)
        .mapToLong(RepairCount::count)
        .sum();
  }
}
