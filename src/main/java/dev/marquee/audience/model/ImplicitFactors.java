package dev.marquee.audience.model;

import dev.marquee.vector.LowRankSystem;
import dev.marquee.vector.RowDots;
import dev.marquee.vector.VectorSet;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Factors of titles such that a like is near 1 and everything else near 0 (implicit matrix
/// factorization, iALS).
///
/// Minimizes `sum over likes of x_ui (1 - p_u q_i)^2 + unliked * sum over all of (p_u q_i)^2 +
/// ridge
/// * (sum over u of (n_u + unliked * titles) |p_u|^2 + the same of titles)`, by alternating between
///   viewers and titles, each by a few steps of conjugate gradients from where it stands.
///
/// O(rounds * (likes * factors + (viewers + titles) * factors^2)). Sources: Hu, Koren & Volinsky,
/// ICDM 2008, https://doi.org/10.1109/ICDM.2008.22; the scaling of the ridge is that of Rendle et
/// al., "Revisiting the performance of iALS on item recommendation benchmarks", RecSys 2022,
/// https://doi.org/10.1145/3523227.3548486.
public final class ImplicitFactors implements Scorer {
  private static final int ROWS_PER_TASK = 256;
  private static final int STEPS = 3;
  private static final int FOLD_IN_STEPS = 15;

  private final Settings settings;
  private final int titles;
  private final double[] factors;
  private final VectorSet vectors;
  private final double[] gram;

  /// How many factors, what an unliked title counts against a liked one, the ridge, the rounds and
  /// the seed of the random start.
  public record Settings(int factors, double unliked, double ridge, int rounds, long seed) {
    /// What did best on validation viewers of a hundred thousand ratings.
    public static Settings usual(long seed) {
      return new Settings(128, 0.3, 0.003, 10, seed);
    }

    /// A fourth of the factors, which takes a tenth of the time.
    Settings small() {
      return new Settings(factors / 4, unliked, ridge, rounds, seed);
    }
  }

  private ImplicitFactors(Settings settings, double[] factors) {
    this.settings = settings;
    this.factors = factors;
    this.titles = factors.length / settings.factors();
    this.gram = gram(factors, settings.factors(), settings.unliked());
    this.vectors = vectors(factors, titles, settings.factors());
  }

  private static VectorSet vectors(double[] factors, int titles, int width) {
    VectorSet.Builder vectors = new VectorSet.Builder(titles, width);
    float[] vector = new float[width];
    for (int title = 0; title < titles; title++) {
      for (int j = 0; j < width; j++) {
        vector[j] = (float) factors[title * width + j];
      }
      vectors.setRow(title, vector);
    }
    return vectors.build();
  }

  /// Learns the factors of titles.
  public static ImplicitFactors of(Histories histories, Settings settings) {
    return new ImplicitFactors(settings, trained(histories, settings)[1]);
  }

  /// The factors of viewers and those of titles, row-major.
  static double[][] trained(Histories histories, Settings settings) {
    int width = settings.factors();
    double[] viewers = new double[Math.multiplyExact(histories.viewers(), width)];
    double[] titles = new double[Math.multiplyExact(histories.titles(), width)];
    SplittableRandom random = new SplittableRandom(settings.seed());
    double scale = 0.1 / Math.sqrt(width);
    for (int title = 0; title < histories.titles(); title++) {
      for (int j = 0; j < width; j++) {
        titles[title * width + j] =
            histories.viewersOf(title) == 0 ? 0 : scale * random.nextGaussian();
      }
    }
    for (int round = 0; round < settings.rounds(); round++) {
      improve(histories.byViewer(), titles, viewers, settings);
      improve(histories.byTitle(), viewers, titles, settings);
    }
    return new double[][] {viewers, titles};
  }

  void write(DataOutput out) throws IOException {
    StoredArrays.write(factors, out);
  }

  static ImplicitFactors read(DataInput in, Settings settings, int titles) throws IOException {
    return new ImplicitFactors(
        settings, StoredArrays.doubles(in, length -> length == titles * settings.factors()));
  }

  private static void improve(
      Histories.Pairs pairs, double[] others, double[] own, Settings settings) {
    int width = settings.factors();
    double[] gram = gram(others, width, settings.unliked());
    int count = others.length / width;
    double unliked = settings.unliked() * count;
    double[] counts = new double[pairs.weights().length];
    Arrays.setAll(counts, pair -> pairs.weights()[pair]);
    IntStream.range(0, Math.ceilDiv(pairs.size(), ROWS_PER_TASK))
        .parallel()
        .forEach(task -> {
          LowRankSystem system = new LowRankSystem(gram, width);
          double[] x = new double[width];
          int end = Math.min(pairs.size(), (task + 1) * ROWS_PER_TASK);
          for (int of = task * ROWS_PER_TASK; of < end; of++) {
            if (pairs.count(of) > 0) {
              LowRankSystem.Own likes =
                  new LowRankSystem.Own(
                      others, pairs.others(), counts, pairs.starts()[of], pairs.starts()[of + 1]);
              System.arraycopy(own, of * width, x, 0, width);
              double ridge = settings.ridge() * (pairs.count(of) + unliked);
              system.solve(likes, ridge, sum(likes, counts, width), x, STEPS);
              System.arraycopy(x, 0, own, of * width, width);
            }
          }
        });
  }

  /// `scale * table' * table`.
  private static double[] gram(double[] table, int width, double scale) {
    double[] gram = new double[width * width];
    for (int at = 0; at < table.length; at += width) {
      for (int i = 0; i < width; i++) {
        double value = scale * table[at + i];
        for (int j = 0; value != 0 && j < width; j++) {
          gram[i * width + j] += value * table[at + j];
        }
      }
    }
    return gram;
  }

  private static double[] sum(LowRankSystem.Own own, double[] targets, int width) {
    double[] sum = new double[width];
    for (int k = own.from(); k < own.to(); k++) {
      int at = own.rows()[k] * width;
      for (int j = 0; j < width; j++) {
        sum[j] += targets[k] * own.table()[at + j];
      }
    }
    return sum;
  }

  /// The factors of titles, `[titles][factors]`.
  VectorSet vectors() {
    return vectors;
  }

  /// The factors of a viewer who was not in the training.
  double[] foldedIn(Profile profile) {
    int width = settings.factors();
    int[] rows = new int[profile.size()];
    double[] counts = new double[rows.length];
    double[] targets = new double[rows.length];
    for (int place = 0; place < rows.length; place++) {
      rows[place] = profile.row(place);
      counts[place] = Math.abs(profile.weight(place));
      targets[place] = Math.max(0, profile.weight(place));
    }
    LowRankSystem.Own own = new LowRankSystem.Own(factors, rows, counts, 0, rows.length);
    double[] x = new double[width];
    double ridge = settings.ridge() * (rows.length + settings.unliked() * titles);
    new LowRankSystem(gram, width).solve(own, ridge, sum(own, targets, width), x, FOLD_IN_STEPS);
    return x;
  }

  @Override
  public void score(Profile profile, double[] scores) {
    float[] viewer = floats(foldedIn(profile));
    float[] dots = new float[titles];
    RowDots.score(viewer, vectors, dots);
    for (int row = 0; row < titles; row++) {
      scores[row] = dots[row];
    }
  }

  static float[] floats(double[] values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }
}
