package dev.marquee.audience;

import dev.marquee.catalog.Interactions;
import java.util.Arrays;

/// Who rated what, weighted, in compressed rows: of each viewer the titles, and of each title the
/// viewers.
///
/// Only what can tell two titles together is in it: titles that at least
/// [AudienceCounts#FEWEST_VIEWERS] viewers rated, numbered `0..titles-1` by ascending row of the
/// catalog, and viewers who rated at least two of them.
///
/// Every rating counts, as whoever rates a title chose to watch it; a liked one counts more: a
/// rating of 10 counts 1, of 1 or less [#LEAST_WEIGHT], in between in proportion.
final class RatingMatrix {
  private static final double LEAST_WEIGHT = 0.05;
  private static final double SCALE = 9;

  private final int[] rowOfTitle;
  private final int[] viewersOfRow;
  private final Side byViewer;
  private final Side byTitle;

  /// One way to look at the matrix: row `r` owns the pairs `starts[r]..starts[r + 1] - 1`.
  @SuppressWarnings("ArrayRecordComponent") // never leaves the package and is never compared
  record Side(int[] starts, int[] columns, double[] weights) {
    int rows() {
      return starts.length - 1;
    }
  }

  private RatingMatrix(int[] rowOfTitle, int[] viewersOfRow, Side byViewer) {
    this.rowOfTitle = rowOfTitle;
    this.viewersOfRow = viewersOfRow;
    this.byViewer = byViewer;
    this.byTitle = turned(byViewer, rowOfTitle.length);
  }

  /// The matrix of interactions with a catalog of `rows` titles.
  static RatingMatrix of(Interactions interactions, int rows) {
    int[] viewersOfRow = new int[rows];
    for (int i = 0; i < interactions.size(); i++) {
      viewersOfRow[interactions.row(i)]++;
    }
    int[] titleOfRow = new int[rows];
    int[] rowOfTitle = new int[rows];
    int titles = 0;
    for (int row = 0; row < rows; row++) {
      boolean counts = viewersOfRow[row] >= AudienceCounts.FEWEST_VIEWERS;
      titleOfRow[row] = counts ? titles : -1;
      if (counts) {
        rowOfTitle[titles++] = row;
      }
    }
    return new RatingMatrix(
        Arrays.copyOf(rowOfTitle, titles), viewersOfRow, byViewer(interactions, titleOfRow));
  }

  private static Side byViewer(Interactions interactions, int[] titleOfRow) {
    int[] starts = new int[interactions.viewers() + 1];
    int[] titles = new int[interactions.size()];
    double[] weights = new double[interactions.size()];
    int viewers = 0;
    int end = 0;
    for (int i = 0; i < interactions.size(); i++) {
      int title = titleOfRow[interactions.row(i)];
      if (title >= 0) {
        titles[end] = title;
        weights[end++] = weight(interactions.rating(i));
      }
      boolean isLast =
          i + 1 == interactions.size() || interactions.viewer(i + 1) != interactions.viewer(i);
      if (isLast && end - starts[viewers] >= 2) {
        starts[++viewers] = end;
      } else if (isLast) {
        end = starts[viewers];
      }
    }
    return new Side(
        Arrays.copyOf(starts, viewers + 1),
        Arrays.copyOf(titles, end),
        Arrays.copyOf(weights, end));
  }

  static double weight(float rating) {
    return Math.max(LEAST_WEIGHT, (rating - 1) / SCALE);
  }

  private static Side turned(Side side, int columns) {
    int[] starts = new int[columns + 1];
    for (int column : side.columns) {
      starts[column + 1]++;
    }
    for (int column = 0; column < columns; column++) {
      starts[column + 1] += starts[column];
    }
    int[] next = starts.clone();
    Side turned = new Side(starts, new int[side.columns.length], new double[side.columns.length]);
    for (int row = 0; row < side.rows(); row++) {
      for (int pair = side.starts[row]; pair < side.starts[row + 1]; pair++) {
        int place = next[side.columns[pair]]++;
        turned.columns[place] = row;
        turned.weights[place] = side.weights[pair];
      }
    }
    return turned;
  }

  int viewers() {
    return byViewer.rows();
  }

  int titles() {
    return rowOfTitle.length;
  }

  /// The row in the catalog of a title in `[0, titles)`.
  int row(int title) {
    return rowOfTitle[title];
  }

  /// How many viewers rated the title of a row, whether it is in here or not.
  int viewersOfRow(int row) {
    return viewersOfRow[row];
  }

  Side byViewer() {
    return byViewer;
  }

  Side byTitle() {
    return byTitle;
  }
}
