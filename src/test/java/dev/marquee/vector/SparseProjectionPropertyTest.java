package dev.marquee.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SparseProjectionPropertyTest {
  private static final int FEATURES = 300;
  private static final SparseProjection.Shape SHAPE = new SparseProjection.Shape(64, 32);

  /// Unit rows whose features cluster around a few themes.
  static SparseRows rows(long seed, int size) {
    Random random = new Random(seed);
    SparseRows.Builder rows = new SparseRows.Builder();
    for (int row = 0; row < size; row++) {
      int theme = random.nextInt(6) * FEATURES / 6;
      int[] features =
          IntStream.range(0, 12)
              .map(i -> i < 8 ? theme + random.nextInt(40) : random.nextInt(FEATURES))
              .distinct()
              .sorted()
              .toArray();
      float[] values = new float[features.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) (1 / Math.sqrt(values.length));
      }
      rows.add(new SparseVector(features, values));
    }
    return rows.build();
  }

  private static float[] project(SparseProjection projection, SparseVector vector, float scale) {
    float[] dense = new float[projection.dimension()];
    for (int i = 0; i < vector.size(); i++) {
      projection.add(vector.feature(i), scale * vector.value(i), dense, 0);
    }
    projection.finish(dense, 0);
    return dense;
  }

  private static double dot(float[] a, float[] b) {
    double dot = 0;
    for (int i = 0; i < a.length; i++) {
      dot += (double) a[i] * b[i];
    }
    return dot;
  }

  private static double dot(SparseVector a, SparseVector b) {
    double dot = 0;
    for (int i = 0; i < a.size(); i++) {
      for (int j = 0; j < b.size(); j++) {
        dot += a.feature(i) == b.feature(j) ? (double) a.value(i) * b.value(j) : 0;
      }
    }
    return dot;
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void innerProductsFollowTheTrueOnes(long seed) {
    SparseRows rows = rows(seed, 400);
    SparseProjection projection = SparseProjection.fit(rows, FEATURES, SHAPE, seed);
    double squaredError = 0;
    for (int row = 1; row < 400; row++) {
      SparseVector a = rows.row(row - 1);
      SparseVector b = rows.row(row);
      double error = dot(project(projection, a, 1), project(projection, b, 1)) - dot(a, b);
      squaredError += error * error;
    }
    assertThat(Math.sqrt(squaredError / 399)).as("seed %d", seed).isLessThan(0.05);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void projectionIsLinear(long seed) {
    SparseRows rows = rows(seed, 100);
    SparseProjection projection = SparseProjection.fit(rows, FEATURES, SHAPE, seed);
    float[] plain = project(projection, rows.row(0), 1);
    float[] scaled = project(projection, rows.row(0), -2.5f);
    for (int d = 0; d < plain.length; d++) {
      assertThat(scaled[d]).isEqualTo(-2.5f * plain[d], within(1e-5f));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2})
  void readProjectionProjectsAsTheWrittenOne(long seed) throws IOException {
    SparseRows rows = rows(seed, 100);
    for (int features : new int[] {40, FEATURES}) {
      SparseProjection projection =
          SparseProjection.fit(rows.slice(new int[] {1, 2, 3}, 0, features), features, SHAPE, seed);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      projection.write(new DataOutputStream(bytes));
      SparseProjection read =
          SparseProjection.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
      SparseVector vector = rows.slice(new int[] {9}, 0, features).row(0);
      assertThat(project(read, vector, 1)).isEqualTo(project(projection, vector, 1));
    }
  }

  @Test
  void withoutTopicsSingleFeaturesKeepTheirLength() {
    SparseProjection projection =
        SparseProjection.fit(rows(6, 10), FEATURES, new SparseProjection.Shape(20, 0), 1);
    for (int feature = 0; feature < FEATURES; feature++) {
      SparseVector one = new SparseVector(new int[] {feature}, new float[] {1});
      float[] dense = project(projection, one, 1);
      assertThat(dot(dense, dense)).isEqualTo(1, within(1e-5));
    }
  }

  @Test
  void featuresThatFitAreCopied() {
    SparseRows rows = rows(5, 10);
    SparseProjection projection =
        SparseProjection.fit(rows, FEATURES, new SparseProjection.Shape(FEATURES + 3, 9), 1);
    SparseVector row = rows.row(4);
    float[] dense = project(projection, row, 1);
    assertThat(dense).hasSize(FEATURES + 3);
    assertThat(dot(dense, dense)).isEqualTo(dot(row, row), within(1e-6));
    assertThat(dense[row.feature(2)]).isEqualTo(row.value(2));
  }

  @Test
  void unknownKindIsRefused() {
    assertThatThrownBy(() ->
            SparseProjection.read(new DataInputStream(new ByteArrayInputStream(new byte[] {9}))))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("9");
  }

  @Test
  void signsKeepTheLengthOfSingleFeatures() {
    RandomSigns signs = new RandomSigns(3);
    for (int feature = 0; feature < 200; feature++) {
      float[] target = new float[150];
      signs.add(feature, 0.5f, target, 7, 130);
      assertThat(dot(target, target)).isEqualTo(130 * 0.25, within(1e-6));
      assertThat(target[6]).isZero();
      assertThat(target[137]).isZero();
    }
  }

  @Test
  void signsOfDifferentFeaturesAreNearlyOrthogonal() {
    RandomSigns signs = new RandomSigns(4);
    double squared = 0;
    for (int feature = 0; feature < 500; feature++) {
      float[] one = new float[100];
      float[] other = new float[100];
      signs.add(feature, 1, one, 0, 100);
      signs.add(feature + 1, 1, other, 0, 100);
      squared += Math.pow(dot(one, other) / 100, 2);
    }
    assertThat(Math.sqrt(squared / 500)).isBetween(0.08, 0.12);
  }
}
