package dev.marquee.vector;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/// A linear map from `inputs` to `outputs` numbers that was learned from examples ([RidgeFit]).
/// Immutable, so safe from any thread.
public final class RidgeMap {
  private final int inputs;
  private final int outputs;
  private final float[] matrix;

  /// `matrix`: `[inputs][outputs]`, row-major; taken as it is, the caller does not keep it.
  RidgeMap(int inputs, int outputs, float[] matrix) {
    if (matrix.length != Math.multiplyExact(inputs, outputs)) {
      throw new IllegalArgumentException(matrix.length + " numbers for " + inputs + "x" + outputs);
    }
    this.inputs = inputs;
    this.outputs = outputs;
    this.matrix = matrix;
  }

  /// How many numbers it reads.
  public int inputs() {
    return inputs;
  }

  /// How many numbers it writes.
  public int outputs() {
    return outputs;
  }

  /// Writes the image of the first `inputs` floats of `source`, brought to `length`, into the first
  /// `outputs` places of `target`; zeros where the image is zero.
  public void directionOf(float[] source, float length, float[] target) {
    double[] image = new double[outputs];
    for (int i = 0; i < inputs; i++) {
      double value = source[i];
      if (value != 0) {
        for (int j = 0; j < outputs; j++) {
          image[j] += value * matrix[i * outputs + j];
        }
      }
    }
    double squaredNorm = 0;
    for (double value : image) {
      squaredNorm += value * value;
    }
    double scale = squaredNorm > 0 ? length / Math.sqrt(squaredNorm) : 0;
    for (int j = 0; j < outputs; j++) {
      target[j] = (float) (scale * image[j]);
    }
  }

  /// Writes the image of `source` itself, `[outputs]`, as long as it comes out.
  public void imageOf(float[] source, double[] target) {
    Arrays.fill(target, 0, outputs, 0);
    for (int i = 0; i < inputs; i++) {
      double value = source[i];
      for (int j = 0; value != 0 && j < outputs; j++) {
        target[j] += value * matrix[i * outputs + j];
      }
    }
  }

  /// Writes all that [#read] needs.
  public void write(DataOutput out) throws IOException {
    out.writeInt(inputs);
    out.writeInt(outputs);
    for (float value : matrix) {
      out.writeFloat(value);
    }
  }

  /// Reads what [#write] wrote.
  public static RidgeMap read(DataInput in) throws IOException {
    int inputs = in.readInt();
    int outputs = in.readInt();
    float[] matrix = new float[Math.multiplyExact(inputs, outputs)];
    for (int i = 0; i < matrix.length; i++) {
      matrix[i] = in.readFloat();
    }
    return new RidgeMap(inputs, outputs, matrix);
  }
}
