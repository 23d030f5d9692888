package dev.marquee.ingest.tally;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What became of one file.
///
/// - `name`: the scheme of its rows' ids, the file's stem unless the dialect or the operator says
///   otherwise.
/// - `columns`: the header as it stands.
/// - `read`: records after the header, blank lines not counted; always `outcome.rows()`.
/// - `repairs`: by kind, in the order of [Repair].
/// - `rejections`: rejected rows counted by reason, in the order of [Reason]; `rejected`: the first
///   few of each, in the order of the file. [Findings] hears of all of them.
/// - `fields`: what the kept rows of a file of titles say, field by field, with what was joined to
///   them; empty for joined files.
public record FileReport(
    Path path,
    String name,
    String dialect,
    List<String> columns,
    long read,
    Outcome outcome,
    List<RepairCount> repairs,
    Map<Reason, Long> rejections,
    List<RejectedRow> rejected,
    List<FieldReport> fields) {
  public FileReport {
    columns = List.copyOf(columns);
    repairs = List.copyOf(repairs);
    rejections = Collections.unmodifiableMap(new LinkedHashMap<>(rejections));
    rejected = List.copyOf(rejected);
    fields = List.copyOf(fields);
    long told = rejections.values().stream().mapToLong(Long::longValue).sum();
    if (read != outcome.rows() || told != outcome.rejected()) {
      throw new IllegalArgumentException(path + ": " + read + " rows read, but " + outcome.label());
    }
  }

  /// How often this repair was made.
  public long repaired(Repair repair) {
    return repairs.stream()
        .filter(count -> count.repair() == repair)
        .mapToLong(RepairCount::count)
        .sum();
  }
}
