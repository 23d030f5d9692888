package dev.marquee.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RidgeFitPropertyTest {
  private static final int EXAMPLES = 400;
  private static final int INPUTS = 10;
  private static final int OUTPUTS = 4;

  private static VectorSet random(int rows, int columns, Random random) {
    VectorSet.Builder set = new VectorSet.Builder(rows, columns);
    float[] row = new float[columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        row[j] = (float) random.nextGaussian();
      }
      set.setRow(i, row);
    }
    return set.build();
  }

  /// Row by row `inputs * map`.
  private static VectorSet image(VectorSet inputs, VectorSet map) {
    VectorSet.Builder image = new VectorSet.Builder(inputs.size(), map.dimension());
    float[] row = new float[map.dimension()];
    for (int i = 0; i < inputs.size(); i++) {
      Arrays.fill(row, 0);
      for (int a = 0; a < inputs.dimension(); a++) {
        for (int b = 0; b < row.length; b++) {
          row[b] += inputs.get(i, a) * map.get(a, b);
        }
      }
      image.setRow(i, row);
    }
    return image.build();
  }

  private static RidgeFit.Outcome fit(VectorSet inputs, VectorSet targets, int examples) {
    double[] weights = new double[examples];
    Arrays.setAll(weights, i -> 1 + i % 3);
    return RidgeFit.of(inputs, targets, IntStream.range(0, examples).toArray(), weights);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void recoversALinearMap(long seed) {
    Random random = new Random(seed);
    VectorSet inputs = random(EXAMPLES, INPUTS, random);
    VectorSet targets = image(inputs, random(INPUTS, OUTPUTS, random));
    RidgeFit.Outcome outcome = fit(inputs, targets, EXAMPLES / 2);
    assertThat(outcome.agreement()).as("seed %d", seed).isBetween(0.99, 1.0);
    float[] input = new float[INPUTS];
    float[] predicted = new float[OUTPUTS];
    for (int row = EXAMPLES / 2; row < EXAMPLES; row++) {
      inputs.copyRow(row, input);
      outcome.map().directionOf(input, 1, predicted);
      double cosine = targets.dot(row, predicted) / Math.sqrt(targets.dot(row, targets, row));
      assertThat(cosine).as("seed %d, row %d", seed, row).isGreaterThan(0.97);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5, 6})
  void agreesWithNothingWhereThereIsNothing(long seed) {
    Random random = new Random(seed);
    RidgeFit.Outcome outcome =
        fit(random(EXAMPLES, INPUTS, random), random(EXAMPLES, OUTPUTS, random), EXAMPLES);
    assertThat(outcome.agreement()).as("seed %d", seed).isBetween(-0.15, 0.15);
  }

  @Test
  void fewerExamplesThanFoldsAgreeWithNothing() {
    Random random = new Random(7);
    RidgeFit.Outcome outcome = fit(random(3, INPUTS, random), random(3, OUTPUTS, random), 3);
    assertThat(outcome.agreement()).isZero();
  }

  @Test
  void aDirectionHasTheLengthAskedForAndNothingPointsNowhere() {
    RidgeMap map = new RidgeMap(2, 2, new float[] {3, 0, 0, 4});
    float[] target = new float[2];
    map.directionOf(new float[] {1, 1}, 0.5f, target);
    assertThat(target).containsExactly(new float[] {0.3f, 0.4f}, within(1e-6f));
    map.directionOf(new float[] {0, 0}, 0.5f, target);
    assertThat(target).containsOnly(0);
  }

  @Test
  void aMapComesBackAsItWasWritten() throws IOException {
    RidgeMap map = new RidgeMap(2, 3, new float[] {1, 2, 3, 4, 5, -6});
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    map.write(new DataOutputStream(bytes));
    RidgeMap read =
        RidgeMap.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    float[] before = new float[3];
    float[] after = new float[3];
    map.directionOf(new float[] {0.3f, -0.7f}, 1, before);
    read.directionOf(new float[] {0.3f, -0.7f}, 1, after);
    assertThat(after).isEqualTo(before);
    assertThat(read.inputs()).isEqualTo(2);
  }
}
