package dev.marquee.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.catalog.Catalog;
import dev.marquee.catalog.Title;
import dev.marquee.cluster.CellDivision;
import dev.marquee.cluster.Cells;
import dev.marquee.cluster.ClusterCount;
import dev.marquee.cluster.ClusterProfile;
import dev.marquee.cluster.ClusterSettings;
import dev.marquee.cluster.Clustering;
import dev.marquee.encode.EncodeSettings.Kind;
import dev.marquee.encode.Encoders;
import dev.marquee.encode.Encoding;
import dev.marquee.http.JsonAnswers;
import dev.marquee.index.GenerationContent;
import dev.marquee.index.GenerationStore;
import dev.marquee.index.ManifestFacts;
import dev.marquee.index.Nearby;
import dev.marquee.index.NeighborList;
import dev.marquee.index.NeighborLists;
import dev.marquee.index.Progress;
import dev.marquee.index.Snapshot;
import dev.marquee.recommend.Reranking;
import dev.marquee.search.Filters;
import dev.marquee.search.Scope;
import dev.marquee.search.SimilarRequest;
import dev.marquee.search.lucene.LuceneCatalogIndex;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the rebuild stores against what a scan of the same catalog finds.
class StoredNeighborsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "RICH, 12, 3, 100",
    "RICH, 12, 1, 10",
    "RICH, 40, 2, 250",
    "RICH, 5, 5, 5000",
    "BASIC, 9, 2, 60"
  })
  void lookUpsAndScansGiveTheSameBytes(Kind encoder, int clusters, int probes, int candidates)
      throws IOException {
    assertSameBytes(
        Catalogs.synthetic(folder, 900), encoder, clusters, new Nearby(probes, candidates, 1));
  }

  /// Where hundreds of titles are the same to the encoder, the rule for ties decides everything.
  @ParameterizedTest
  @CsvSource({"RICH, 3, 40", "BASIC, 2, 150"})
  void twinsAreFoundInTheSameOrder(Kind encoder, int probes, int candidates) throws IOException {
    assertSameBytes(Catalogs.twins(30, 20, 3), encoder, 8, new Nearby(probes, candidates, 1));
  }

  private void assertSameBytes(Catalog catalog, Kind encoder, int clusters, Nearby nearby)
      throws IOException {
    Encoding encoding = Catalogs.encode(catalog, encoder);
    Cells cells = cluster(catalog, encoding, clusters);
    NeighborLists lists = StoredNeighbors.compute(catalog, encoding, cells, nearby, Progress.NONE);
    GenerationStore with = publish("with", catalog, encoding, cells, nearby, lists);
    GenerationStore without =
        publish("without", catalog, encoding, cells, nearby, NeighborLists.NONE);
    try (Snapshot snapshot = with.open()) {
      long stored =
          IntStream.range(0, snapshot.size())
              .filter(docId -> snapshot.neighbors(docId).isPresent())
              .count();
      assertThat(stored).isGreaterThan(catalog.size() / 2);
    }
    try (LuceneCatalogIndex looksUp = LuceneCatalogIndex.open(with);
        LuceneCatalogIndex scans = LuceneCatalogIndex.open(without)) {
      for (int row = 0; row < catalog.size(); row += 3) {
        SimilarRequest request = request(catalog.title(row), new int[] {1, 10, 50}[row % 3]);
        Reranking ranking = new Reranking(0, row % 4, Optional.empty());
        assertThat(new JsonAnswers(looksUp).similar(request, ranking))
            .as("%s by %s", request, ranking)
            .isEqualTo(new JsonAnswers(scans).similar(request, ranking));
      }
    }
  }

  private static SimilarRequest request(Title like, int limit) {
    return new SimilarRequest(
        List.of(new SimilarRequest.Seed(like.id(), 1)),
        List.of(),
        Map.of(),
        Filters.NONE,
        List.of(),
        Scope.NEARBY,
        limit,
        limit == 10);
  }

  @Test
  void theListsOfAnUnchangedCatalogAreTheSame() throws IOException {
    Catalog catalog = Catalogs.synthetic(folder, 600);
    Encoding encoding = Catalogs.encode(catalog, Kind.RICH);
    Cells cells = cluster(catalog, encoding, 10);
    List<List<String>> both = new ArrayList<>();
    for (String name : List.of("one", "two")) {
      NeighborLists lists =
          StoredNeighbors.compute(catalog, encoding, cells, new Nearby(3, 120, 1), Progress.NONE);
      try (Snapshot snapshot =
          publish(name, catalog, encoding, cells, new Nearby(3, 120, 1), lists).open()) {
        both.add(
            IntStream.range(0, snapshot.size())
                .mapToObj(docId -> snapshot.neighbors(docId).map(StoredNeighborsTest::text))
                .map(Object::toString)
                .toList());
      }
    }
    assertThat(both.getFirst()).isEqualTo(both.getLast()).hasSize(600);
  }

  private static String text(NeighborList list) {
    StringBuilder text = new StringBuilder();
    for (int place = 0; place < list.size(); place++) {
      text.append(list.docId(place)).append(':').append(list.score(place)).append(' ');
    }
    return text.toString();
  }

  private static Cells cluster(Catalog catalog, Encoding encoding, int clusters) {
    Clustering clustering =
        ClusterCount.run(
                encoding.dense(),
                TrueNeighbors.measure(catalog, encoding, 9).neighborhoods(),
                new ClusterSettings(clusters, 9, ClusterSettings.DEFAULT_SAMPLE_LIMIT))
            .clustering();
    return CellDivision.run(encoding.dense(), clustering, 9);
  }

  private GenerationStore publish(
      String name,
      Catalog catalog,
      Encoding encoding,
      Cells cells,
      Nearby nearby,
      NeighborLists lists) {
    Clock still = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    GenerationStore store = new GenerationStore(folder.resolve(name), Encoders::read, still);
    store.publish(
        GenerationContent.of(catalog, encoding, cells, profiles(cells.clusters()), lists),
        new ManifestFacts(1, List.of(), Map.of(), nearby, Map.of(), Map.of()),
        "{}".getBytes(StandardCharsets.UTF_8),
        Progress.NONE);
    return store;
  }

  private static List<ClusterProfile> profiles(Clustering clustering) {
    int[] sizes = clustering.sizes();
    int[] medoids = new int[sizes.length];
    IntStream.range(0, clustering.size()).forEach(row -> medoids[clustering.clusterOf(row)] = row);
    return IntStream.range(0, sizes.length)
        .mapToObj(ordinal ->
            new ClusterProfile(
                ordinal + 1, ordinal, "Some", sizes[ordinal], medoids[ordinal], 0.5, List.of()))
        .toList();
  }
}
