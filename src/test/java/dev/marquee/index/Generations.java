package dev.marquee.index;

import static dev.marquee.catalog.TitleBuilder.aFilm;
import static dev.marquee.catalog.TitleBuilder.aSeries;

import dev.marquee.catalog.Catalog;
import dev.marquee.catalog.Title;
import dev.marquee.cluster.ClusterProfile;
import dev.marquee.cluster.Cells;
import dev.marquee.cluster.Clustering;
import dev.marquee.encode.Encoder;
import dev.marquee.encode.Encoding;
import dev.marquee.vector.SparseRows;
import dev.marquee.vector.SparseVector;
import dev.marquee.vector.VectorSet;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/// Makes generations for tests.
public final class Generations {
  static final Clock NOON = Clock.fixed(Instant.parse("2026-01-02T12:00:00Z"), ZoneOffset.UTC);

  static final byte[] REPORT = "{\"read\":4}".getBytes(StandardCharsets.UTF_8);

  private Generations() {}

  /// A store that reads [PlainEncoder]s.
  public static GenerationStore store(Path folder) {
    return new GenerationStore(folder, PlainEncoder::read, NOON);
  }

  /// Publishes content with facts of no importance.
  public static int publish(GenerationStore store, GenerationContent content) {
    return store.publish(content, facts(), REPORT, Progress.NONE);
  }

  /// Four titles in three clusters: "Amélie" alone, "Heat" and "Ronin", "Dark" alone.
  public static GenerationContent fourTitles() {
    List<String> genres = List.of("Comedy", "Crime", "Mystery");
    return content(
        List.of(
            aFilm("Ronin").genres("Crime").minutes(122).rating(7.2, 200_000).build(),
            aFilm("Heat").genres("Crime").rating(8.3, 700_000).alias("imdb:tt0113277").build(),
            aSeries("Dark").genres("Mystery").seasons(3).rating(8.7, 500_000).build(),
            aFilm("Amélie").genres("Comedy", "Romance").rating(8.3, 800_000).build()),
        title -> genres.indexOf(title.genres().values().getFirst()));
  }

  /// Content in which `clusterOf` tells the ordinal of each title; every ordinal below the highest
  /// must occur. The stable id of ordinal `c` is `10 + c`.
  public static GenerationContent content(List<Title> titles, ToIntFunction<Title> clusterOf) {
    Catalog catalog = Catalog.of(titles);
    Encoding encoding = encode(catalog);
    int[] clusters = catalog.titles().stream().mapToInt(clusterOf).toArray();
    Clustering clustering = new Clustering(clusters, centroids(encoding.dense(), clusters));
    return GenerationContent.of(
        catalog, encoding, Cells.undivided(clustering), profiles(clustering), NeighborLists.NONE);
  }

  private static Encoding encode(Catalog catalog) {
    Encoder encoder = new PlainEncoder();
    int dimension = encoder.layout().dimension();
    SparseRows.Builder exact = new SparseRows.Builder();
    VectorSet.Builder dense = new VectorSet.Builder(catalog.size(), dimension);
    float[] vector = new float[dimension];
    for (int row = 0; row < catalog.size(); row++) {
      SparseVector encoded = encoder.encode(catalog.title(row));
      exact.add(encoded);
      encoder.project(encoded, vector);
      dense.setRow(row, vector);
    }
    return new Encoding(encoder, exact.build(), dense.build());
  }

  /// The first row of each cluster stands for its center.
  private static VectorSet centroids(VectorSet dense, int[] clusters) {
    int count = Arrays.stream(clusters).max().orElse(-1) + 1;
    VectorSet.Builder centroids = new VectorSet.Builder(count, dense.dimension());
    float[] vector = new float[dense.dimension()];
    for (int row = clusters.length - 1; row >= 0; row--) {
      dense.copyRow(row, vector);
      centroids.setRow(clusters[row], vector);
    }
    return centroids.build();
  }

  private static List<ClusterProfile> profiles(Clustering clustering) {
    int[] sizes = clustering.sizes();
    List<ClusterProfile> profiles = new ArrayList<>();
    for (int ordinal = 0; ordinal < sizes.length; ordinal++) {
      int medoid = 0;
      while (clustering.clusterOf(medoid) != ordinal) {
        medoid++;
      }
      profiles.add(
          new ClusterProfile(
              10 + ordinal,
              ordinal,
              "Cluster " + ordinal,
              sizes[ordinal],
              medoid,
              0.5,
              List.of(new ClusterProfile.Distinctive("genre", "Drama", 0.5, 2.0))));
    }
    return profiles;
  }

  /// Facts of no importance.
  public static ManifestFacts facts() {
    return new ManifestFacts(
        7,
        List.of(new SourceFile("films.csv", "streaming catalog", 12, "ab".repeat(32))),
        Map.of("encoder", "plain", "clusters", "auto"),
        new Nearby(2, 100, 0.995),
        Map.of("read", 12L, "rejected", 1L),
        Map.of("ingest", 120L));
  }
}
