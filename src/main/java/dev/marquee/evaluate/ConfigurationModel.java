package dev.marquee.evaluate;

import java.util.Arrays;
import java.util.stream.IntStream;

/// How often two films would be liked together if taste did not matter: the bipartite configuration
/// model, in which every viewer keeps the number of likes, every film its popularity, and all else
/// is chance.
///
/// Viewer `u` likes film `i` with probability `p = x_u y_i / (1 + x_u y_i)`, independently; the `x`
/// and `y` are those with which the expected numbers of likes are the true ones. Viewers of one
/// number of likes are alike, and so are films, so that all is worked out by *degree classes*.
///
/// Source: Saracco, Di Clemente, Gabrielli & Squartini, Randomizing bipartite networks, Scientific
/// Reports 5, 2015, https://doi.org/10.1038/srep10595
final class ConfigurationModel {
  private static final int MOST_ROUNDS = 10_000;
  private static final double SETTLED = 1e-12;

  private final int[] classOfFilm;
  private final double[][] expected;
  private final double[][] variance;

  private ConfigurationModel(int[] classOfFilm, double[][] expected, double[][] variance) {
    this.classOfFilm = classOfFilm;
    this.expected = expected;
    this.variance = variance;
  }

  /// How many viewers would like both films.
  double expected(int film, int other) {
    return expected[classOfFilm[film]][classOfFilm[other]];
  }

  /// The variance of that number.
  double variance(int film, int other) {
    return variance[classOfFilm[film]][classOfFilm[other]];
  }

  /// Nodes of one side that have the same number of likes. `fitness` is `x` or `y` of each class.
  @SuppressWarnings("ArrayRecordComponent") // never leaves this class and is never compared
  private record Side(int[] degrees, int[] counts, double[] fitness) {
    static Side of(int[] degreeOfNode, double likes) {
      int[] degrees = Arrays.stream(degreeOfNode).distinct().sorted().toArray();
      int[] counts = new int[degrees.length];
      for (int degree : degreeOfNode) {
        counts[Arrays.binarySearch(degrees, degree)]++;
      }
      double[] fitness = Arrays.stream(degrees).mapToDouble(d -> d / Math.sqrt(likes)).toArray();
      return new Side(degrees, counts, fitness);
    }

    /// One step toward the true degrees; returns the largest relative change.
    double fit(Side other) {
      double change = 0;
      for (int own = 0; own < degrees.length; own++) {
        double sum = 0;
        for (int of = 0; of < other.degrees.length; of++) {
          sum += other.counts[of] * other.fitness[of] / (1 + fitness[own] * other.fitness[of]);
        }
        double next = degrees[own] / sum;
        change = Math.max(change, Math.abs(next / fitness[own] - 1));
        fitness[own] = next;
      }
      return change;
    }
  }

  /// Fits the model to the numbers of likes of viewers and films, all positive.
  static ConfigurationModel fit(int[] likesOfViewer, int[] likesOfFilm) {
    double likes = Arrays.stream(likesOfFilm).sum();
    Side viewers = Side.of(likesOfViewer, likes);
    Side films = Side.of(likesOfFilm, likes);
    double change = 1;
    for (int round = 0; round < MOST_ROUNDS && change > SETTLED; round++) {
      change = Math.max(viewers.fit(films), films.fit(viewers));
    }
    int[] classOfFilm =
        Arrays.stream(likesOfFilm)
            .map(degree -> Arrays.binarySearch(films.degrees, degree))
            .toArray();
    int classes = films.degrees.length;
    double[][] expected = new double[classes][classes];
    double[][] variance = new double[classes][classes];
    IntStream.range(0, classes)
        .forEach(one -> addMoments(one, viewers, films, expected[one], variance[one]));
    return new ConfigurationModel(classOfFilm, expected, variance);
  }

  private static void addMoments(
      int one, Side viewers, Side films, double[] expected, double[] variance) {
    for (int u = 0; u < viewers.degrees.length; u++) {
      double first = probability(viewers.fitness[u] * films.fitness[one]);
      for (int other = 0; other < expected.length; other++) {
        double both = first * probability(viewers.fitness[u] * films.fitness[other]);
        expected[other] += viewers.counts[u] * both;
        variance[other] += viewers.counts[u] * both * (1 - both);
      }
    }
  }

  private static double probability(double odds) {
    return odds / (1 + odds);
  }
}
