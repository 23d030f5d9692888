package dev.marquee.index.file;

import dev.marquee.vector.VectorSet;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// A vector set as bytes: a magic number, rows and dimension as ints, then the floats row by row,
/// all little endian.
public final class VectorFile {
  /// `MQV1`.
  private static final int MAGIC = 0x3156514D;

  private static final int HEADER_BYTES = 12;

  private VectorFile() {}

  public static byte[] toBytes(VectorSet vectors) {
    ByteBuffer bytes =
        ByteBuffer.allocate(
                Math.addExact(
                    HEADER_BYTES,
                    Math.multiplyExact(4, Math.multiplyExact(vectors.size(), vectors.dimension()))))
            .order(ByteOrder.LITTLE_ENDIAN);
    bytes.putInt(MAGIC).putInt(vectors.size()).putInt(vectors.dimension());
    for (int row = 0; row < vectors.size(); row++) {
      for (int column = 0; column < vectors.dimension(); column++) {
        bytes.putFloat(vectors.get(row, column));
      }
    }
    return bytes.array();
  }

  /// Throws `IOException` for bytes that [#toBytes] did not write.
  public static VectorSet read(byte[] file) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    if (file.length < HEADER_BYTES || bytes.getInt() != MAGIC) {
      throw new IOException("not a file of vectors");
    }
    int size = bytes.getInt();
    int dimension = bytes.getInt();
    if (size < 0 || dimension < 1 || HEADER_BYTES + 4L * size * dimension != file.length) {
      throw new IOException("cut off: " + size + " x " + dimension + " in " + file.length);
    }
    VectorSet.Builder vectors = new VectorSet.Builder(size, dimension);
    float[] row = new float[dimension];
    for (int r = 0; r < size; r++) {
      for (int column = 0; column < dimension; column++) {
        row[column] = bytes.getFloat();
      }
      vectors.setRow(r, row);
    }
    return vectors.build();
  }
}
