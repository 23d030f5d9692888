package dev.marquee.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeadingEigenvectorsPropertyTest {

  /// A matrix written out.
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Written(double[] matrix, int size, double lowerBound)
      implements SymmetricOperator {
    @Override
    public double[] times(double[] columns, int width) {
      double[] product = new double[size * width];
      for (int row = 0; row < size; row++) {
        for (int i = 0; i < size; i++) {
          for (int j = 0; j < width; j++) {
            product[row * width + j] += matrix[row * size + i] * columns[i * width + j];
          }
        }
      }
      return product;
    }
  }

  /// A symmetric matrix with falling positive eigenvalues and negative ones that are larger than
  /// most of them: `H diag(values) H` with `H` a reflection.
  private static Written planted(double[] values, Random random) {
    int size = values.length;
    double[] axis = random.doubles(size, -1, 1).toArray();
    double squared = Arrays.stream(axis).map(value -> value * value).sum();
    double[] reflection = new double[size * size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        reflection[i * size + j] = (i == j ? 1 : 0) - 2 * axis[i] * axis[j] / squared;
      }
    }
    double[] matrix = new double[size * size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        for (int k = 0; k < size; k++) {
          matrix[i * size + j] += reflection[i * size + k] * values[k] * reflection[j * size + k];
        }
      }
    }
    return new Written(matrix, size, Arrays.stream(values).min().orElse(0));
  }

  private static double[] values(int size) {
    double[] values = new double[size];
    for (int i = 0; i < size; i++) {
      values[i] = i < size / 2 ? 1 / Math.sqrt(1 + i) : -0.8 * i / size;
    }
    return values;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void findsTheLargestEigenvaluesAndNotTheLargestAbsoluteOnes(long seed) {
    double[] values = values(150);
    Written operator = planted(values, new Random(seed));
    LeadingEigenvectors found = LeadingEigenvectors.of(operator, 12, seed, _ -> {});
    assertThat(found.rank()).isEqualTo(12);
    for (int i = 0; i < 12; i++) {
      assertThat(found.value(i))
          .as("seed %d, value %d", seed, i)
          .isBetween(values[i] - 2e-3, values[i] + 1e-9);
      assertThat(residual(operator, found, i)).as("seed %d, vector %d", seed, i).isLessThan(0.05);
    }
  }

  /// `|A v - value v|`.
  private static double residual(Written operator, LeadingEigenvectors found, int index) {
    double[] vector = new double[operator.size()];
    Arrays.setAll(vector, row -> found.get(row, index));
    double[] product = operator.times(vector, 1);
    double squared = 0;
    for (int row = 0; row < vector.length; row++) {
      double rest = product[row] - found.value(index) * vector[row];
      squared += rest * rest;
    }
    return Math.sqrt(squared);
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5})
  void theNumberOfThreadsDoesNotMatter(long seed) {
    Written operator = planted(values(5000 / 40), new Random(seed));
    double[] alone = inPool(1, operator, seed);
    assertThat(inPool(3, operator, seed)).as("seed %d", seed).isEqualTo(alone);
  }

  private static double[] inPool(int threads, Written operator, long seed) {
    try (ForkJoinPool pool = new ForkJoinPool(threads)) {
      return pool.submit(
              () -> {
                LeadingEigenvectors found = LeadingEigenvectors.of(operator, 6, seed, _ -> {});
                double[] numbers = new double[operator.size() * 6];
                Arrays.setAll(numbers, i -> found.get(i / 6, i % 6));
                return numbers;
              })
          .join();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void smallMatricesHaveFewerThanAskedFor(int size) {
    double[] values = new double[size];
    Arrays.setAll(values, i -> size - i);
    LeadingEigenvectors found =
        LeadingEigenvectors.of(planted(values, new Random(9)), 8, 1, _ -> {});
    assertThat(found.rank()).isEqualTo(size);
    for (int i = 0; i < size; i++) {
      assertThat(found.value(i)).isCloseTo(values[i], within(1e-9));
    }
  }
}
