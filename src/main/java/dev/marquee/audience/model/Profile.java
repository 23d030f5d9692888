package dev.marquee.audience.model;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What is known of one viewer by rows of the catalog: distinct rows with weights, oldest first,
/// and how well every row fits what the viewer said. Immutable.
public final class Profile {
  private final int[] rows;
  private final float[] weights;
  private final float @Nullable [] stated;

  /// Takes over the arrays; nothing was said.
  public Profile(int[] rows, float[] weights) {
    this(rows, weights, null);
  }

  /// Takes over the arrays; `stated[row]` tells how well a row fits, in `[-1, 1]`.
  public Profile(int[] rows, float[] weights, float @Nullable [] stated) {
    if (rows.length != weights.length) {
      throw new IllegalArgumentException(rows.length + " rows, " + weights.length + " weights");
    }
    this.rows = rows;
    this.weights = weights;
    this.stated = stated;
  }

  /// How many rows are known.
  public int size() {
    return rows.length;
  }

  /// A row, 0 the oldest.
  public int row(int place) {
    return rows[place];
  }

  /// The weight of the row at a place.
  public float weight(int place) {
    return weights[place];
  }

  /// Whether anything was said.
  boolean isStated() {
    return stated != null;
  }

  /// How well a row fits what was said; 0 where nothing was.
  float stated(int row) {
    return stated == null ? 0 : stated[row];
  }

  /// The oldest `count` rows of it.
  public Profile first(int count) {
    int kept = Math.min(count, rows.length);
    return new Profile(Arrays.copyOf(rows, kept), Arrays.copyOf(weights, kept), stated);
  }

  /// The newest `count` rows of it.
  Profile last(int count) {
    int from = Math.max(0, rows.length - count);
    return new Profile(
        Arrays.copyOfRange(rows, from, rows.length),
        Arrays.copyOfRange(weights, from, rows.length),
        stated);
  }

  /// The same rows, each step before the newest worth `factor` of the next; 1 changes nothing.
  Profile decayed(double factor) {
    float[] decayed = weights.clone();
    double share = 1;
    for (int place = decayed.length - 1; place >= 0; place--) {
      decayed[place] *= (float) share;
      share *= factor;
    }
    return new Profile(rows, decayed, stated);
  }
}
