package dev.marquee.ingest;

import dev.marquee.ingest.merge.MergeReport;
import dev.marquee.ingest.tally.Example;
import dev.marquee.ingest.tally.FieldReport;
import dev.marquee.ingest.tally.FileReport;
import dev.marquee.ingest.tally.Outcome;
import dev.marquee.ingest.tally.Reason;
import dev.marquee.ingest.tally.RejectedRow;
import dev.marquee.ingest.tally.RepairCount;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The cleaning report as a JSON document: kept in the generation as `report.json`, printed by
/// `index --json`.
///
/// Counts are whole; of repairs, rejections, merges and conflicts it holds a few examples each. The
/// rejected rows themselves are for [RejectsWriter].
public record ReportDocument(
    List<FileEntry> files, List<Finding> merges, List<Finding> conflicts, List<Skipped> skipped) {
  private static final int EXAMPLES = 5;

  /// One file. `counts`: accepted, merged and rejected rows, or attached, orphaned and rejected
  /// ones of a joined file; they sum to `read`.
  public record FileEntry(
      String path,
      String name,
      String dialect,
      List<String> columns,
      long read,
      Outcome counts,
      List<Repaired> repairs,
      List<Rejected> rejections,
      List<FieldReport> fields) {}

  /// One kind of repair.
  public record Repaired(String kind, String label, long count, List<Example> examples) {}

  /// One reason of rejection.
  public record Rejected(String reason, String label, long count, List<Place> examples) {}

  /// Where a row was rejected.
  public record Place(long line, String column, @Nullable String value) {}

  /// One kind of merge or conflict.
  public record Finding(String kind, String label, long count, List<String> examples) {}

  /// A file of a folder that was left alone.
  public record Skipped(String path, String why) {}

  /// The document of a report.
  public static ReportDocument of(IngestReport report) {
    return new ReportDocument(
        report.files().stream().map(ReportDocument::file).toList(),
        report.merges().merges().stream().map(ReportDocument::merge).toList(),
        report.merges().conflicts().stream().map(ReportDocument::conflict).toList(),
        report.skipped().stream()
            .map(file -> new Skipped(file.path().toString(), file.why()))
            .toList());
  }

  /// The document as JSON in UTF-8.
  public byte[] toJson() {
    return JsonMapper.shared().writeValueAsBytes(this);
  }

  private static FileEntry file(FileReport file) {
    return new FileEntry(
        file.path().toString(),
        file.name(),
        file.dialect(),
        file.columns(),
        file.read(),
        file.outcome(),
        file.repairs().stream().map(ReportDocument::repaired).toList(),
        file.rejections().entrySet().stream()
            .map(entry -> rejected(file, entry.getKey(), entry.getValue()))
            .toList(),
        file.fields());
  }

  private static Repaired repaired(RepairCount repair) {
    return new Repaired(
        kind(repair.repair()), repair.repair().label(), repair.count(), repair.examples());
  }

  private static Rejected rejected(FileReport file, Reason reason, long count) {
    List<Place> examples =
        file.rejected().stream()
            .filter(row -> row.reason() == reason)
            .limit(EXAMPLES)
            .map(ReportDocument::place)
            .toList();
    return new Rejected(kind(reason), reason.label(), count, examples);
  }

  private static Place place(RejectedRow row) {
    return new Place(row.line(), row.column(), row.value());
  }

  private static Finding merge(MergeReport.Merges merges) {
    return new Finding(kind(merges.key()), merges.key().label(), merges.count(), merges.examples());
  }

  private static Finding conflict(MergeReport.Conflicts conflicts) {
    return new Finding(
        kind(conflicts.kind()), conflicts.kind().label(), conflicts.count(), conflicts.examples());
  }

  /// `MISSING_TITLE` becomes `missing-title`.
  private static String kind(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
