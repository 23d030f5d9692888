package dev.marquee.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.encode.ExactQuery.Seed;
import dev.marquee.vector.SparseVector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExactQueryPropertyTest {
  private static final int SIZE = 120;

  private static Encoding rich(long seed) {
    return Encoders.fit(
        RandomTitles.catalog(seed, SIZE), new EncodeSettings(EncodeSettings.Kind.RICH, seed));
  }

  private static ExactQuery plain(Encoding encoding, int row) {
    return ExactQuery.of(
        encoding.encoder().layout(), List.of(new Seed(encoding.exact().row(row), 1)), Map.of());
  }

  private static List<Seed> seeds(Encoding encoding, Random random) {
    List<Seed> seeds = new ArrayList<>();
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      SparseVector exact = encoding.exact().row(random.nextInt(SIZE));
      seeds.add(new Seed(exact, Math.rint(random.nextDouble(-2, 3) * 4) / 4));
    }
    return seeds;
  }

  private static Map<Block, Double> multipliers(Random random) {
    Map<Block, Double> multipliers = new EnumMap<>(Block.class);
    for (Block block : Block.values()) {
      if (random.nextBoolean()) {
        multipliers.put(block, random.nextInt(4) == 0 ? 0 : random.nextDouble(10));
      }
    }
    return multipliers;
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void scoreIsTheWeightedSumOfBlockCosines(long seed) {
    Encoding encoding = rich(seed);
    Random random = new Random(seed);
    for (int i = 0; i < 50; i++) {
      List<Seed> seeds = seeds(encoding, random);
      Map<Block, Double> multipliers = multipliers(random);
      BlockLayout layout = encoding.encoder().layout();
      ExactQuery query = ExactQuery.of(layout, seeds, multipliers);
      int row = random.nextInt(SIZE);
      SparseVector title = encoding.exact().row(row);
      assertThat(query.score(encoding.exact(), row))
          .as("seed %d, query %d", seed, i)
          .isEqualTo(Scores.score(layout, seeds, title, multipliers), within(2e-6));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void contributionsSumToTheScore(long seed) {
    Encoding encoding = rich(seed);
    Random random = new Random(seed);
    for (int i = 0; i < 50; i++) {
      ExactQuery query =
          ExactQuery.of(encoding.encoder().layout(), seeds(encoding, random), multipliers(random));
      int row = random.nextInt(SIZE);
      double sum = Arrays.stream(query.contributions(encoding.exact().row(row))).sum();
      assertThat(query.score(encoding.exact(), row))
          .as("seed %d, query %d", seed, i)
          .isEqualTo(sum, within(1e-6));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void bytesScoreAsTheirRows(long seed) {
    Encoding encoding = rich(seed);
    ExactQuery query = plain(encoding, (int) seed);
    for (int row = 0; row < SIZE; row++) {
      byte[] bytes = ExactRow.toBytes(encoding.exact(), row);
      byte[] shifted = new byte[bytes.length + 5];
      System.arraycopy(bytes, 0, shifted, 3, bytes.length);
      assertThat(query.score(shifted, 3, bytes.length))
          .as("seed %d, row %d", seed, row)
          .isEqualTo(query.score(encoding.exact(), row));
      SparseVector vector = ExactRow.toVector(shifted, 3, bytes.length);
      assertThat(query.contributions(vector))
          .isEqualTo(query.contributions(encoding.exact().row(row)));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void scoreIsSymmetricWhereBothHaveAllBlocks(long seed) {
    Encoding encoding =
        Encoders.fit(
            RandomTitles.completeCatalog(seed, SIZE),
            new EncodeSettings(EncodeSettings.Kind.RICH, seed));
    int[] complete = rowsWithAllBlocks(encoding);
    assertThat(complete).hasSizeGreaterThan(SIZE / 4);
    for (int i = 1; i < complete.length; i++) {
      assertThat(plain(encoding, complete[i]).score(encoding.exact(), complete[i - 1]))
          .as("seed %d, row %d", seed, complete[i])
          .isEqualTo(plain(encoding, complete[i - 1]).score(encoding.exact(), complete[i]));
    }
  }

  private static int[] rowsWithAllBlocks(Encoding encoding) {
    BlockLayout layout = encoding.encoder().layout();
    // No viewers, so no features of the audience.
    long blocks =
        layout.blocks().stream().filter(range -> range.endFeature() > range.firstFeature()).count();
    return IntStream.range(0, SIZE)
        .filter(row ->
            IntStream.range(encoding.exact().start(row), encoding.exact().end(row))
                    .map(pair -> layout.indexOfFeature(encoding.exact().feature(pair)))
                    .distinct()
                    .count()
                == blocks)
        .toArray();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void everyTitleIsMostLikeItself(long seed) {
    Encoding encoding = rich(seed);
    for (int row = 0; row < SIZE; row++) {
      ExactQuery query = plain(encoding, row);
      assertThat(query.score(encoding.exact(), row)).as("seed %d", seed).isEqualTo(1);
      assertThat(query.score(encoding.exact(), (row + 1) % SIZE)).isBetween(0.0, 1.0);
    }
  }

  @Test
  void likesAndUnlikesThatCancelOutLeaveNothing() {
    Encoding encoding = rich(7);
    SparseVector exact = encoding.exact().row(0);
    ExactQuery query =
        ExactQuery.of(
            encoding.encoder().layout(),
            List.of(new Seed(exact, 0.1), new Seed(exact, 0.2), new Seed(exact, -0.3)),
            Map.of());
    assertThat(query.isAnswerable()).isFalse();
    assertThat(query.vector().size()).isZero();
    assertThat(query.score(encoding.exact(), 0)).isEqualTo(0.0);
  }

  @Test
  void smallWeightsMeanWhatLargeOnesMean() {
    Encoding encoding = rich(8);
    BlockLayout layout = encoding.encoder().layout();
    SparseVector one = encoding.exact().row(0);
    SparseVector other = encoding.exact().row(1);
    ExactQuery large =
        ExactQuery.of(layout, List.of(new Seed(one, 3), new Seed(other, 1)), Map.of());
    ExactQuery small =
        ExactQuery.of(layout, List.of(new Seed(one, 3e-12), new Seed(other, 1e-12)), Map.of());
    for (int row = 0; row < SIZE; row++) {
      assertThat(small.score(encoding.exact(), row)).isEqualTo(large.score(encoding.exact(), row));
    }
  }

  @Test
  void unlikeAloneScoresItselfLowest() {
    Encoding encoding = rich(9);
    ExactQuery query =
        ExactQuery.of(
            encoding.encoder().layout(), List.of(new Seed(encoding.exact().row(4), -2)), Map.of());
    assertThat(query.score(encoding.exact(), 4)).isEqualTo(-1);
  }

  @Test
  void zeroMultipliersEverywhereAreNotAnswerable() {
    Encoding encoding = rich(10);
    Map<Block, Double> zeros = new EnumMap<>(Block.class);
    for (Block block : Block.values()) {
      zeros.put(block, 0.0);
    }
    List<Seed> seeds = List.of(new Seed(encoding.exact().row(0), 1));
    ExactQuery query = ExactQuery.of(encoding.encoder().layout(), seeds, zeros);
    assertThat(query.isAnswerable()).isFalse();
    assertThat(query.score(encoding.exact(), 0)).isZero();
  }

  @Test
  void sharedFeaturesComeStrongestFirst() {
    Encoding encoding = rich(11);
    BlockLayout layout = encoding.encoder().layout();
    ExactQuery query = plain(encoding, 0);
    for (int row = 0; row < SIZE; row++) {
      SparseVector title = encoding.exact().row(row);
      double[] contributions = query.contributions(title);
      for (int block = 0; block < contributions.length; block++) {
        List<Integer> shared = query.shared(block, title);
        assertThat(shared.isEmpty()).isEqualTo(contributions[block] == 0);
        assertThat(shared).allMatch(feature -> layout.indexOfFeature(feature) >= 0);
        assertThat(shared).doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void multipliersOutsideZeroToTenAreRefused() {
    Encoding encoding = rich(12);
    List<Seed> seeds = List.of(new Seed(encoding.exact().row(0), 1));
    for (double wrong : new double[] {-0.1, 10.1, Double.NaN}) {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () -> ExactQuery.of(encoding.encoder().layout(), seeds, Map.of(Block.GENRE, wrong)))
          .withMessageContaining(String.valueOf(wrong));
    }
  }

  @Test
  void queryWithoutSeedIsRefused() {
    Encoding encoding = rich(13);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ExactQuery.of(encoding.encoder().layout(), List.of(), Map.of()));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void manyTitlesAskedAtOnceScoreAsEachAlone(long seed) {
    Random random = new Random(seed);
    Encoding encoding = rich(seed);
    BlockLayout layout = encoding.encoder().layout();
    List<SparseVector> asked =
        random.ints(1 + random.nextInt(20), 0, SIZE).mapToObj(encoding.exact()::row).toList();
    ExactQueries queries = new ExactQueries(layout, asked);
    double[] scores = new double[2 + queries.size()];
    for (int row = 0; row < SIZE; row++) {
      byte[] bytes = ExactRow.toBytes(encoding.exact(), row);
      Arrays.fill(scores, -7);
      queries.score(bytes, 0, bytes.length, scores, 1);
      for (int place = 0; place < asked.size(); place++) {
        ExactQuery alone = ExactQuery.of(layout, List.of(new Seed(asked.get(place), 1)), Map.of());
        assertThat(scores[1 + place])
            .as("seed %d, row %d, place %d", seed, row, place)
            .isEqualTo(alone.score(bytes, 0, bytes.length));
      }
      assertThat(scores[0]).isEqualTo(-7).isEqualTo(scores[scores.length - 1]);
    }
  }
}
