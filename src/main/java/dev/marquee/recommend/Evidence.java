package dev.marquee.recommend;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is known of one viewer, by rows of the catalog: what they did, oldest first, and how well
/// each row fits what they said they like.
///
/// A row occurs once. Its weight lies in `[-1, 1]`: 1 for a like, less for weaker interest (a low
/// rating still is some: about .5), negative for what the viewer does not want more of. Immutable,
/// so safe from any thread.
public final class Evidence {
  /// Nothing is known.
  public static final Evidence NONE = new Builder().build();

  private final int[] rows;
  private final float[] weights;
  private final float @Nullable [] stated;

  private Evidence(Builder builder) {
    rows = builder.weights.keySet().stream().mapToInt(row -> row).toArray();
    weights = new float[rows.length];
    for (int i = 0; i < rows.length; i++) {
      weights[i] = builder.weights.getOrDefault(rows[i], 0f);
    }
    stated = builder.stated;
  }

  /// How many rows there is evidence on.
  public int size() {
    return rows.length;
  }

  /// A row; place 0 is the oldest.
  public int row(int place) {
    return rows[place];
  }

  /// The weight of a row, by its place.
  public float weight(int place) {
    return weights[place];
  }

  /// Whether the viewer said what they like.
  public boolean isTasteStated() {
    return stated != null;
  }

  /// How well a row of the catalog fits what was said, in `[-1, 1]`; 0 where nothing was said.
  public float stated(int row) {
    return stated == null || row >= stated.length ? 0 : stated[row];
  }

  /// Collects evidence in the order of time; of several on one row the newest counts, and its
  /// place. Not safe from several threads.
  public static final class Builder {
    private final Map<Integer, Float> weights = new LinkedHashMap<>();
    private float @Nullable [] stated;

    /// Adds evidence on a row, newer than all before. Throws `IllegalArgumentException` for a
    /// weight outside -1..1 or a negative row.
    public Builder add(int row, double weight) {
      if (row < 0 || !(Math.abs(weight) <= 1)) {
        throw new IllegalArgumentException("no evidence on a row: " + weight + " on " + row);
      }
      weights.remove(row);
      weights.put(row, (float) weight);
      return this;
    }

    /// Sets how well each row of the catalog fits what the viewer said, `[rows]`, in `[-1, 1]`.
    public Builder stated(float[] fitOfRow) {
      for (float fit : fitOfRow) {
        if (!(Math.abs(fit) <= 1)) {
          throw new IllegalArgumentException("a fit lies in -1..1, not " + fit);
        }
      }
      stated = Arrays.copyOf(fitOfRow, fitOfRow.length);
      return this;
    }

    /// What was added.
    public Evidence build() {
      return new Evidence(this);
    }
  }
}
