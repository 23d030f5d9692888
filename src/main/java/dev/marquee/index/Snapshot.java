package dev.marquee.index;

import dev.marquee.audience.model.AudienceModel;
import dev.marquee.audience.model.TitleContent;
import dev.marquee.catalog.Interactions;
import dev.marquee.catalog.Names;
import dev.marquee.catalog.TitleId;
import dev.marquee.cluster.ClusterProfile;
import dev.marquee.encode.Encoder;
import dev.marquee.encode.Encoding;
import dev.marquee.index.file.VectorFile;
import dev.marquee.vector.SparseRows;
import dev.marquee.vector.VectorSet;
import java.io.ByteArrayInputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// One generation, open for reading and never changing. Safe from any thread until it is closed;
/// behind a [LiveSnapshot] nobody closes it under a reader.
///
/// A `docId` in `[0, size)` names a title within this snapshot only. The titles of a cluster, and
/// within it of a cell, are consecutive documents ([#ranges]), the best known of a cell first.
public final class Snapshot implements AutoCloseable {
  private final GenerationFolder folder;
  private final Manifest manifest;
  private final MainReader main;
  private final IndexSearcher searcher;
  private final IdLookUp ids;
  private final Encoder encoder;
  private final VectorSet centroids;
  private final ClusterFile clusters;
  private final VectorSet map;
  private final VectorSet cellCentroids;
  private final CellRanges ranges;
  private final DenseVectors vectors;
  private final @Nullable PlotVectors plots;

  private Snapshot(
      GenerationFolder folder, Manifest manifest, EncoderReader reader, MainReader main)
      throws IOException {
    this.folder = folder;
    this.manifest = manifest;
    this.main = main;
    this.searcher = new IndexSearcher(main.reader());
    this.ids = new IdLookUp(main.leaf());
    this.encoder = reader.read(stream(folder.verified(manifest, GenerationFolder.ENCODER)));
    this.centroids = VectorFile.read(folder.verified(manifest, GenerationFolder.CENTROIDS));
    this.clusters = ClusterFile.read(folder.verified(manifest, GenerationFolder.CLUSTERS));
    this.map = VectorFile.read(folder.verified(manifest, GenerationFolder.MAP));
    this.cellCentroids = VectorFile.read(folder.verified(manifest, GenerationFolder.CELLS));
    this.ranges = main.ranges(clusters.clusters().size(), cellCentroids.size());
    this.vectors = DenseVectors.of(main.leaf(), encoder.layout().dimension());
    requireAgreement();
    // The last, since it is open from then on.
    this.plots = PlotVectors.open(folder, manifest, size()).orElse(null);
  }

  private static DataInput stream(byte[] bytes) {
    return new DataInputStream(new ByteArrayInputStream(bytes));
  }

  private void requireAgreement() throws IOException {
    boolean agree =
        manifest.sizes().titles() == size()
            && manifest.sizes().clusters() == clusters.clusters().size()
            && map.size() == size()
            && map.dimension() == 2
            && centroids.size() == clusters.clusters().size();
    if (!agree) {
      throw new IOException("its files are not of one build");
    }
  }

  /// Opens a generation. Throws [IndexProblem] when it is damaged or of another version.
  static Snapshot open(GenerationFolder folder, EncoderReader encoderReader) {
    Manifest manifest = folder.manifest();
    folder.requireFiles(manifest);
    MainReader main = null;
    try {
      main = MainReader.open(folder.resolve(GenerationFolder.MAIN));
      Snapshot snapshot = new Snapshot(folder, manifest, encoderReader, main);
      main = null;
      return snapshot;
    } catch (IndexFormatTooNewException e) {
      throw IndexProblem.needsRebuild(
          folder.label() + " was written by a newer Lucene, " + manifest.lucene(), e);
    } catch (IOException | JacksonException | IllegalArgumentException e) {
      // An unknown codec, too, is an IllegalArgumentException: of the loader that looks it up.
      throw IndexProblem.needsRebuild(
          folder.label()
              + ", written by Lucene "
              + manifest.lucene()
              + ", cannot be read: "
              + e.getMessage(),
          e);
    } finally {
      closeIfOpen(main);
    }
  }

