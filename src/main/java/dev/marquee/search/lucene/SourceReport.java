package dev.marquee.search.lucene;

import dev.marquee.index.ReportedSource;
import dev.marquee.index.Snapshot;
import dev.marquee.search.SourceRows;
import java.util.List;
import java.util.stream.Stream;

/// What the report of a snapshot counts, in the words of the port.
final class SourceReport {
  private SourceReport() {}

  static List<SourceRows> rows(Snapshot snapshot) {
    return snapshot.sources().stream().map(SourceReport::rows).toList();
  }

  private static SourceRows rows(ReportedSource source) {
    long kept =
        Stream.of("accepted", "merged", "attached")
            .mapToLong(outcome -> source.counts().getOrDefault(outcome, 0L))
            .sum();
    return new SourceRows(
        source.name(),
        source.dialect(),
        source.read(),
        kept,
        source.counts().getOrDefault("rejected", 0L),
        tallies(source.repairs()),
        tallies(source.rejections()),
        source.fields().stream()
            .map(field ->
                new SourceRows.Field(
                    field.field(), field.filled(), field.missing(), field.repaired()))
            .toList());
  }

  private static List<SourceRows.Tally> tallies(List<ReportedSource.Tally> tallies) {
    return tallies.stream()
        .map(tally -> new SourceRows.Tally(tally.kind(), tally.label(), tally.count()))
        .toList();
  }
}
