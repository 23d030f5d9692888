package dev.marquee.ingest;

import dev.marquee.ingest.merge.MergeReport;
import dev.marquee.ingest.report.ReportPage;
import dev.marquee.ingest.tally.FileReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What became of every row of every file.
///
/// `files` in the order they were read in; `merges` how rows became titles and what they disagree
/// about; `skipped` the files of folders that were left alone.
public record IngestReport(List<FileReport> files, MergeReport merges, List<SkippedFile> skipped) {
  public IngestReport {
    files = List.copyOf(files);
    skipped = List.copyOf(skipped);
  }

  /// A file of a folder that was not read, and why.
  public record SkippedFile(Path path, String why) {}

  /// Rows read from all files.
  public long read() {
    return files.stream().mapToLong(FileReport::read).sum();
  }

  /// Rows rejected in all files.
  public long rejected() {
    return files.stream().mapToLong(file -> file.outcome().rejected()).sum();
  }

  /// The report as a page to look at: one HTML file without scripts and without anything to fetch.
  /// `titles` is the size of the catalog.
  public String toHtml(int titles) {
    Map<Path, String> why = new LinkedHashMap<>();
    skipped.forEach(file -> why.put(file.path(), file.why()));
    return ReportPage.of(files, merges, why, titles);
  }

  /// The report as plain text, one finding per line.
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (FileReport file : files) {
      lines.add(
          file.path()
              + " ("
              + file.dialect()
              + "): "
              + file.read()
              + " rows read, "
              + file.outcome().label());
      file.rejections()
          .forEach((reason, count) -> lines.add("  rejected " + count + ": " + reason.label()));
      file.repairs()
          .forEach(
              repair -> lines.add("  repaired " + repair.count() + ": " + repair.repair().label()));
    }
    merges
        .merges()
        .forEach(merge -> lines.add("merged " + merge.count() + " by " + merge.key().label()));
    merges
        .conflicts()
        .forEach(conflict ->
            lines.add("conflicts " + conflict.count() + ": " + conflict.kind().label()));
    skipped.forEach(file -> lines.add("skipped " + file.path() + ": " + file.why()));
    return lines;
  }
}
