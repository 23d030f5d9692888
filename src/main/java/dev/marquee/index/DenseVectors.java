package dev.marquee.index;

import dev.marquee.vector.RowDots;
import dev.marquee.vector.SegmentDot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.util.List;
import org.apache.lucene.codecs.lucene95.HasIndexSlice;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.MemorySegmentAccessInput;
import org.jspecify.annotations.Nullable;

/// The dense vectors of a snapshot, in the order of its documents. Safe from any thread while the
/// snapshot is open.
public final class DenseVectors {
  private final FloatVectorValues values;
  private final @Nullable MemorySegment mapped;
  private final int dimension;

  private DenseVectors(FloatVectorValues values, @Nullable MemorySegment mapped, int dimension) {
    this.values = values;
    this.mapped = mapped;
    this.dimension = dimension;
  }

  /// The vectors of the one segment of an index; `null` stands for an index without titles. Throws
  /// `IOException` unless every document has one.
  static DenseVectors of(@Nullable LeafReader leaf, int dimension) throws IOException {
    FloatVectorValues values =
        leaf == null
            ? FloatVectorValues.fromFloats(List.of(), dimension)
            : leaf.getFloatVectorValues(Schema.VECTOR);
    int documents = leaf == null ? 0 : leaf.maxDoc();
    if (values == null || values.size() != documents || values.dimension() != dimension) {
      throw new IOException("not every title has a vector of " + dimension + " dimensions");
    }
    return new DenseVectors(values, mapped(values), dimension);
  }

  private static @Nullable MemorySegment mapped(FloatVectorValues values) throws IOException {
    IndexInput slice = values instanceof HasIndexSlice flat ? flat.getSlice() : null;
    long bytes = (long) values.size() * values.getVectorByteLength();
    return slice instanceof MemorySegmentAccessInput input && slice.length() == bytes
        ? input.segmentSliceOrNull(0, bytes)
        : null;
  }

  /// The number of floats in a vector.
  public int dimension() {
    return dimension;
  }

  /// The number of vectors: one a document.
  public int size() {
    return values.size();
  }

  /// A scan for one query of `dimension` floats, which must not change while it is used.
  public DenseScan scan(float[] query) {
    if (query.length != dimension) {
      throw new IllegalArgumentException(query.length + " dimensions asked of " + dimension);
    }
    return mapped == null ? copying(query) : new MappedScan(mapped, query);
  }

  /// A scan that does not depend on how the file is mapped.
  DenseScan copying(float[] query) {
    try {
      return new CopyingScan(values.copy(), query);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The vector of a document; a copy.
  public float[] vector(int docId) {
    try {
      return values.copy().vectorValue(docId).clone();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whether scans read the mapped file directly.
  boolean isMapped() {
    return mapped != null;
  }

  /// Reads the mapped file directly: the vector of `docId` starts at `docId * 4 * dimension`.
  static final class MappedScan implements DenseScan {
    private final MemorySegment vectors;
    private final float[] query;

    private MappedScan(MemorySegment vectors, float[] query) {
      this.vectors = vectors;
      this.query = query;
    }

    @Override
    public float score(int docId) {
      return SegmentDot.dot(vectors, 4L * docId * query.length, query);
    }

    @Override
    public void scores(int[] docIds, int count, float[] scores) {
      int place = 0;
      for (; place + SegmentDot.WIDE <= count; place += SegmentDot.WIDE) {
        SegmentDot.four(vectors, docIds, place, query, scores);
      }
      for (; place < count; place++) {
        scores[place] = score(docIds[place]);
      }
    }
  }

  /// Copies each vector to the heap; for where the file is not mapped as one piece.
  static final class CopyingScan implements DenseScan {
    private final FloatVectorValues vectors;
    private final float[] query;

    private CopyingScan(FloatVectorValues vectors, float[] query) {
      this.vectors = vectors;
      this.query = query;
    }

    @Override
    public float score(int docId) {
      try {
        return RowDots.dot(query, vectors.vectorValue(docId));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void scores(int[] docIds, int count, float[] scores) {
      for (int place = 0; place < count; place++) {
        scores[place] = score(docIds[place]);
      }
    }
  }
}
