package dev.marquee.cli;

import dev.marquee.encode.Encoders;
import dev.marquee.index.GenerationStore;
import dev.marquee.search.lucene.LuceneCatalogIndex;
import java.nio.file.Path;
import java.time.Clock;

/// Opens what an index folder holds.
final class OpenCatalog {
  private OpenCatalog() {}

  /// The generations in a folder.
  static GenerationStore store(Path indexFolder) {
    return new GenerationStore(indexFolder, Encoders::read, Clock.systemUTC());
  }

  /// The current generation, for questions. Throws [dev.marquee.index.IndexProblem] when there is
  /// none.
  static LuceneCatalogIndex open(Path indexFolder) {
    return LuceneCatalogIndex.open(store(indexFolder));
  }

  /// The same, with the models that were trained on viewers.
  static LuceneCatalogIndex open(Path indexFolder, ServingModels models) {
    return LuceneCatalogIndex.open(store(indexFolder), models::read);
  }
}
