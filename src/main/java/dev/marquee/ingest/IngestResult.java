package dev.marquee.ingest;

import dev.marquee.catalog.Catalog;
import dev.marquee.catalog.Interactions;
import java.util.List;

/// What a run made: the catalog, what single viewers did as rows of that catalog, the report on
/// every row, and the files that were read, in the order they were read in.
public record IngestResult(
    Catalog catalog, Interactions interactions, IngestReport report, List<SourceFile> sources) {
  public IngestResult {
    sources = List.copyOf(sources);
  }
}
