package dev.marquee.pipeline;

import dev.marquee.catalog.Title;
import dev.marquee.encode.EncodeSettings;
import dev.marquee.encode.Encoders;
import dev.marquee.index.GenerationStore;
import dev.marquee.index.Snapshot;
import dev.marquee.ingest.IngestSettings;
import dev.marquee.search.Filters;
import dev.marquee.search.Scope;
import dev.marquee.search.SimilarPage;
import dev.marquee.search.SimilarRequest;
import dev.marquee.search.lucene.LuceneCatalogIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// An index folder that tests rebuild into and ask.
record Rebuilds(Path folder) {
  /// The header of the streaming catalog dialect.
  static final String HEADER =
      "show_id,type,title,director,cast,country,date_added,release_year,rating,duration,listed_in,"
          + "description\n";

  GenerationStore store() {
    return new GenerationStore(folder, Encoders::read, Clock.systemUTC());
  }

  /// Rebuilds with the rich encoder; `clusters` as in [RebuildSettings].
  RebuildReport run(int clusters, Path... sources) {
    return run(EncodeSettings.Kind.RICH, clusters, sources);
  }

  RebuildReport run(EncodeSettings.Kind encoder, int clusters, Path... sources) {
    RebuildSettings settings =
        new RebuildSettings(IngestSettings.of(sources), new EncodeSettings(encoder, 42), clusters);
    return new Rebuild(store()).run(settings, RebuildProgress.NONE);
  }

  LuceneCatalogIndex open() {
    return LuceneCatalogIndex.open(store());
  }

  /// All titles of the current generation, by id.
  Map<String, Title> titles() {
    Map<String, Title> titles = new TreeMap<>();
    try (Snapshot snapshot = store().open()) {
      IntStream.range(0, snapshot.size())
          .mapToObj(docId -> snapshot.title(docId).title())
          .forEach(title -> titles.put(title.id().value(), title));
    }
    return titles;
  }

  /// One of them.
  Title title(String id) {
    return Optional.ofNullable(titles().get(id)).orElseThrow();
  }

  /// The cluster id of every title of the current generation.
  Map<String, Integer> clusterOfTitle() {
    Map<String, Integer> clusters = new TreeMap<>();
    try (Snapshot snapshot = store().open()) {
      snapshot.forEachTitle((id, cluster) -> clusters.put(id.value(), cluster));
    }
    return clusters;
  }

  /// What is like a title, with the reasons.
  static SimilarPage similar(LuceneCatalogIndex index, Title title, Scope scope) {
    return index.similar(
        new SimilarRequest(
            List.of(new SimilarRequest.Seed(title.id(), 1)),
            List.of(),
            Map.of(),
            Filters.NONE,
            List.of(),
            scope,
            10,
            true));
  }

  /// A streaming catalog with the rows of another from one to before another, the header being 0.
  static Path rows(Path catalog, int from, int to) throws IOException {
    List<String> lines = Files.readAllLines(catalog);
    String rows = String.join("\n", lines.subList(from, to));
    // In a folder of its own, so that the ids of its rows, which begin with its name, stay.
    Path folder = Files.createTempDirectory(catalog.toAbsolutePath().getParent(), "rows");
    return Files.writeString(folder.resolve(catalog.getFileName()), HEADER + rows + "\n");
  }
}
