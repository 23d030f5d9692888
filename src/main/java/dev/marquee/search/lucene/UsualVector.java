package dev.marquee.search.lucene;

import dev.marquee.index.DenseVectors;
import dev.marquee.vector.RowDots;

/// The mean of the dense forms of one generation, by a sample: titles lie by cluster, so that every
/// so-many-th of them is a fair one. Immutable, so safe from any thread.
final class UsualVector {
  private static final int MOST_READ = 8192;

  private final float[] mean;

  private UsualVector(float[] mean) {
    this.mean = mean;
  }

  static UsualVector of(DenseVectors vectors) {
    int step = Math.max(1, (vectors.size() + MOST_READ - 1) / MOST_READ);
    double[] sum = new double[vectors.dimension()];
    int read = 0;
    for (int docId = 0; docId < vectors.size(); docId += step) {
      float[] vector = vectors.vector(docId);
      for (int i = 0; i < sum.length; i++) {
        sum[i] += vector[i];
      }
      read++;
    }
    float[] mean = new float[sum.length];
    for (int i = 0; i < mean.length && read > 0; i++) {
      mean[i] = (float) (sum[i] / read);
    }
    return new UsualVector(mean);
  }

  /// How alike titles are on average to one with this dense form; 0 for one without values. The
  /// square of its length is the weight of the blocks that it has.
  double usual(float[] vector) {
    float squaredNorm = RowDots.dot(vector, vector);
    return squaredNorm > 0 ? RowDots.dot(vector, mean) / squaredNorm : 0;
  }
}
