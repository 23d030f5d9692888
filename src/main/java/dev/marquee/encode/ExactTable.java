package dev.marquee.encode;

import dev.marquee.vector.SparseRows;
import java.util.Arrays;

/// Plain questions one after the other, each of one title, all blocks at their default weights: for
/// whoever asks a great many.
///
/// The query lies open in a table of all features, so that scoring costs one memory access a pair
/// and asking anew costs only the pairs of the two titles. Scores are those of [ExactQuery] to the
/// last bit: the same sums in the same order. Four bytes a feature; for one thread.
public final class ExactTable {
  private final BlockLayout layout;
  private final SparseRows rows;
  private final int[] blockEnds;
  private final float[] values;
  private double[] shares;
  private int asked = -1;

  /// Questions among `rows`, which this layout describes.
  public ExactTable(BlockLayout layout, SparseRows rows) {
    this.layout = layout;
    this.rows = rows;
    this.blockEnds = layout.blocks().stream().mapToInt(BlockRange::endFeature).toArray();
    this.values = new float[layout.featureCount()];
    this.shares = new double[blockEnds.length];
  }

  /// Asks which rows are like this one.
  public void ask(int row) {
    if (asked >= 0) {
      for (int pair = rows.start(asked); pair < rows.end(asked); pair++) {
        values[rows.feature(pair)] = 0;
      }
    }
    asked = row;
    for (int pair = rows.start(row); pair < rows.end(row); pair++) {
      values[rows.feature(pair)] = rows.value(pair);
    }
    double[] ones = new double[blockEnds.length];
    Arrays.fill(ones, 1);
    shares = ExactQuery.shares(layout, rows.row(row), ones);
  }

  /// How alike a row is to the one asked about.
  public double score(int row) {
    int pair = rows.start(row);
    int end = rows.end(row);
    double sum = 0;
    for (int block = 0; pair < end; block++) {
      double cosine = 0;
      int endFeature = blockEnds[block];
      while (pair < end && rows.feature(pair) < endFeature) {
        cosine += (double) values[rows.feature(pair)] * rows.value(pair);
        pair++;
      }
      sum += shares[block] * cosine;
    }
    return ExactQuery.rounded(sum);
  }
}
