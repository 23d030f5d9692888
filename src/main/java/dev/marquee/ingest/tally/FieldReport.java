package dev.marquee.ingest.tally;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the kept rows of a file say of one field.
///
/// - `field`: its name in *Marquee titles*.
/// - `columns`: those that it was read from; empty for what joined files told.
/// - `filled`, `missing`: rows with and without a value; their sum is the number of kept rows.
/// - `repaired`: repairs made in these columns, which may be several on a row.
/// - `spread`: of numbers only, and only where some are there.
public record FieldReport(
    String field,
    List<String> columns,
    long filled,
    long missing,
    long repaired,
    @Nullable Spread spread) {
  public FieldReport {
    columns = List.copyOf(columns);
  }

  /// How numbers spread. Those below `low` or above `high` are outliers (see [Fences]); examples
  /// are a few of them, the farthest out first, null fences where the numbers are too uniform to
  /// tell.
  public record Spread(
      double least,
      double median,
      double most,
      @Nullable Double low,
      @Nullable Double high,
      long outliers,
      List<Place> examples) {
    public Spread {
      examples = List.copyOf(examples);
    }
  }

  /// A value, and the title and the line that it stands on.
  public record Place(long line, String title, double value) {}
}
