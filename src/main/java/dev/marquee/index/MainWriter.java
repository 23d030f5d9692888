package dev.marquee.index;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;

/// Writes the Lucene index of a generation: one document a title, sorted by cluster, cell and rank,
/// in one segment.
///
/// The titles are added in that order already, so that Lucene has nothing to rearrange and its
/// merge only appends. One thread: the rebuild is judged by CPU time, and a second writer would
/// cost a second segment and a merge. The same content gives the same documents in the same order
/// and files of the same length; the bytes differ in what Lucene draws at random (the ids of index
/// and segment) and in the time that it notes.
final class MainWriter {
  /// Holds all of a catalog of some twenty thousand titles, so that it is written without a merge,
  /// and leaves room beside the vectors of a million in 4 GiB.
  static final double BUFFER_MEGABYTES = 64;

  private static final int TITLES_PER_REPORT = 1000;

  private MainWriter() {}

  /// Writes and syncs the index, gathering up to `bufferMegabytes` in memory before a part goes to
  /// disk; parts are merged at the end.
  static void write(
      Path folder, GenerationContent content, double bufferMegabytes, Progress progress)
      throws IOException {
    // The build lock of the whole index folder stands for Lucene's own.
    try (Directory directory = FSDirectory.open(folder, NoLockFactory.INSTANCE);
        Analyzer analyzer = Schema.documentAnalyzer();
        IndexWriter writer = new IndexWriter(directory, settings(analyzer, bufferMegabytes))) {
      addTitles(writer, content, progress);
      writer.forceMerge(1);
      writer.commit();
    }
  }

  private static IndexWriterConfig settings(Analyzer analyzer, double bufferMegabytes) {
    LogDocMergePolicy onlyAtTheEnd = new LogDocMergePolicy();
    onlyAtTheEnd.setMergeFactor(Integer.MAX_VALUE);
    onlyAtTheEnd.setNoCFSRatio(0);
    IndexWriterConfig settings = new IndexWriterConfig(analyzer);
    settings.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    settings.setCodec(Schema.codec());
    settings.setIndexSort(Schema.indexSort());
    settings.setRAMBufferSizeMB(bufferMegabytes);
    settings.setUseCompoundFile(false);
    settings.setMergePolicy(onlyAtTheEnd);
    settings.setMergeScheduler(new SerialMergeScheduler());
    settings.setCommitOnClose(false);
    return settings;
  }

  private static void addTitles(IndexWriter writer, GenerationContent content, Progress progress)
      throws IOException {
    TitleOrders orders = TitleOrders.of(content.catalog());
    TitleDocument document = new TitleDocument(content, orders);
    DocumentOrder order = DocumentOrder.of(content.catalog(), content.cells());
    for (int done = 0; done < order.size(); ) {
      writer.addDocument(document.of(order.row(done), done));
      done++;
      if (done % TITLES_PER_REPORT == 0 || done == order.size()) {
        progress.advanced(done, order.size());
      }
    }
  }
}
