package dev.marquee.index;

import static dev.marquee.catalog.TitleBuilder.aFilm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.catalog.Catalog;
import dev.marquee.catalog.Title;
import dev.marquee.catalog.TitleId;
import dev.marquee.cluster.Cells;
import dev.marquee.cluster.Clustering;
import dev.marquee.encode.ExactRow;
import dev.marquee.vector.VectorSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotTest {
  @TempDir Path folder;

  private Snapshot open(GenerationContent content) {
    GenerationStore store = Generations.store(folder);
    Generations.publish(store, content);
    return store.open();
  }

  private static List<String> names(Snapshot snapshot) {
    return IntStream.range(0, snapshot.size())
        .mapToObj(docId -> snapshot.title(docId).title().title())
        .toList();
  }

  @Test
  void titlesAreSortedByClusterThenByFame() {
    try (Snapshot snapshot = open(Generations.fourTitles())) {
      assertThat(names(snapshot)).containsExactly("Amélie", "Heat", "Ronin", "Dark");
    }
  }

  @Test
  void equalVotesFallToTheSmallerId() {
    List<Title> titles =
        List.of(
            aFilm("B").id("x:b").rating(5, 10).build(),
            aFilm("A").id("x:c").rating(9, 10).build(),
            aFilm("C").id("x:a").build(),
            aFilm("D").id("x:d").rating(1, 11).build());
    try (Snapshot snapshot = open(Generations.content(titles, title -> 0))) {
      assertThat(names(snapshot)).containsExactly("D", "B", "A", "C");
    }
  }

  @Test
  void clustersAreRangesOfDocuments() {
    GenerationContent content = Generations.fourTitles();
    try (Snapshot snapshot = open(content)) {
      assertThat(snapshot.ranges().clusterStart(0)).isEqualTo(0);
      assertThat(snapshot.ranges().clusterStart(1)).isEqualTo(1);
      assertThat(snapshot.ranges().clusterStart(2)).isEqualTo(3);
      assertThat(snapshot.ranges().clusterStart(3)).isEqualTo(snapshot.size()).isEqualTo(4);
      assertThat(IntStream.range(0, 4).map(snapshot.ranges()::clusterAt))
          .containsExactly(0, 1, 1, 2);
      assertThat(snapshot.clusters()).isEqualTo(content.clusters());
      assertThat(snapshot.title(snapshot.medoidDocId(1)).title().title()).isEqualTo("Heat");
      assertThat(snapshot.title(3).clusterId()).isEqualTo(12);
      assertThat(snapshot.centroids().size()).isEqualTo(3);
    }
  }

  @Test
  void cellsAreRangesOfTheirClusterTheBestKnownFirst() {
    List<Title> titles =
        IntStream.range(0, 6)
            .mapToObj(film -> aFilm("F" + film).id("x:" + film).rating(5, 10 + film).build())
            .toList();
    GenerationContent whole = Generations.content(titles, title -> title.votes() < 12 ? 1 : 0);
    Clustering cells =
        new Clustering(new int[] {2, 2, 1, 0, 1, 0}, new VectorSet.Builder(3, 4).build());
    try (Snapshot snapshot =
        open(
            GenerationContent.of(
                whole.catalog(),
                whole.encoding(),
                new Cells(whole.cells().clusters(), cells),
                whole.clusters(),
                NeighborLists.NONE))) {
      assertThat(names(snapshot)).containsExactly("F5", "F3", "F4", "F2", "F1", "F0");
      assertThat(IntStream.range(0, 6).map(snapshot.ranges()::cellAt))
          .containsExactly(0, 0, 1, 1, 2, 2);
      assertThat(IntStream.range(0, 6).map(snapshot.ranges()::clusterAt))
          .containsExactly(0, 0, 0, 0, 1, 1);
      assertThat(snapshot.cellCentroids().size()).isEqualTo(3);
    }
  }

  @Test
  void titlesAnswerToTheirIdAndTheirAliases() {
    try (Snapshot snapshot = open(Generations.fourTitles())) {
      assertThat(snapshot.docIdOf(new TitleId("imdb:tt0113277"))).hasValue(1);
      assertThat(snapshot.docIdOf(new TitleId("test:heat"))).hasValue(1);
      assertThat(snapshot.docIdOf(new TitleId("test:heats"))).isEmpty();
    }
  }

  @Test
  void recordsComeInTheOrderAskedFor() {
    try (Snapshot snapshot = open(Generations.fourTitles())) {
      int[] docIds = {3, 0, 2, 0, 1};
      List<Title> titles = snapshot.records(docIds).stream().map(TitleRecord::title).toList();

      assertThat(titles)
          .isEqualTo(
              IntStream.of(docIds).mapToObj(docId -> snapshot.title(docId).title()).toList());
      assertThat(snapshot.records()).isEmpty();
    }
  }

  @Test
  void idsAreFoundByManyAtOnce() {
    List<Title> titles = new RandomTitles(13).titles(500);
    try (Snapshot snapshot = open(Generations.content(titles, title -> 0))) {
      titles.stream()
          .parallel()
          .forEach(title -> {
            int docId = snapshot.docIdOf(title.id()).orElseThrow();
            assertThat(snapshot.title(docId).title()).isEqualTo(title);
          });
    }
  }

  @Test
  void everyIdIsVisitedWithItsCluster() {
    try (Snapshot snapshot = open(Generations.fourTitles())) {
      TreeMap<String, Integer> clusters = new TreeMap<>();
      snapshot.forEachTitle((id, cluster) -> clusters.put(id.value(), cluster));
      assertThat(clusters)
          .hasSize(5)
          .containsEntry("test:amélie", 10)
          .containsEntry("test:heat", 11)
          .containsEntry("imdb:tt0113277", 11)
          .containsEntry("test:ronin", 11)
          .containsEntry("test:dark", 12);
    }
  }

  @Test
  void everyTitleComesBackWithItsVectors() throws IOException {
    GenerationContent content =
        Generations.content(new RandomTitles(11).titles(300), title -> title.votes() > 0 ? 0 : 1);
    Catalog catalog = content.catalog();
    try (Snapshot snapshot = open(content)) {
      BinaryDocValues exactRows = snapshot.exactRows();
      for (int docId = 0; docId < snapshot.size(); docId++) {
        Title title = snapshot.title(docId).title();
        int row = catalog.rowOf(title.id()).orElseThrow();
        assertThat(title).isEqualTo(catalog.title(row));
        assertThat(exactRows.advanceExact(docId)).isTrue();
        assertThat(BytesRef.deepCopyOf(exactRows.binaryValue()).bytes)
            .isEqualTo(ExactRow.toBytes(content.encoding().exact(), row));
        float[] dense = new float[snapshot.vectors().dimension()];
        content.encoding().dense().copyRow(row, dense);
        assertThat(snapshot.vectors().vector(docId)).isEqualTo(dense);
      }
    }
  }

  @Test
  void scansScoreAlikeWhetherMappedOrCopied() {
    GenerationContent content = Generations.content(new RandomTitles(12).titles(200), title -> 0);
    try (Snapshot snapshot = open(content)) {
      DenseVectors vectors = snapshot.vectors();
      assertThat(vectors.isMapped()).isTrue();
      float[] query = vectors.vector(7);
      DenseScan mapped = vectors.scan(query);
      DenseScan copying = vectors.copying(query);
      float[] range = new float[50];
      mapped.scores(100, 150, range);
      for (int docId = 0; docId < 200; docId++) {
        int row = content.catalog().rowOf(snapshot.title(docId).title().id()).orElseThrow();
        float expected = content.encoding().dense().dot(row, query);
        assertThat(mapped.score(docId)).isCloseTo(expected, within(1e-6f));
        assertThat(copying.score(docId)).isCloseTo(expected, within(1e-6f));
        if (docId >= 100 && docId < 150) {
          assertThat(range[docId - 100]).isEqualTo(mapped.score(docId));
        }
      }
    }
  }

  @Test
  void ordersAreTotal() throws IOException {
    List<Title> titles =
        List.of(
            aFilm("Zodiac").rating(7.7, 600_000).build(),
            aFilm("Amélie").rating(8.3, 800_000).build(),
            aFilm("amen.").rating(7.2, 14_000).build(),
            aFilm("A Hit of Five").rating(10, 5).build(),
            aFilm("Dud").rating(3.1, 20_000).build(),
            aFilm("Unrated").build());
    try (Snapshot snapshot = open(Generations.content(titles, title -> 0))) {
      assertThat(sortedBy(snapshot, Schema.RANK))
          .containsExactly("Amélie", "Zodiac", "Dud", "amen.", "A Hit of Five", "Unrated");
      assertThat(sortedBy(snapshot, Schema.TITLE_ORDER))
          .containsExactly("A Hit of Five", "Amélie", "amen.", "Dud", "Unrated", "Zodiac");
      assertThat(sortedBy(snapshot, Schema.RATING_ORDER))
          .containsExactly("Amélie", "Zodiac", "A Hit of Five", "amen.", "Dud", "Unrated");
    }
  }

  private static List<String> sortedBy(Snapshot snapshot, String field) throws IOException {
    NumericDocValues places = snapshot.leaf().orElseThrow().getNumericDocValues(field);
    TreeMap<Long, String> titles = new TreeMap<>();
    for (int docId = 0; docId < snapshot.size(); docId++) {
      assertThat(places.advanceExact(docId)).isTrue();
      titles.put(places.longValue(), snapshot.title(docId).title().title());
    }
    assertThat(titles.keySet())
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, snapshot.size()).mapToObj(place -> (long) place).toList());
    return new ArrayList<>(titles.values());
  }

  @Test
  void catalogWithoutTitlesIsAGeneration() {
    try (Snapshot snapshot = open(Generations.content(List.of(), title -> 0))) {
      assertThat(snapshot.size()).isZero();
      assertThat(snapshot.clusters()).isEmpty();
      assertThat(snapshot.leaf()).isEmpty();
      assertThat(snapshot.vectors().size()).isZero();
      assertThat(snapshot.docIdOf(new TitleId("imdb:tt0133093"))).isEmpty();
      snapshot.forEachTitle((id, cluster) -> assertThat(id).isNull());
    }
  }
}
