package dev.marquee.vector;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/// One dimension a feature, and zeros in the dimensions beyond them.
record CopyProjection(int features, int dimension) implements SparseProjection {
  static final byte KIND = 1;

  CopyProjection {
    if (features < 0 || features > dimension) {
      throw new IllegalArgumentException(features + " features in " + dimension + " dimensions");
    }
  }

  @Override
  public void add(int feature, float value, float[] target, int offset) {
    target[offset + feature] += value;
  }

  @Override
  public void finish(float[] target, int offset) {
    // A copy is complete as it stands.
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeByte(KIND);
    out.writeInt(features);
    out.writeInt(dimension);
  }

  static CopyProjection read(DataInput in) throws IOException {
    return new CopyProjection(in.readInt(), in.readInt());
  }
}
