package dev.marquee.ingest;

import dev.marquee.catalog.Catalog;
import java.util.List;

/// What a run made: the catalog, the report on every row, and the files that were read, in the
/// order they were read in.
public record IngestResult(Catalog catalog, IngestReport report, List<SourceFile> sources) {
  public IngestResult {
    sources = List.copyOf(sources);
  }
}
