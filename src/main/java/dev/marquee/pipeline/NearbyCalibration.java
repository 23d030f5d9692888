package dev.marquee.pipeline;

import dev.marquee.cluster.Clustering;
import dev.marquee.index.Nearby;
import dev.marquee.vector.VectorSet;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Chooses how many cells `nearby` probes and how many dense candidates it re-ranks: the cheapest
/// pair that finds the true neighbors with the recall asked for.
///
/// For each sampled title and each row that serves as its neighbor it takes two ranks: that of the
/// row among all rows by the dense form, and that of the row's cell among all cells. A pair
/// (probes, candidates) finds the row when both ranks are below it. The dense rank is taken over
/// the whole catalog, which is never better than over the probed part, so the recall promised is a
/// lower bound for the sample.
///
/// O(samples x n x dimension), spread over all processors; a large catalog is judged by fewer
/// samples, so that this stays linear.
final class NearbyCalibration {
  /// A little above the 0.99 that is promised, for the sample's own error.
  private static final double WANTED_RECALL = 0.994;

  /// What an exact score costs in dense ones: a look-up in doc values and some forty hash probes
  /// against one SIMD dot product.
  private static final double EXACT_COST = 20;

  private static final int FEWEST_SAMPLES = 100;
  private static final long MOST_DOTS = 40_000_000;

  private static final int FEWEST_CANDIDATES = 25;

  /// Each step re-ranks about as many more again.
  private static final double STEP = 1.5;

  private final VectorSet dense;
  private final Clustering cells;

  NearbyCalibration(VectorSet dense, Clustering cells) {
    this.dense = dense;
    this.cells = cells;
  }

  /// One sampled title: the ranks of the rows that serve as its neighbors, in their order.
  ///
  /// - `better`: how many of them cannot be replaced; `wanted`: how many a perfect answer has.
  @SuppressWarnings("ArrayRecordComponent") // never leaves this class and is never compared
  private record Ranks(int[] denseRanks, int[] cellRanks, int better, int wanted) {

    double recall(int probes, int candidates) {
      int found = found(0, better, probes, candidates);
      int filled = Math.min(wanted - better, found(better, denseRanks.length, probes, candidates));
      return (double) (found + filled) / wanted;
    }

    private int found(int from, int to, int probes, int candidates) {
      int found = 0;
      for (int i = from; i < to; i++) {
        if (denseRanks[i] < candidates && cellRanks[i] < probes) {
          found++;
        }
      }
      return found;
    }
  }

  /// The cheapest pair that reaches the recall on this sample; everything probed and scored when
  /// none does.
  Nearby calibrate(TrueNeighbors truth) {
    List<Ranks> sample = thinned(truth.samples()).parallelStream().map(this::ranks).toList();
    Nearby best = new Nearby(cells.count(), Math.max(1, dense.size()), 1);
    double bestCost = cost(best.probes(), best.candidates());
    for (int candidates = FEWEST_CANDIDATES;
        candidates < dense.size();
        candidates = (int) (candidates * STEP)) {
      int probes = sample.isEmpty() ? 1 : fewestProbes(sample, candidates);
      if (probes <= cells.count() && cost(probes, candidates) < bestCost) {
        best = new Nearby(probes, candidates, recall(sample, probes, candidates));
        bestCost = cost(probes, candidates);
      }
    }
    return best;
  }

  /// Every so many of the samples, which ascend by row, so that they still come from everywhere.
  private List<TrueNeighbors.Sample> thinned(List<TrueNeighbors.Sample> samples) {
    long affordable = Math.max(FEWEST_SAMPLES, MOST_DOTS / Math.max(1, dense.size()));
    int step = (int) Math.ceilDiv(samples.size(), affordable);
    return step <= 1
        ? samples
        : IntStream.range(0, samples.size() / step).mapToObj(i -> samples.get(i * step)).toList();
  }

  private double cost(int probes, int candidates) {
    double probed = cells.count() == 0 ? 0 : (double) dense.size() * probes / cells.count();
    return probed + EXACT_COST * candidates;
  }

  /// The smallest number of probes, past the number of cells when none suffices. Recall grows with
  /// probes.
  private int fewestProbes(List<Ranks> sample, int candidates) {
    int low = 1;
    int high = cells.count() + 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (recall(sample, middle, candidates) >= WANTED_RECALL) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return recall(sample, low, candidates) >= WANTED_RECALL ? low : cells.count() + 1;
  }

  private static double recall(List<Ranks> sample, int probes, int candidates) {
    return sample.stream()
        .mapToDouble(ranks -> ranks.recall(probes, candidates))
        .average()
        .orElse(1);
  }

  private Ranks ranks(TrueNeighbors.Sample sample) {
    float[] query = new float[dense.dimension()];
    dense.copyRow(sample.row(), query);
    int[] rows = sample.serving();
    return new Ranks(
        denseRanks(query, sample.row(), rows),
        cellRanks(query, sample.row(), rows),
        sample.better(),
        sample.nearest().length);
  }

  /// How many rows have a larger inner product with the query than each of `rows`.
  private int[] denseRanks(float[] query, int queryRow, int[] rows) {
    float[] dots = new float[rows.length];
    for (int i = 0; i < rows.length; i++) {
      dots[i] = dense.dot(rows[i], query);
    }
    float[] ascending = dots.clone();
    Arrays.sort(ascending);
    int[] largerThanFirst = new int[rows.length + 1];
    for (int row = 0; row < dense.size(); row++) {
      float dot = dense.dot(row, query);
      if (row != queryRow && dot > ascending[0]) {
        largerThanFirst[below(ascending, dot)]++;
      }
    }
    for (int i = rows.length - 1; i >= 0; i--) {
      largerThanFirst[i] += largerThanFirst[i + 1];
    }
    int[] ranks = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      ranks[i] = largerThanFirst[below(ascending, dots[i]) + 1];
    }
    return ranks;
  }

  /// How many of the ascending values are below `value`.
  private static int below(float[] ascending, float value) {
    int low = 0;
    int high = ascending.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ascending[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// The place of each row's cell in the order of probing: the query's own first, then by inner
  /// product with the centroid.
  private int[] cellRanks(float[] query, int queryRow, int[] rows) {
    float[] dots = new float[cells.count()];
    for (int cell = 0; cell < dots.length; cell++) {
      dots[cell] = cells.centroids().dot(cell, query);
    }
    dots[cells.clusterOf(queryRow)] = Float.POSITIVE_INFINITY;
    int[] ranks = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      int own = cells.clusterOf(rows[i]);
      for (int cell = 0; cell < dots.length; cell++) {
        if (dots[cell] > dots[own] || (dots[cell] == dots[own] && cell < own)) {
          ranks[i]++;
        }
      }
    }
    return ranks;
  }
}
