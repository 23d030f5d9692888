package dev.marquee.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.catalog.Catalog;
import dev.marquee.vector.RidgeFit;
import dev.marquee.vector.SparseVector;
import dev.marquee.vector.VectorSet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AudienceBlockPropertyTest {
  private static final int TITLES = 300;
  private static final int FACTORS = 5;
  private static final float AGREEMENT = 0.4f;

  private static Encoding content(long seed) {
    Catalog catalog = RandomTitles.catalog(seed, TITLES);
    return Encoders.fit(catalog, new EncodeSettings(EncodeSettings.Kind.RICH, seed));
  }

  /// Random factors; every third title has none, every third is as certain as a prediction.
  private static AudienceBlock audience(Encoding content, long seed) {
    Random random = new Random(seed);
    VectorSet.Builder factors = new VectorSet.Builder(TITLES, FACTORS);
    float[] row = new float[FACTORS];
    for (int title = 0; title < TITLES; title++) {
      double length = title % 3 == 0 ? 0 : title % 3 == 1 ? AGREEMENT : 0.9;
      double squared = 0;
      double[] direction = new double[FACTORS];
      for (int i = 0; i < FACTORS; i++) {
        direction[i] = random.nextGaussian();
        squared += direction[i] * direction[i];
      }
      for (int i = 0; i < FACTORS; i++) {
        row[i] = (float) (length * direction[i] / Math.sqrt(squared));
      }
      factors.setRow(title, row);
    }
    VectorSet built = factors.build();
    double[] weights = new double[TITLES];
    Arrays.fill(weights, 1);
    RidgeFit.Outcome fit =
        RidgeFit.of(content.dense(), built, IntStream.range(0, TITLES).toArray(), weights);
    return new AudienceBlock(built, fit.map(), AGREEMENT);
  }

  private static ExactQuery like(Encoding encoding, int row, Map<Block, Double> multipliers) {
    return ExactQuery.of(
        encoding.encoder().layout(),
        List.of(new ExactQuery.Seed(encoding.exact().row(row), 1)),
        multipliers);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void contentKeepsItsPlacesInBothForms(long seed) {
    Encoding content = content(seed);
    Encoding joined = Encoders.withAudience(content, audience(content, seed));
    int features = content.encoder().layout().featureCount();
    int dimension = content.dense().dimension();
    assertThat(joined.encoder().layout().featureCount()).isEqualTo(features + FACTORS);
    assertThat(joined.dense().dimension()).isEqualTo(dimension + FACTORS);
    for (int row = 0; row < TITLES; row++) {
      for (int d = 0; d < dimension; d++) {
        assertThat(joined.dense().get(row, d)).isEqualTo(content.dense().get(row, d));
      }
      SparseVector before = content.exact().row(row);
      SparseVector after = joined.exact().row(row);
      assertThat(after.size()).isEqualTo(before.size() + (row % 3 == 0 ? 0 : FACTORS));
      for (int i = 0; i < before.size(); i++) {
        assertThat(after.feature(i)).isEqualTo(before.feature(i));
        assertThat(after.value(i)).isEqualTo(before.value(i));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 4})
  void theAudienceAddsTheProductOfTheFactorsInBothForms(long seed) {
    Encoding content = content(seed);
    AudienceBlock audience = audience(content, seed);
    Encoding joined = Encoders.withAudience(content, audience);
    int block = joined.encoder().layout().blocks().size() - 1;
    BlockRange range = joined.encoder().layout().blocks().get(block);
    assertThat(range.block()).isEqualTo(Block.AUDIENCE);
    for (int row = 1; row < TITLES; row += 17) {
      int other = (row * 31 + 5) % TITLES;
      double product = audience.factors().dot(row, audience.factors(), other);
      double contribution =
          like(joined, row, Map.of()).contributions(joined.exact().row(other))[block];
      double ofDense = 0;
      for (int d = range.firstDimension(); d < range.endDimension(); d++) {
        ofDense += joined.dense().get(row, d) * joined.dense().get(other, d);
      }
      assertThat(ofDense).isCloseTo(range.weight() * product, within(1e-5));
      assertThat(Math.signum(contribution)).isEqualTo(Math.signum(row % 3 == 0 ? 0 : product));
    }
  }

  @Test
  void aMultiplierOfZeroLeavesTheContentAlone() {
    Encoding content = content(5);
    Encoding joined = Encoders.withAudience(content, audience(content, 5));
    for (int row = 1; row < TITLES; row += 23) {
      ExactQuery without = like(joined, row, Map.of(Block.AUDIENCE, 0.0));
      ExactQuery plain = like(content, row, Map.of());
      for (int other = 0; other < TITLES; other++) {
        assertThat(without.score(joined.exact(), other))
            .isEqualTo(plain.score(content.exact(), other));
      }
    }
  }

  @Test
  void severalSeedsAreAsCertainAsTheyAreOnAverage() {
    Encoding content = content(6);
    Encoding joined = Encoders.withAudience(content, audience(content, 6));
    SparseVector query =
        ExactQuery.of(
                joined.encoder().layout(),
                List.of(
                    new ExactQuery.Seed(joined.exact().row(1), 1),
                    new ExactQuery.Seed(joined.exact().row(2), 3)),
                Map.of())
            .vector();
    double squared = 0;
    for (int i = 0; i < query.size(); i++) {
      if (query.feature(i) >= content.encoder().layout().featureCount()) {
        squared += query.value(i) * query.value(i);
      }
    }
    assertThat(Math.sqrt(squared)).isCloseTo((AGREEMENT + 3 * 0.9) / 4, within(1e-5));
  }

  @Test
  void aNewTitleGetsThePredictedFactorsAlsoAfterReading() throws IOException {
    Catalog catalog = RandomTitles.catalog(7, TITLES);
    Encoding content = content(7);
    Encoder encoder = Encoders.withAudience(content, audience(content, 7)).encoder();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    encoder.write(new DataOutputStream(bytes));
    Encoder read =
        Encoders.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    assertThat(read.layout()).isEqualTo(encoder.layout());
    for (int row = 0; row < TITLES; row += 10) {
      SparseVector exact = encoder.encode(catalog.title(row));
      assertThat(exact.size()).isEqualTo(content.exact().row(row).size() + FACTORS);
      assertThat(encoder.isAudiencePredicted(exact)).isTrue();
      assertThat(read.encodeDense(catalog.title(row)))
          .isEqualTo(encoder.encodeDense(catalog.title(row)));
    }
  }

  @Test
  void learnedFactorsAreToldFromPredictedOnes() {
    Encoding content = content(8);
    Encoding joined = Encoders.withAudience(content, audience(content, 8));
    assertThat(joined.encoder().isAudiencePredicted(joined.exact().row(0))).isFalse();
    assertThat(joined.encoder().isAudiencePredicted(joined.exact().row(1))).isTrue();
    assertThat(joined.encoder().isAudiencePredicted(joined.exact().row(2))).isFalse();
  }

  @Test
  void withoutAnAudienceTheBlockIsThereAndEmpty() {
    Encoding content = content(9);
    BlockRange last = content.encoder().layout().blocks().getLast();
    assertThat(last.block()).isEqualTo(Block.AUDIENCE);
    assertThat(last.endFeature()).isEqualTo(last.firstFeature());
    assertThat(last.endDimension()).isEqualTo(last.firstDimension());
  }

  @Test
  void basicHasNoPlaceForAnAudience() {
    Encoding basic =
        Encoders.fit(
            RandomTitles.catalog(1, TITLES), new EncodeSettings(EncodeSettings.Kind.BASIC, 1));
    AudienceBlock audience = audience(content(1), 1);
    assertThatThrownBy(() -> Encoders.withAudience(basic, audience))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("basic");
  }
}
