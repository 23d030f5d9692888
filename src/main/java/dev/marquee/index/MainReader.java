package dev.marquee.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.ReadAdvice;
import org.jspecify.annotations.Nullable;

/// The Lucene index of a generation, mapped into memory and open.
///
/// The system is told to expect ordinary reading (it reads ahead), where Lucene would announce
/// random access to vectors: here a cluster is a range that is read from end to end. Nothing is
/// preloaded: after a rebuild the files are still in the page cache, and a cold start is sooner
/// ready.
final class MainReader implements AutoCloseable {
  private final MMapDirectory directory;
  private final DirectoryReader reader;
  private final @Nullable LeafReader leaf;

  private MainReader(MMapDirectory directory, DirectoryReader reader, @Nullable LeafReader leaf) {
    this.directory = directory;
    this.reader = reader;
    this.leaf = leaf;
  }

  /// Opens a folder that [MainWriter] wrote. Throws `IOException` when it is damaged, of another
  /// version of Lucene, or has more than one segment.
  static MainReader open(Path folder) throws IOException {
    MMapDirectory directory = new MMapDirectory(folder);
    directory.setReadAdvice((file, context) -> Optional.of(ReadAdvice.NORMAL));
    DirectoryReader reader = null;
    try {
      reader = DirectoryReader.open(directory);
      MainReader opened = new MainReader(directory, reader, onlyLeaf(reader));
      reader = null;
      return opened;
    } finally {
      if (reader != null) {
        reader.close();
      }
    }
  }

  private static @Nullable LeafReader onlyLeaf(DirectoryReader reader) throws IOException {
    List<LeafReaderContext> leaves = reader.leaves();
    if (leaves.size() > 1 || reader.hasDeletions()) {
      throw new IOException(leaves.size() + " segments instead of one");
    }
    return leaves.isEmpty() ? null : leaves.getFirst().reader();
  }

  DirectoryReader reader() {
    return reader;
  }

  /// The one segment; `null` when there is no title.
  @Nullable LeafReader leaf() {
    return leaf;
  }

  /// Where clusters and their cells lie. Throws `IOException` unless the documents are sorted by so
  /// many of both, none of them empty.
  CellRanges ranges(int clusters, int cells) throws IOException {
    return new CellRanges(starts(Schema.ORDINAL, clusters), starts(Schema.CELL, cells));
  }

  /// Where each of `count` values of a field begins, and the number of documents at the end.
  private int[] starts(String field, int count) throws IOException {
    int[] starts = new int[count + 1];
    int last = -1;
    NumericDocValues ordinals = leaf == null ? null : leaf.getNumericDocValues(field);
    for (int docId = 0; docId < reader.maxDoc(); docId++) {
      int ordinal =
          ordinals != null && ordinals.advanceExact(docId) ? (int) ordinals.longValue() : -1;
      if (ordinal == last + 1 && ordinal < count) {
        starts[ordinal] = docId;
        last = ordinal;
      } else if (ordinal != last) {
        throw new IOException("title " + docId + " is not sorted by its " + field);
      }
    }
    if (last != count - 1) {
      throw new IOException((last + 1) + " values of " + field + " instead of " + count);
    }
    starts[count] = reader.maxDoc();
    return starts;
  }

  @Override
  public void close() throws IOException {
    try (directory) {
      reader.close();
    }
  }
}
