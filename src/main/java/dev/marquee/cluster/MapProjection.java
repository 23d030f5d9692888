package dev.marquee.cluster;

import dev.marquee.vector.TopRows;
import dev.marquee.vector.VectorSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Draws all rows as a map in the plane: a sample is laid out by t-SNE, and each other row is
/// placed among those of the sample in its own cluster that are nearest to it. Linear in the rows.
public final class MapProjection {
  private static final int LEAST_SAMPLE = 1_200;
  private static final int MOST_SAMPLE = 5_000;

  /// One sampled row for so many.
  private static final int ROWS_PER_SAMPLE = 200;

  /// Neighbors that a row is placed among.
  private static final int NEIGHBORS = 3;

  /// Cosines are raised to it as weights, so that a twin outweighs what is merely alike.
  private static final int SHARPNESS = 8;

  /// The golden angle: rows too few for t-SNE are laid out as a sunflower's seeds.
  private static final double TURN = Math.PI * (3 - Math.sqrt(5));

  private final VectorSet rows;
  private final Clustering clustering;
  private final long seed;

  private MapProjection(VectorSet rows, Clustering clustering, long seed) {
    this.rows = rows;
    this.clustering = clustering;
    this.seed = seed;
  }

  /// The place of each row, `[n][2]`, in `[-1, 1]`. `medoids`: a row of each cluster, by ordinal,
  /// which are part of every sample. Deterministic.
  public static VectorSet of(VectorSet rows, Clustering clustering, int[] medoids, long seed) {
    return new MapProjection(rows, clustering, seed).project(medoids);
  }

  private VectorSet project(int[] medoids) {
    int[] sample = sample(medoids);
    double[][] places = new double[rows.size()][];
    lay(sample, places);
    List<List<Integer>> sampled = new ArrayList<>();
    for (int ordinal = 0; ordinal < clustering.count(); ordinal++) {
      sampled.add(new ArrayList<>());
    }
    for (int row : sample) {
      sampled.get(clustering.clusterOf(row)).add(row);
    }
    for (int row = 0; row < places.length; row++) {
      if (places[row] == null) {
        places[row] = among(row, sampled.get(clustering.clusterOf(row)), places);
      }
    }
    return scaled(places);
  }

  /// The medoids and rows drawn without regard to clusters, ascending.
  private int[] sample(int[] medoids) {
    int size = Math.clamp(rows.size() / ROWS_PER_SAMPLE, LEAST_SAMPLE, MOST_SAMPLE);
    BitSet chosen = new BitSet(rows.size());
    for (int medoid : medoids) {
      chosen.set(medoid);
    }
    if (rows.size() <= size) {
      chosen.set(0, rows.size());
    }
    Random random = new Random(seed);
    while (chosen.cardinality() < Math.min(size, rows.size())) {
      chosen.set(random.nextInt(rows.size()));
    }
    return chosen.stream().toArray();
  }

  /// Lays out the sample. Equal rows are one point to t-SNE, whose neighborhoods they would fill.
  private void lay(int[] sample, double[][] places) {
    List<double[]> points = new ArrayList<>();
    int[] pointOf = new int[sample.length];
    Map<List<Float>, Integer> seen = new HashMap<>();
    for (int i = 0; i < sample.length; i++) {
      double[] point = new double[rows.dimension()];
      List<Float> key = new ArrayList<>(point.length);
      for (int column = 0; column < point.length; column++) {
        point[column] = rows.get(sample[i], column);
        key.add(rows.get(sample[i], column));
      }
      Integer known = seen.putIfAbsent(key, points.size());
      pointOf[i] = known == null ? points.size() : known;
      if (known == null) {
        points.add(point);
      }
    }
    double[][] laid =
        points.size() < ElkiTsne.FEWEST
            ? seeds(points.size())
            : ElkiTsne.places(points.toArray(double[][]::new), seed);
    for (int i = 0; i < sample.length; i++) {
      places[sample[i]] = laid[pointOf[i]];
    }
  }

  private static double[][] seeds(int count) {
    double[][] places = new double[count][2];
    for (int i = 0; i < count; i++) {
      places[i][0] = Math.sqrt(i) * Math.cos(i * TURN);
      places[i][1] = Math.sqrt(i) * Math.sin(i * TURN);
    }
    return places;
  }

  /// The mean place of the nearest rows of a sample, the nearer the heavier.
  private double[] among(int row, List<Integer> sample, double[][] places) {
    TopRows nearest = new TopRows(NEIGHBORS);
    for (int other : sample) {
      nearest.offer(rows.dot(row, rows, other), other);
    }
    nearest.sort();
    double[] place = new double[2];
    double weights = 0;
    for (int rank = 0; rank < nearest.size(); rank++) {
      double weight = Math.pow(Math.max(1e-3, nearest.score(rank)), SHARPNESS);
      place[0] += weight * places[nearest.row(rank)][0];
      place[1] += weight * places[nearest.row(rank)][1];
      weights += weight;
    }
    place[0] /= weights;
    place[1] /= weights;
    return place;
  }

  /// Moves the middle to the origin and the farthest edge to 1, both axes alike.
  private static VectorSet scaled(double[][] places) {
    double[] low = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
    double[] high = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
    for (double[] place : places) {
      for (int axis = 0; axis < 2; axis++) {
        low[axis] = Math.min(low[axis], place[axis]);
        high[axis] = Math.max(high[axis], place[axis]);
      }
    }
    double reach = Math.max(high[0] - low[0], high[1] - low[1]) / 2;
    VectorSet.Builder scaled = new VectorSet.Builder(places.length, 2);
    float[] target = new float[2];
    for (int row = 0; row < places.length; row++) {
      for (int axis = 0; axis < 2; axis++) {
        double middle = (low[axis] + high[axis]) / 2;
        double unit = reach == 0 ? 0 : (places[row][axis] - middle) / reach;
        target[axis] = (float) Math.clamp(unit, -1, 1);
      }
      scaled.setRow(row, target);
    }
    return scaled.build();
  }
}
