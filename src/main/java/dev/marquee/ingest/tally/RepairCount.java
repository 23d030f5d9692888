package dev.marquee.ingest.tally;

import java.util.List;

/// How often one kind of repair was made in a file, with the first few places.
public record RepairCount(Repair repair, long count, List<Example> examples) {
  public RepairCount {
    examples = List.copyOf(examples);
  }
}
