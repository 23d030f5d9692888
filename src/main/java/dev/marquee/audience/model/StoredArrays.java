package dev.marquee.audience.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.function.IntPredicate;

/// Arrays in a file: the length, then the numbers.
final class StoredArrays {
  private StoredArrays() {}

  static void write(int[] values, DataOutput out) throws IOException {
    out.writeInt(values.length);
    for (int value : values) {
      out.writeInt(value);
    }
  }

  static void write(float[] values, DataOutput out) throws IOException {
    out.writeInt(values.length);
    for (float value : values) {
      out.writeFloat(value);
    }
  }

  static void write(double[] values, DataOutput out) throws IOException {
    out.writeInt(values.length);
    for (double value : values) {
      out.writeDouble(value);
    }
  }

  static int[] ints(DataInput in, IntPredicate isLength) throws IOException {
    int[] values = new int[length(in, isLength)];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.readInt();
    }
    return values;
  }

  static float[] floats(DataInput in, IntPredicate isLength) throws IOException {
    float[] values = new float[length(in, isLength)];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.readFloat();
    }
    return values;
  }

  static double[] doubles(DataInput in, IntPredicate isLength) throws IOException {
    double[] values = new double[length(in, isLength)];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.readDouble();
    }
    return values;
  }

  private static int length(DataInput in, IntPredicate isLength) throws IOException {
    int length = in.readInt();
    if (length < 0 || !isLength.test(length)) {
      throw new IOException("no audience model: an array of " + length + " numbers");
    }
    return length;
  }
}
