package dev.marquee.encode;

import static dev.marquee.catalog.TitleBuilder.aFilm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.catalog.Catalog;
import dev.marquee.catalog.Title;
import dev.marquee.vector.SparseVector;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodersPropertyTest {
  private static Encoding fit(EncodeSettings.Kind kind, Catalog catalog) {
    return Encoders.fit(catalog, new EncodeSettings(kind, 42));
  }

  private static Encoding rich(Catalog catalog) {
    return fit(EncodeSettings.Kind.RICH, catalog);
  }

  private static byte[] bytes(Encoder encoder) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    encoder.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static Encoder read(byte[] bytes) throws IOException {
    return Encoders.read(new DataInputStream(new ByteArrayInputStream(bytes)));
  }

  private static float[] dense(Encoding encoding, int row) {
    float[] dense = new float[encoding.dense().dimension()];
    encoding.dense().copyRow(row, dense);
    return dense;
  }

  private static byte[] exact(Encoding encoding, int row) {
    return ExactRow.toBytes(encoding.exact(), row);
  }

  private static void assertSame(Encoding one, Encoding other) throws IOException {
    assertThat(bytes(one.encoder())).isEqualTo(bytes(other.encoder()));
    for (int row = 0; row < one.exact().size(); row++) {
      assertThat(exact(one, row)).as("exact row %d", row).isEqualTo(exact(other, row));
      assertThat(dense(one, row)).as("dense row %d", row).isEqualTo(dense(other, row));
    }
  }

  @ParameterizedTest
  @EnumSource
  void readEncoderEncodesAsTheWrittenOne(EncodeSettings.Kind kind) throws IOException {
    Catalog catalog = RandomTitles.catalog(1, 1500);
    Encoding encoding = fit(kind, catalog);
    byte[] written = bytes(encoding.encoder());
    Encoder read = read(written);
    assertThat(bytes(read)).isEqualTo(written);
    assertThat(read.layout()).isEqualTo(encoding.encoder().layout());
    assertThat(read.name()).isEqualTo(encoding.encoder().name());
    for (int row = 0; row < catalog.size(); row += 7) {
      Title title = catalog.title(row);
      SparseVector exact = read.encode(title);
      assertThat(exact.size()).isEqualTo(encoding.exact().row(row).size());
      assertThat(read.encodeDense(title)).isEqualTo(dense(encoding, row));
    }
    for (int feature = 0; feature < read.layout().featureCount(); feature++) {
      assertThat(read.featureLabel(feature)).isEqualTo(encoding.encoder().featureLabel(feature));
    }
  }

  @ParameterizedTest
  @EnumSource
  void threadsDoNotMatter(EncodeSettings.Kind kind) throws Exception {
    Catalog catalog = RandomTitles.catalog(2, 3000);
    try (ForkJoinPool alone = new ForkJoinPool(1);
        ForkJoinPool many = new ForkJoinPool(7)) {
      Encoding one = alone.submit(() -> fit(kind, catalog)).get();
      Encoding other = many.submit(() -> fit(kind, catalog)).get();
      assertSame(one, other);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void blocksOfExactRowsAreOfUnitLength(long seed) {
    Encoding encoding = rich(RandomTitles.catalog(seed, 200));
    BlockLayout layout = encoding.encoder().layout();
    for (int row = 0; row < 200; row++) {
      double[] squaredNorms = new double[layout.blocks().size()];
      SparseVector exact = encoding.exact().row(row);
      for (int i = 0; i < exact.size(); i++) {
        assertThat(exact.value(i)).isPositive();
        squaredNorms[layout.indexOfFeature(exact.feature(i))] +=
            (double) exact.value(i) * exact.value(i);
      }
      assertThat(Arrays.stream(squaredNorms).filter(norm -> norm > 0))
          .as("seed %d, row %d", seed, row)
          .allSatisfy(norm -> assertThat(norm).isEqualTo(1, within(1e-6)));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void multiplierScalesItsRangeOnly(long seed) {
    Encoding encoding = rich(RandomTitles.catalog(seed, 400));
    BlockLayout layout = encoding.encoder().layout();
    List<ExactQuery.Seed> seeds = List.of(new ExactQuery.Seed(encoding.exact().row(5), 1));
    float[] plain = ExactQuery.of(layout, seeds, Map.of()).dense(encoding.encoder());
    for (BlockRange range : layout.blocks()) {
      Map<Block, Double> triple = Map.of(range.block(), 3.0);
      float[] scaled = ExactQuery.of(layout, seeds, triple).dense(encoding.encoder());
      for (BlockRange other : layout.blocks()) {
        int factor = other.block() == range.block() ? 3 : 1;
        for (int d = other.firstDimension(); d < other.endDimension(); d++) {
          assertThat(scaled[d]).isEqualTo(factor * plain[d]);
        }
      }
    }
  }

  @Test
  void denseFormOfScaledBlockIsScaled() {
    Encoder encoder = rich(RandomTitles.completeCatalog(4, 400)).encoder();
    SparseVector exact = encoder.encode(RandomTitles.completeCatalog(4, 1).title(0));
    BlockRange people =
        encoder.layout().blocks().stream()
            .filter(range -> range.block() == Block.PEOPLE)
            .findFirst()
            .orElseThrow();
    int[] features = new int[exact.size()];
    float[] values = new float[exact.size()];
    for (int i = 0; i < exact.size(); i++) {
      features[i] = exact.feature(i);
      boolean isInside = features[i] >= people.firstFeature() && features[i] < people.endFeature();
      values[i] = isInside ? exact.value(i) / 2 : exact.value(i);
    }
    float[] dense = new float[encoder.layout().dimension()];
    float[] halved = new float[encoder.layout().dimension()];
    encoder.project(exact, dense);
    encoder.project(new SparseVector(features, values), halved);
    for (int d = 0; d < dense.length; d++) {
      boolean isInside = d >= people.firstDimension() && d < people.endDimension();
      assertThat(halved[d]).isEqualTo(isInside ? dense[d] / 2 : dense[d], within(1e-6f));
    }
  }

  @Test
  void richFormHasAll256DimensionsWhateverTheCatalog() {
    for (int size : new int[] {0, 1, 2, 50, 2000}) {
      Encoding encoding = rich(RandomTitles.catalog(5, size));
      assertThat(encoding.dense().dimension()).as("%d titles", size).isEqualTo(256);
      assertThat(encoding.encoder().layout().blocks())
          .extracting(BlockRange::block)
          .containsSubsequence(
              Arrays.stream(Block.values())
                  .filter(block -> block != Block.BASIC)
                  .toArray(Block[]::new));
    }
  }

  @Test
  void emptyCatalogAndTitlesWithoutValuesEncode() throws IOException {
    Encoder empty = read(bytes(rich(Catalog.of(List.of())).encoder()));
    assertThat(empty.encode(aFilm("Heat").year(1995).build()).size()).isZero();
    assertThat(empty.encodeDense(aFilm("Heat").build())).containsOnly(0);
    Encoding single = rich(Catalog.of(List.of(aFilm("Heat").build())));
    assertThat(single.exact().row(0).size()).isEqualTo(1);
    assertThat(single.encoder().featureLabel(single.exact().row(0).feature(0))).isEqualTo("movie");
  }

  @Test
  void unknownValuesArePassedOver() {
    Catalog catalog = RandomTitles.completeCatalog(6, 300);
    Encoder encoder = rich(catalog).encoder();
    Title stranger =
        aFilm("Qwxyz")
            .genres("Drama")
            .countries("TV")
            .cast("Nobody Known")
            .keywords("xyzzy")
            .collection("None Such")
            .certificate("???")
            .build();
    SparseVector exact = encoder.encode(stranger);
    assertThat(exact.size()).isEqualTo(2);
    assertThat(encoder.encodeDense(stranger)).doesNotContain(Float.NaN);
  }

  @Test
  void otherVersionsAreRefusedByName() throws IOException {
    byte[] bytes = bytes(rich(RandomTitles.catalog(7, 20)).encoder());
    bytes[7] = 99;
    assertThatThrownBy(() -> read(bytes))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("version 99");
  }

  @Test
  void damagedFilesAreRefused() throws IOException {
    byte[] bytes = bytes(rich(RandomTitles.catalog(8, 60)).encoder());
    assertThatThrownBy(() -> read(new byte[100])).isInstanceOf(IOException.class);
    for (int length = 0; length < bytes.length; length += 97) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> read(cut)).as("cut at %d", length).isInstanceOf(IOException.class);
    }
  }
}
