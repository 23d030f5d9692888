package dev.marquee.encode;

import dev.marquee.vector.SparseRows;
import dev.marquee.vector.SparseVector;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// The exact form of one title as bytes: for each pair the feature (int) and the value (float),
/// little endian, features ascending; eight bytes a pair. This is how a generation keeps it, and
/// [ExactQuery] scores it without unpacking.
public final class ExactRow {
  /// Bytes of one pair.
  public static final int PAIR_BYTES = 8;

  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle FLOAT =
      MethodHandles.byteArrayViewVarHandle(float[].class, ByteOrder.LITTLE_ENDIAN);

  private ExactRow() {}

  /// The bytes of a row.
  public static byte[] toBytes(SparseRows rows, int row) {
    int start = rows.start(row);
    byte[] bytes = new byte[(rows.end(row) - start) * PAIR_BYTES];
    for (int pair = start; pair < rows.end(row); pair++) {
      int offset = (pair - start) * PAIR_BYTES;
      INT.set(bytes, offset, rows.feature(pair));
      FLOAT.set(bytes, offset + 4, rows.value(pair));
    }
    return bytes;
  }

  /// The vector in `length` bytes from `offset`.
  public static SparseVector toVector(byte[] bytes, int offset, int length) {
    int size = length / PAIR_BYTES;
    int[] features = new int[size];
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      features[i] = feature(bytes, offset + i * PAIR_BYTES);
      values[i] = value(bytes, offset + i * PAIR_BYTES);
    }
    return new SparseVector(features, values);
  }

  static int feature(byte[] bytes, int offset) {
    return (int) INT.get(bytes, offset);
  }

  static float value(byte[] bytes, int offset) {
    return (float) FLOAT.get(bytes, offset + 4);
  }
}
