package dev.marquee.cli;

import dev.marquee.search.Selection;
import dev.marquee.search.lucene.LuceneCatalogIndex;
import java.util.function.Consumer;
import picocli.CommandLine;

/// Looks whether a newer generation is there, and tells when it serves or why it cannot.
///
/// Whatever is wrong with the new one, the old one goes on serving. One trouble is told once, not
/// at every look. For one thread.
final class GenerationWatch {
  private final LuceneCatalogIndex catalog;
  private final Consumer<Selection> opening;
  private final CommandLine command;
  private String trouble = "";

  /// `opening`: told of each generation before it serves.
  GenerationWatch(LuceneCatalogIndex catalog, Consumer<Selection> opening, CommandLine command) {
    this.catalog = catalog;
    this.opening = opening;
    this.command = command;
  }

  /// Looks once. Throws nothing: a server outlives what befalls its index folder.
  void look() {
    try {
      if (catalog.refreshIfNewer(opening)) {
        command.getErr().println("now serving generation " + catalog.status().generation());
      }
      trouble = "";
    } catch (RuntimeException failure) {
      tell(Failures.line(failure, command));
    }
  }

  private void tell(String now) {
    if (!now.equals(trouble)) {
      command.getErr().println("keeping the generation that serves: " + now);
    }
    trouble = now;
  }
}
