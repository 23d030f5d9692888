package dev.marquee.search.lucene;

import dev.marquee.catalog.Catalog;
import dev.marquee.cluster.ClusterProfile;
import dev.marquee.cluster.CellDivision;
import dev.marquee.cluster.Clustering;
import dev.marquee.encode.EncodeSettings;
import dev.marquee.encode.Encoders;
import dev.marquee.encode.Encoding;
import dev.marquee.index.EncoderReader;
import dev.marquee.index.GenerationContent;
import dev.marquee.index.GenerationStore;
import dev.marquee.index.ManifestFacts;
import dev.marquee.index.Nearby;
import dev.marquee.index.NeighborLists;
import dev.marquee.index.Progress;
import dev.marquee.vector.VectorSet;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A catalog with the index made from it, for tests: encoded by [WordsEncoder] unless told
/// otherwise, clustered by the first genre, so that clusters differ much in size. Cluster ids are
/// 10 more than ordinals.
public record IndexedCatalog(
    Catalog catalog, Encoding encoding, Clustering clustering, LuceneCatalogIndex index)
    implements AutoCloseable {

  static IndexedCatalog build(Path folder, Catalog catalog, Nearby nearby) {
    return build(folder, catalog, WordsEncoder.fit(catalog), WordsEncoder::read, nearby);
  }

  /// The same with an encoder that ships.
  public static IndexedCatalog build(Path folder, Catalog catalog, EncodeSettings.Kind encoder) {
    Encoding encoding = Encoders.fit(catalog, new EncodeSettings(encoder, 1));
    return build(folder, catalog, encoding, Encoders::read, new Nearby(2, 100, 1));
  }

  private static IndexedCatalog build(
      Path folder, Catalog catalog, Encoding encoding, EncoderReader reader, Nearby nearby) {
    Clustering clustering = clusterByGenre(catalog, encoding.dense());
    GenerationStore store = new GenerationStore(folder, reader, Clock.systemUTC());
    store.publish(
        GenerationContent.of(
            catalog,
            encoding,
            CellDivision.run(encoding.dense(), clustering, 1),
            profiles(clustering),
            NeighborLists.NONE),
        new ManifestFacts(1, List.of(), Map.of(), nearby, Map.of(), Map.of()),
        "{}".getBytes(StandardCharsets.UTF_8),
        Progress.NONE);
    return new IndexedCatalog(catalog, encoding, clustering, LuceneCatalogIndex.open(store));
  }

  private static Clustering clusterByGenre(Catalog catalog, VectorSet dense) {
    List<String> seen = new ArrayList<>();
    int[] clusterOfRow = new int[catalog.size()];
    for (int row = 0; row < catalog.size(); row++) {
      List<String> genres = catalog.title(row).genres().values();
      String first = genres.isEmpty() ? "" : genres.getFirst();
      if (!seen.contains(first)) {
        seen.add(first);
      }
      clusterOfRow[row] = seen.indexOf(first);
    }
    return new Clustering(clusterOfRow, centroids(clusterOfRow, seen.size(), dense));
  }

  private static VectorSet centroids(int[] clusterOfRow, int count, VectorSet dense) {
    VectorSet.Builder centroids = new VectorSet.Builder(count, dense.dimension());
    for (int cluster = 0; cluster < count; cluster++) {
      float[] sum = new float[dense.dimension()];
      for (int row = 0; row < clusterOfRow.length; row++) {
        for (int d = 0; d < sum.length && clusterOfRow[row] == cluster; d++) {
          sum[d] += dense.get(row, d);
        }
      }
      double norm = 0;
      for (float value : sum) {
        norm += value * value;
      }
      for (int d = 0; d < sum.length; d++) {
        sum[d] /= (float) Math.sqrt(norm);
      }
      centroids.setRow(cluster, sum);
    }
    return centroids.build();
  }

  private static List<ClusterProfile> profiles(Clustering clustering) {
    int[] sizes = clustering.sizes();
    List<ClusterProfile> profiles = new ArrayList<>();
    for (int ordinal = 0; ordinal < clustering.count(); ordinal++) {
      int medoid = 0;
      while (clustering.clusterOf(medoid) != ordinal) {
        medoid++;
      }
      profiles.add(
          new ClusterProfile(
              ordinal + 10,
              ordinal,
              "cluster number " + ordinal,
              sizes[ordinal],
              medoid,
              0.5,
              List.of(new ClusterProfile.Distinctive("genre", "Drama", 0.5, 2))));
    }
    return profiles;
  }

  /// The public id of the cluster of a row.
  public int clusterId(int row) {
    return clustering.clusterOf(row) + 10;
  }

  @Override
  public void close() {
    index.close();
  }
}
