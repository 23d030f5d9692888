package dev.marquee.audience.model;

import java.util.Arrays;

/// What viewers liked, oldest first, in compressed rows: of each viewer the titles, and of each
/// title the viewers. Weights are positive; 1 is a like.
///
/// Filled once through [Builder] and read-only afterwards, so safe from any thread.
public final class Histories {
  private final Pairs byViewer;
  private final Pairs byTitle;
  private final long[] times;
  private final long[] timesByTitle;

  /// One way to look at it: `of` owns the pairs `starts[of]..starts[of + 1] - 1`.
  @SuppressWarnings("ArrayRecordComponent") // never leaves the package and is never compared
  record Pairs(int[] starts, int[] others, float[] weights) {
    int size() {
      return starts.length - 1;
    }

    int count(int of) {
      return starts[of + 1] - starts[of];
    }
  }

  private Histories(Pairs byViewer, long[] times, int titles) {
    this.byViewer = byViewer;
    this.times = times;
    this.timesByTitle = new long[times.length];
    this.byTitle = turned(titles);
  }

  private Pairs turned(int titles) {
    int[] starts = new int[titles + 1];
    for (int title : byViewer.others) {
      starts[title + 1]++;
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    int[] next = starts.clone();
    int[] viewers = new int[byViewer.others.length];
    float[] weights = new float[viewers.length];
    for (int viewer = 0; viewer < byViewer.size(); viewer++) {
      for (int pair = byViewer.starts[viewer]; pair < byViewer.starts[viewer + 1]; pair++) {
        int place = next[byViewer.others[pair]]++;
        viewers[place] = viewer;
        weights[place] = byViewer.weights[pair];
        timesByTitle[place] = times[pair];
      }
    }
    return new Pairs(starts, viewers, weights);
  }

  /// Histories as they were written, without times.
  static Histories stored(int titles, int[] starts, int[] rows, float[] weights) {
    return new Histories(new Pairs(starts, rows, weights), new long[rows.length], titles);
  }

  /// The number of viewers.
  public int viewers() {
    return byViewer.size();
  }

  /// The number of rows of the catalog, liked or not.
  public int titles() {
    return byTitle.size();
  }

  /// How many likes there are.
  public int size() {
    return times.length;
  }

  /// How many likes a viewer has.
  public int likesOf(int viewer) {
    return byViewer.count(viewer);
  }

  /// How many of the likes of a viewer count fully.
  public int fullLikesOf(int viewer) {
    int full = 0;
    for (int pair = byViewer.starts[viewer]; pair < byViewer.starts[viewer + 1]; pair++) {
      full += byViewer.weights[pair] >= 1 ? 1 : 0;
    }
    return full;
  }

  /// How many viewers liked a row.
  public int viewersOf(int title) {
    return byTitle.count(title);
  }

  /// The newest time, in seconds since 1970; 0 where nothing has one.
  public long newest() {
    return Arrays.stream(times).max().orElse(0);
  }

  /// All of one viewer, as what is known of them.
  public Profile profile(int viewer) {
    int from = byViewer.starts[viewer];
    int to = byViewer.starts[viewer + 1];
    return new Profile(
        Arrays.copyOfRange(byViewer.others, from, to),
        Arrays.copyOfRange(byViewer.weights, from, to));
  }

  Pairs byViewer() {
    return byViewer;
  }

  Pairs byTitle() {
    return byTitle;
  }

  /// The time of a pair of [#byViewer].
  long timeByViewer(int pair) {
    return times[pair];
  }

  /// The time of a pair of [#byTitle].
  long timeByTitle(int pair) {
    return timesByTitle[pair];
  }

  /// Collects histories viewer by viewer. Not safe from several threads.
  public static final class Builder {
    private final int titles;
    private int[] starts = new int[16];
    private int viewers;
    private int[] rows = new int[16];
    private float[] weights = new float[16];
    private long[] times = new long[16];
    private int size;

    /// For a catalog of so many rows.
    public Builder(int titles) {
      this.titles = titles;
    }

    /// Adds a title of the current viewer, newer than all before; a viewer has a title once. Throws
    /// `IllegalArgumentException` for a row of no title or a weight that is not positive.
    public Builder add(int row, float weight, long epochSecond) {
      if (row < 0 || row >= titles || !(weight > 0)) {
        throw new IllegalArgumentException("no like of a row: " + weight + " of " + row);
      }
      if (size == rows.length) {
        rows = Arrays.copyOf(rows, 2 * size);
        weights = Arrays.copyOf(weights, 2 * size);
        times = Arrays.copyOf(times, 2 * size);
      }
      rows[size] = row;
      weights[size] = weight;
      times[size++] = epochSecond;
      return this;
    }

    /// Adds the oldest `count` likes of a viewer of other histories, as one viewer.
    Builder addFirst(Histories of, int viewer, int count) {
      int from = of.byViewer.starts[viewer];
      for (int pair = from; pair < from + count; pair++) {
        add(of.byViewer.others[pair], of.byViewer.weights[pair], of.times[pair]);
      }
      return endViewer();
    }

    /// Ends the current viewer, who may have nothing.
    public Builder endViewer() {
      if (++viewers == starts.length) {
        starts = Arrays.copyOf(starts, 2 * viewers);
      }
      starts[viewers] = size;
      return this;
    }

    /// What was added.
    public Histories build() {
      Pairs byViewer =
          new Pairs(
              Arrays.copyOf(starts, viewers + 1),
              Arrays.copyOf(rows, size),
              Arrays.copyOf(weights, size));
      return new Histories(byViewer, Arrays.copyOf(times, size), titles);
    }
  }
}
