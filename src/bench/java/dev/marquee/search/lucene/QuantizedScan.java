package dev.marquee.search.lucene;

import dev.marquee.index.CellRanges;
import dev.marquee.index.DenseVectors;
import dev.marquee.vector.TopRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104ScalarQuantizedVectorsFormat;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.VectorScorer;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;

/// Scans the clusters that scope `nearby` probes in one of Lucene's quantized flat formats, in its
/// own bulk scorer, for as many candidates as the exact form re-ranks.
final class QuantizedScan implements Way.Query {
  private static final String VECTOR = "vector";
  private static final double BUFFER_MEGABYTES = 512;

  private final BenchCatalog catalog;
  private final LeafReader leaf;
  private final DocAndFloatFeatureBuffer buffer = new DocAndFloatFeatureBuffer();

  private QuantizedScan(BenchCatalog catalog, LeafReader leaf) {
    this.catalog = catalog;
    this.leaf = leaf;
  }

  /// Opens the quantized copy of a catalog's vectors, making it if it is not there. Closed with the
  /// process.
  static QuantizedScan open(BenchCatalog catalog, ScalarEncoding encoding) throws IOException {
    int generation = catalog.snapshot().manifest().generation();
    Path folder = catalog.folder().resolve(encoding.name() + "-" + generation);
    if (!Files.exists(folder)) {
      build(catalog, encoding, folder);
    }
    DirectoryReader reader = DirectoryReader.open(FSDirectory.open(folder));
    return new QuantizedScan(catalog, reader.leaves().getFirst().reader());
  }

  private static void build(BenchCatalog catalog, ScalarEncoding encoding, Path folder)
      throws IOException {
    Path unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
    IndexWriterConfig settings = new IndexWriterConfig();
    settings.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    settings.setRAMBufferSizeMB(BUFFER_MEGABYTES);
    settings.setCodec(codec(encoding));
    try (Directory directory = FSDirectory.open(unfinished);
        IndexWriter writer = new IndexWriter(directory, settings)) {
      DenseVectors vectors = catalog.snapshot().vectors();
      for (int docId = 0; docId < vectors.size(); docId++) {
        Document document = new Document();
        document.add(
            new KnnFloatVectorField(
                VECTOR, vectors.vector(docId), VectorSimilarityFunction.MAXIMUM_INNER_PRODUCT));
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
    Files.move(unfinished, folder);
  }

  private static Lucene104Codec codec(ScalarEncoding encoding) {
    return new Lucene104Codec() {
      @Override
      public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
        return new Lucene104ScalarQuantizedVectorsFormat(encoding);
      }
    };
  }

  @Override
  public int[] candidates(int seed) throws IOException {
    TopRows best = new TopRows(catalog.candidates());
    CellRanges ranges = catalog.snapshot().ranges();
    for (int cell : catalog.probes(seed)) {
      offer(catalog.dense(seed), ranges.start(cell), ranges.end(cell), best);
    }
    return best.rows();
  }

  private void offer(float[] dense, int from, int to, TopRows best) throws IOException {
    VectorScorer scorer = leaf.getFloatVectorValues(VECTOR).scorer(dense);
    VectorScorer.Bulk bulk = scorer.bulk(DocIdSetIterator.range(from, to));
    while (true) {
      bulk.nextDocsAndScores(to, null, buffer);
      if (buffer.size == 0) {
        return;
      }
      for (int i = 0; i < buffer.size; i++) {
        if (buffer.features[i] >= best.floor()) {
          best.offer(buffer.features[i], buffer.docs[i]);
        }
      }
    }
  }
}
