package dev.marquee.audience.model;

import dev.marquee.vector.RidgeFit;
import dev.marquee.vector.RowDots;
import dev.marquee.vector.VectorSet;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.stream.IntStream;

/// Factors that a title's content lets expect, so that a title nobody has seen yet can be scored as
/// one that many have.
///
/// A ridge regression learns the factors of [ImplicitFactors] from the dense content of the titles
/// with viewers, each counting `n / (n + 10)` with `n` viewers; the viewer is folded in as there.
/// Source: Gantner et al., "Learning attribute-to-feature mappings for cold-start recommendations",
/// ICDM 2010, https://doi.org/10.1109/ICDM.2010.129.
public final class ContentFactors implements Scorer {
  private static final double SHRINKAGE = 10;
  private static final int MOST_EXAMPLES = 20_000;

  private final ImplicitFactors factors;
  private final VectorSet expected;

  private ContentFactors(ImplicitFactors factors, VectorSet expected) {
    this.factors = factors;
    this.expected = expected;
  }

  /// Learns what content lets expect.
  public static ContentFactors of(
      Histories histories, ImplicitFactors factors, TitleContent content) {
    int[] known =
        IntStream.range(0, histories.titles())
            .filter(row -> histories.viewersOf(row) > 0)
            .toArray();
    int step = Math.max(1, Math.ceilDiv(known.length, MOST_EXAMPLES));
    int[] rows = IntStream.range(0, known.length / step).map(i -> known[i * step]).toArray();
    double[] weights = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      weights[i] = histories.viewersOf(rows[i]) / (histories.viewersOf(rows[i]) + SHRINKAGE);
    }
    RidgeFit.Outcome fit = RidgeFit.of(content.dense(), factors.vectors(), rows, weights);
    int width = factors.vectors().dimension();
    VectorSet.Builder expected = new VectorSet.Builder(content.titles(), width);
    float[] input = new float[content.dense().dimension()];
    double[] image = new double[width];
    for (int row = 0; row < content.titles(); row++) {
      content.dense().copyRow(row, input);
      fit.map().imageOf(input, image);
      expected.setRow(row, ImplicitFactors.floats(image));
    }
    return new ContentFactors(factors, expected.build());
  }

  void write(DataOutput out) throws IOException {
    float[] row = new float[expected.dimension()];
    for (int i = 0; i < expected.size(); i++) {
      expected.copyRow(i, row);
      StoredArrays.write(row, out);
    }
  }

  static ContentFactors read(DataInput in, ImplicitFactors factors, int titles) throws IOException {
    int width = factors.vectors().dimension();
    VectorSet.Builder expected = new VectorSet.Builder(titles, width);
    for (int i = 0; i < titles; i++) {
      expected.setRow(i, StoredArrays.floats(in, length -> length == width));
    }
    return new ContentFactors(factors, expected.build());
  }

  @Override
  public void score(Profile profile, double[] scores) {
    float[] dots = new float[expected.size()];
    RowDots.score(ImplicitFactors.floats(factors.foldedIn(profile)), expected, dots);
    for (int row = 0; row < dots.length; row++) {
      scores[row] = dots[row];
    }
  }
}
