package dev.marquee.search.lucene;

import dev.marquee.index.DenseVectors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntConsumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.Field;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/// Lucene's own graph (M 16, beam width 100) over the vectors of a catalog, in one segment beside
/// its index, documents in the same order. Built once by [BenchGraphs]; a million titles take many
/// minutes.
final class LuceneHnsw implements Way.Query {
  private static final String VECTOR = "vector";
  private static final String CLUSTER = "cluster";
  private static final double BUFFER_MEGABYTES = 2000;

  private final BenchCatalog catalog;
  private final IndexSearcher searcher;
  private final int asked;
  private final boolean isFiltered;

  private LuceneHnsw(BenchCatalog catalog, IndexSearcher searcher, int asked, boolean isFiltered) {
    this.catalog = catalog;
    this.searcher = searcher;
    this.asked = asked;
    this.isFiltered = isFiltered;
  }

  /// Opens the graph of a catalog, to be asked for `times` as many candidates as the catalog
  /// re-ranks. Closed with the process.
  static LuceneHnsw open(BenchCatalog catalog, int times, boolean isFiltered) throws IOException {
    IndexSearcher searcher =
        new IndexSearcher(DirectoryReader.open(FSDirectory.open(file(catalog))));
    searcher.setQueryCache(null);
    return new LuceneHnsw(catalog, searcher, times * catalog.candidates(), isFiltered);
  }

  /// Where the graph of a catalog is kept.
  static Path file(BenchCatalog catalog) {
    return catalog.folder().resolve("hnsw-" + catalog.snapshot().manifest().generation());
  }

  /// Builds and keeps it; `told` of each title.
  static void build(BenchCatalog catalog, IntConsumer told) throws IOException {
    Path folder = file(catalog);
    Path unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
    IndexWriterConfig settings = new IndexWriterConfig();
    settings.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    settings.setRAMBufferSizeMB(BUFFER_MEGABYTES);
    try (Directory directory = FSDirectory.open(unfinished);
        IndexWriter writer = new IndexWriter(directory, settings)) {
      DenseVectors vectors = catalog.snapshot().vectors();
      for (int docId = 0; docId < vectors.size(); docId++) {
        writer.addDocument(document(vectors, docId, catalog.snapshot().ranges().clusterAt(docId)));
        told.accept(docId);
      }
      writer.forceMerge(1);
    }
    Files.move(unfinished, folder);
  }

  private static Document document(DenseVectors vectors, int docId, int ordinal) {
    Document document = new Document();
    document.add(
        new KnnFloatVectorField(
            VECTOR, vectors.vector(docId), VectorSimilarityFunction.MAXIMUM_INNER_PRODUCT));
    document.add(new StringField(CLUSTER, Integer.toString(ordinal), Field.Store.NO));
    return document;
  }

  @Override
  public int[] candidates(int seed) throws IOException {
    @Nullable Query filter =
        isFiltered
            ? new TermQuery(new Term(CLUSTER, Integer.toString(catalog.ordinal(seed))))
            : null;
    Query nearest = new KnnFloatVectorQuery(VECTOR, catalog.dense(seed), asked, filter);
    ScoreDoc[] hits = searcher.search(nearest, catalog.candidates()).scoreDocs;
    int[] docIds = new int[hits.length];
    for (int place = 0; place < hits.length; place++) {
      docIds[place] = hits[place].doc;
    }
    return docIds;
  }
}
