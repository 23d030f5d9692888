package dev.marquee.vector;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// Vectors of signed bytes, each with a scale of its own: a number of a vector is its byte times
/// the scale. A quarter of the room of floats; of a unit vector of some hundred numbers, an inner
/// product is right to about 0.002.
///
/// Row by row, `dimension` bytes and the scale, a little-endian float, on the heap or in a mapped
/// file. Read-only once built, so safe from any thread.
public final class ByteRows {
  private static final ValueLayout.OfFloat SCALE =
      ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private static final int LARGEST = Byte.MAX_VALUE;

  private final MemorySegment rows;
  private final int size;
  private final int dimension;

  private ByteRows(MemorySegment rows, int dimension) {
    this.rows = rows;
    this.dimension = dimension;
    this.size = Math.toIntExact(rows.byteSize() / bytesPerRow(dimension));
  }

  /// The rows that lie in memory. Throws `IllegalArgumentException` unless they are whole rows.
  public static ByteRows of(MemorySegment rows, int dimension) {
    if (dimension < 1 || rows.byteSize() % bytesPerRow(dimension) != 0) {
      throw new IllegalArgumentException(
          rows.byteSize() + " bytes are no rows of " + dimension + " dimensions");
    }
    return new ByteRows(rows, dimension);
  }

  /// The length of a row in bytes.
  public static int bytesPerRow(int dimension) {
    return dimension + Float.BYTES;
  }

  /// The number of rows.
  public int size() {
    return size;
  }

  /// The number of bytes in a vector.
  public int dimension() {
    return dimension;
  }

  /// Copies the bytes of a vector into the first `dimension` places of `target`.
  public void copyRow(int row, byte[] target) {
    MemorySegment.copy(rows, ValueLayout.JAVA_BYTE, start(row), target, 0, dimension);
  }

  /// What the bytes of a row are multiplied with; 0 for a vector of zeros.
  public float scale(int row) {
    return rows.get(SCALE, start(row) + dimension);
  }

  /// A row as it lies in memory, [#bytesPerRow] long.
  public MemorySegment bytes(int row) {
    return rows.asSlice(start(row), bytesPerRow(dimension));
  }

  private long start(int row) {
    return (long) row * bytesPerRow(dimension);
  }

  /// Fills rows one by one; different rows may be filled from different threads. Rows that are not
  /// filled are zeros.
  public static final class Builder {
    private final MemorySegment rows;
    private final int dimension;

    /// Room for `size` rows of `dimension` zeros. Throws `IllegalArgumentException` past 2^31 - 9
    /// bytes in all.
    public Builder(int size, int dimension) {
      long length = (long) size * bytesPerRow(dimension);
      if (size < 0 || dimension < 1 || length > Integer.MAX_VALUE - 8) {
        throw new IllegalArgumentException("no room for " + size + " x " + dimension + " bytes");
      }
      this.rows = MemorySegment.ofArray(new byte[(int) length]);
      this.dimension = dimension;
    }

    /// Rounds a vector of `dimension` finite floats to bytes, its largest number being 127.
    public void setRow(int row, float[] vector) {
      float largest = 0;
      for (int i = 0; i < dimension; i++) {
        largest = Math.max(largest, Math.abs(vector[i]));
      }
      long start = (long) row * bytesPerRow(dimension);
      float scale = largest / LARGEST;
      for (int i = 0; i < dimension; i++) {
        byte rounded = scale == 0 ? 0 : (byte) Math.round(vector[i] / scale);
        rows.set(ValueLayout.JAVA_BYTE, start + i, rounded);
      }
      rows.set(SCALE, start + dimension, scale);
    }

    /// The finished rows; the builder is not used again.
    public ByteRows build() {
      return new ByteRows(rows, dimension);
    }
  }
}