  private static void closeIfOpen(@Nullable MainReader main) {
    try {
      if (main != null) {
        main.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The number of the generation, 1 or more.
  public int generation() {
    return manifest.generation();
  }

  /// What it was made from.
  public Manifest manifest() {
    return manifest;
  }

  /// How far scope `nearby` looks.
  public Nearby nearby() {
    return manifest.nearby();
  }

  /// The encoder that its vectors were made with.
  public Encoder encoder() {
    return encoder;
  }

  /// The unit directions of the clusters, one row an ordinal.
  public VectorSet centroids() {
    return centroids;
  }

  /// The unit directions of the cells, one row a cell.
  public VectorSet cellCentroids() {
    return cellCentroids;
  }

  /// The place of each title on the map, `[size][2]`, in `[-1, 1]`; one row a `docId`.
  public VectorSet map() {
    return map;
  }

  /// The clusters by ordinal. `medoid` is a row of the catalog it was built from and no `docId`:
  /// [#medoidDocId] is.
  public List<ClusterProfile> clusters() {
    return clusters.clusters().stream().map(ClusterFile.Entry::profile).toList();
  }

  /// The title nearest to the centroid of a cluster.
  public int medoidDocId(int ordinal) {
    String id = clusters.clusters().get(ordinal).medoidId();
    return docIdOf(new TitleId(id))
        .orElseThrow(() -> new IllegalStateException("no title has the id '" + id + "'"));
  }

  /// The number of titles.
  public int size() {
    return main.reader().maxDoc();
  }

  /// Where clusters and cells lie.
  public CellRanges ranges() {
    return ranges;
  }

  /// A searcher over all titles.
  public IndexSearcher searcher() {
    return searcher;
  }

  /// The one segment that holds all titles; empty when there are none.
  public Optional<LeafReader> leaf() {
    return Optional.ofNullable(main.leaf());
  }

  /// The dense vectors.
  public DenseVectors vectors() {
    return vectors;
  }

  /// What the titles mean; empty in a generation without semantic search.
  public Optional<PlotVectors> plots() {
    return Optional.ofNullable(plots);
  }

  /// The exact forms (`encode.ExactRow`), for one thread; documents are to be asked for in
  /// ascending order.
  public BinaryDocValues exactRows() {
    return RecordReader.values(main.leaf(), Schema.EXACT);
  }

  /// The neighbors of a title that the rebuild found; empty when it stored none for it.
  public Optional<NeighborList> neighbors(int docId) {
    try {
      BinaryDocValues lists = RecordReader.values(main.leaf(), Schema.NEIGHBORS);
      if (!lists.advanceExact(docId)) {
        return Optional.empty();
      }
      BytesRef bytes = lists.binaryValue();
      return Optional.of(NeighborList.read(bytes.bytes, bytes.offset, bytes.length));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The document of the title that answers to this id, its own or an alias.
  public OptionalInt docIdOf(TitleId id) {
    try {
      return ids.find(id);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The title of a document.
  public StoredTitle title(int docId) {
    return titles(docId).getFirst();
  }

  /// The titles of documents, in the order asked for.
  public List<StoredTitle> titles(int... docIds) {
    RecordReader records = new RecordReader(main.leaf());
    return Arrays.stream(docIds).mapToObj(records::title).toList();
  }

  /// What is stored of the titles of documents, in the order asked for; to be read as far as
  /// needed.
  public List<TitleRecord> records(int... docIds) {
    RecordReader reader = new RecordReader(main.leaf());
    TitleRecord[] records = new TitleRecord[docIds.length];
    long[] ascending = new long[docIds.length];
    Arrays.setAll(ascending, place -> (long) docIds[place] << Integer.SIZE | place);
    Arrays.sort(ascending);
    for (long next : ascending) {
      records[(int) next] = reader.copy((int) (next >>> Integer.SIZE));
    }
    return Arrays.asList(records);
  }

  /// What the titles of documents are called, in the order asked for; cheaper than [#titles].
  public List<Names> names(int... docIds) {
    RecordReader records = new RecordReader(main.leaf());
    return Arrays.stream(docIds).mapToObj(records::names).toList();
  }

  /// Calls `visitor` with every id that a title answers to and the stable id of its cluster, by
  /// document. This is how cluster ids are carried over a rebuild.
  public void forEachTitle(ObjIntConsumer<TitleId> visitor) {
    RecordReader records = new RecordReader(main.leaf());
    for (int docId = 0; docId < size(); docId++) {
      records.forEachId(docId, visitor);
    }
  }

  /// All titles as they were encoded, by rows of the catalog that it was built from; `docIds`:
  /// [#docIdsByRow]. For whoever computes with the whole catalog: reads everything at each call.
  public Encoding encoding(int[] docIds) {
    return StoredEncoding.of(this, docIds);
  }

  /// The exact forms of all titles, by rows of the catalog that it was built from; `docIds`:
  /// [#docIdsByRow]. Reads everything at each call.
  public SparseRows exact(int[] docIds) {
    return StoredEncoding.exact(this, docIds);
  }

  /// What viewers rated, by rows of the catalog that it was built from ([#docIdsByRow]); none where
  /// the sources had no ratings by single viewers. Reads the file at each call. Throws
  /// [IndexProblem] when it is damaged.
  public Interactions interactions() {
    try {
      return InteractionFile.read(folder.verified(manifest, GenerationFolder.INTERACTIONS));
    } catch (IOException e) {
      throw IndexProblem.needsRebuild(folder.label() + " cannot be read: " + e.getMessage(), e);
    }
  }

  /// What was read of each source, as the report has it. Reads the file at each call. Throws
  /// [IndexProblem] when it is damaged.
  public List<ReportedSource> sources() {
    try {
      return ReportedSource.read(folder.verified(manifest, GenerationFolder.REPORT));
    } catch (IOException | JacksonException e) {
      throw IndexProblem.needsRebuild(folder.label() + " cannot be read: " + e.getMessage(), e);
    }
  }

  /// Whether it was learned from viewers how to make personal lists.
  public boolean hasAudience() {
    return AudienceFile.entry(manifest).isPresent();
  }

  /// What was learned from viewers to make personal lists with, by rows of the catalog that it was
  /// built from ([#docIdsByRow]); empty where there was too little to learn from. Reads and checks
  /// the file at each call, which may take seconds. Throws [IndexProblem] when it is damaged.
  ///
  /// - `content`: what the titles of those rows tell of themselves, as it was learned with.
  public Optional<AudienceModel> audience(TitleContent content) {
    try {
      return AudienceFile.read(folder, manifest, content);
    } catch (IOException e) {
      throw IndexProblem.needsRebuild(folder.label() + " cannot be read: " + e.getMessage(), e);
    }
  }

  /// The document of each row of the catalog that it was built from, whose rows ascend by id.
  public int[] docIdsByRow() {
    TitleId[] ids = new TitleId[size()];
    RecordReader records = new RecordReader(main.leaf());
    Arrays.setAll(ids, records::id);
    return IntStream.range(0, ids.length)
        .boxed()
        .sorted(Comparator.comparing(docId -> ids[docId]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  @Override
  public void close() {
    if (plots != null) {
      plots.close();
    }
    closeIfOpen(main);
  }
}
