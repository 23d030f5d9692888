package dev.marquee.index;

import dev.marquee.encode.sentence.EmbeddedPlots;
import dev.marquee.index.file.ByteRowsFile;
import dev.marquee.vector.ByteRows;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;

/// What the titles of a snapshot mean, in the order of its documents: `plots.bin`, mapped into
/// memory. Only in generations that were built for it. Safe from any thread while the snapshot is
/// open.
public final class PlotVectors implements AutoCloseable {
  private static final String MODEL = "sentenceModel";
  private static final String CHECKSUM = "sentenceModelSha256";
  private static final String DIMENSION = "sentenceDimension";

  private final ByteRows rows;
  private final String modelChecksum;
  private final Arena arena;

  private PlotVectors(ByteRows rows, String modelChecksum, Arena arena) {
    this.rows = rows;
    this.modelChecksum = modelChecksum;
    this.arena = arena;
  }

  /// Maps the file of a generation of `size` titles; empty when there is none. Throws `IOException`
  /// when it is not of this generation.
  static Optional<PlotVectors> open(GenerationFolder folder, Manifest manifest, int size)
      throws IOException {
    String checksum = manifest.settings().get(CHECKSUM);
    if (checksum == null) {
      return Optional.empty();
    }
    Arena arena = Arena.ofShared();
    PlotVectors opened = null;
    try {
      ByteRows rows = ByteRowsFile.map(folder.resolve(GenerationFolder.PLOTS), arena);
      if (rows.size() != size) {
        throw new IOException(rows.size() + " plots of " + size + " titles");
      }
      opened = new PlotVectors(rows, checksum, arena);
      return Optional.of(opened);
    } finally {
      if (opened == null) {
        arena.close();
      }
    }
  }

  /// The settings of a manifest with those of the model, if there are plots.
  static Map<String, String> settings(Map<String, String> settings, @Nullable EmbeddedPlots plots) {
    if (plots == null) {
      return settings;
    }
    Map<String, String> all = new TreeMap<>(settings);
    all.put(MODEL, plots.model());
    all.put(CHECKSUM, plots.checksum());
    all.put(DIMENSION, Integer.toString(plots.rows().dimension()));
    return all;
  }

  /// The checksum of the model that made the vectors; only with vectors of the same model can they
  /// be compared.
  public String modelChecksum() {
    return modelChecksum;
  }

  /// The number of floats in a query.
  public int dimension() {
    return rows.dimension();
  }

  /// The cosine of each title with a unit vector of the same model, by `docId`, `[size]`; 0 for a
  /// title without a plot. Looks at all of them: O(size), SIMD.
  public float[] cosines(float[] query) {
    ByteRows.Builder builder = new ByteRows.Builder(1, rows.dimension());
    builder.setRow(0, query);
    ByteRows asked = builder.build();
    byte[] bytes = new byte[rows.dimension()];
    asked.copyRow(0, bytes);
    float[] cosines = new float[rows.size()];
    byte[] plot = new byte[rows.dimension()];
    for (int docId = 0; docId < cosines.length; docId++) {
      rows.copyRow(docId, plot);
      cosines[docId] = VectorUtil.dotProduct(bytes, plot) * asked.scale(0) * rows.scale(docId);
    }
    return cosines;
  }

  @Override
  public void close() {
    arena.close();
  }
}
