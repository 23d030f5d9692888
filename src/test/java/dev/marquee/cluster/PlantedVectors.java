package dev.marquee.cluster;

import dev.marquee.vector.TopRows;
import dev.marquee.vector.VectorSet;
import java.util.Random;
import java.util.stream.IntStream;

/// Vectors scattered around planted directions, and what is true of them.
final class PlantedVectors {
  private final VectorSet vectors;
  private final int[] groupOfRow;

  private PlantedVectors(VectorSet vectors, int[] groupOfRow) {
    this.vectors = vectors;
    this.groupOfRow = groupOfRow;
  }

  VectorSet vectors() {
    return vectors;
  }

  /// The planted group of a row.
  int groupOf(int row) {
    return groupOfRow[row];
  }

  /// `rows` vectors of different lengths around `groups` directions; `noise` is the length of the
  /// scatter relative to the direction.
  static PlantedVectors of(int rows, int dimension, int groups, double noise, long seed) {
    Random random = new Random(seed);
    double[][] directions = new double[groups][];
    for (int group = 0; group < groups; group++) {
      directions[group] = unit(random, dimension);
    }
    var builder = new VectorSet.Builder(rows, dimension);
    int[] groupOfRow = new int[rows];
    for (int row = 0; row < rows; row++) {
      groupOfRow[row] = random.nextInt(groups);
      builder.setRow(row, scattered(random, directions[groupOfRow[row]], noise));
    }
    return new PlantedVectors(builder.build(), groupOfRow);
  }

  private static float[] scattered(Random random, double[] direction, double noise) {
    double[] scatter = unit(random, direction.length);
    double length = 0.2 + random.nextDouble();
    float[] row = new float[direction.length];
    for (int i = 0; i < row.length; i++) {
      row[i] = (float) (length * (direction[i] + noise * scatter[i]));
    }
    return row;
  }

  private static double[] unit(Random random, int dimension) {
    double[] vector = random.doubles(dimension, -1, 1).toArray();
    double length =
        Math.sqrt(IntStream.range(0, dimension).mapToDouble(i -> vector[i] * vector[i]).sum());
    return IntStream.range(0, dimension).mapToDouble(i -> vector[i] / length).toArray();
  }

  /// The share of the rows that belong to the largest planted group of their cluster.
  double purity(Clustering clustering) {
    int groups = 1 + IntStream.of(groupOfRow).max().orElse(0);
    int[][] counts = new int[clustering.count()][groups];
    for (int row = 0; row < groupOfRow.length; row++) {
      counts[clustering.clusterOf(row)][groupOfRow[row]]++;
    }
    int pure =
        IntStream.range(0, counts.length).map(c -> IntStream.of(counts[c]).max().orElse(0)).sum();
    return (double) pure / groupOfRow.length;
  }

  /// The true ten nearest rows, by inner product, of every `step`-th row.
  Neighborhoods neighborhoods(int step) {
    int[] rows = IntStream.iterate(0, row -> row < vectors.size(), row -> row + step).toArray();
    int[][] neighbors = new int[rows.length][];
    TopRows nearest = new TopRows(10);
    for (int i = 0; i < rows.length; i++) {
      nearest.clear();
      for (int other = 0; other < vectors.size(); other++) {
        if (other != rows[i]) {
          nearest.offer(vectors.dot(rows[i], vectors, other), other);
        }
      }
      nearest.sort();
      neighbors[i] = nearest.rows();
    }
    return new Neighborhoods(rows, neighbors);
  }
}
