package dev.marquee.vector;

import java.util.Arrays;

/// Equations `(G + ridge I + sum over k of c_k v_k v_k') x = b` with a shared symmetric matrix `G`
/// and a few vectors of one's own, solved by conjugate gradients: nothing is factorized, so each
/// costs `steps * (size^2 + size * vectors)`.
///
/// One object serves one thread; it holds the working space. Sums are taken in a fixed order, so
/// the same equations give the same bits. Source: Takács, Pilászy & Tikk, "Applications of the
/// conjugate gradient method for implicit feedback collaborative filtering", RecSys 2011,
/// https://doi.org/10.1145/2043932.2043987.
public final class LowRankSystem {
  private static final double NEGLIGIBLE = 1e-20;

  private final double[] shared;
  private final int size;
  private final double[] residual;
  private final double[] direction;
  private final double[] image;

  /// `G` row-major, `[size][size]`; kept, not copied.
  public LowRankSystem(double[] shared, int size) {
    this.shared = shared;
    this.size = size;
    this.residual = new double[size];
    this.direction = new double[size];
    this.image = new double[size];
  }

  /// The vectors of one's own: the first `count` of `rows` of a row-major table `[any][size]`, and
  /// what each counts.
  @SuppressWarnings("ArrayRecordComponent") // a view of the caller's arrays, never compared
  public record Own(double[] table, int[] rows, double[] counts, int from, int to) {}

  /// Improves `x`, `[size]`, by so many steps from where it stands.
  public void solve(Own own, double ridge, double[] rightSide, double[] x, int steps) {
    times(own, ridge, x);
    for (int i = 0; i < size; i++) {
      residual[i] = rightSide[i] - image[i];
    }
    System.arraycopy(residual, 0, direction, 0, size);
    double squared = dot(residual, 0, residual);
    for (int step = 0; step < steps && squared > NEGLIGIBLE; step++) {
      times(own, ridge, direction);
      double length = squared / dot(direction, 0, image);
      addScaled(length, direction, 0, x);
      addScaled(-length, image, 0, residual);
      double next = dot(residual, 0, residual);
      double turn = next / squared;
      for (int i = 0; i < size; i++) {
        direction[i] = residual[i] + turn * direction[i];
      }
      squared = next;
    }
  }

  /// Writes the matrix times a vector to [#image].
  private void times(Own own, double ridge, double[] x) {
    Arrays.fill(image, 0);
    for (int i = 0; i < size; i++) {
      addScaled(x[i], shared, i * size, image);
    }
    addScaled(ridge, x, 0, image);
    for (int k = own.from; k < own.to; k++) {
      int at = own.rows[k] * size;
      addScaled(own.counts[k] * dot(own.table, at, x), own.table, at, image);
    }
  }

  private void addScaled(double factor, double[] source, int from, double[] target) {
    for (int i = 0; i < size; i++) {
      target[i] += factor * source[from + i];
    }
  }

  /// Four chains, so that one addition need not wait for the one before.
  private double dot(double[] one, int from, double[] other) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int i = 0;
    for (; i + 4 <= size; i += 4) {
      a += one[from + i] * other[i];
      b += one[from + i + 1] * other[i + 1];
      c += one[from + i + 2] * other[i + 2];
      d += one[from + i + 3] * other[i + 3];
    }
    for (; i < size; i++) {
      a += one[from + i] * other[i];
    }
    return (a + b) + (c + d);
  }
}
