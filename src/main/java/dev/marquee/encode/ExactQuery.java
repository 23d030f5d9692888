package dev.marquee.encode;

import dev.marquee.vector.SparseRows;
import dev.marquee.vector.SparseVector;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// A question to the exact forms: which titles are like these?
///
/// `score(q, t) = sum over blocks b of u_b c_b / sum over blocks b that q has of u_b`, with `u_b`
/// the multiplier times the default weight of the block and `c_b` the block cosine, 0 where either
/// side lacks the block; 0 for a query that is not answerable. In `[-1, 1]`. No content block gives
/// negative values, so that for likes alone only the audience block takes away: where the viewers
/// of one title pass over the other. Summed in the order of the blocks in double precision and
/// rounded to 6 decimals, so that equal scores are equal to the last bit.
///
/// For several seeds `q_b = unit(sum of weight * seed_b)`, with negative weights for what the
/// viewer does not like; as long as the seeds are on average where they are shorter than 1, as in
/// the audience block.
///
/// Scoring costs one hash look-up a pair of the scored title and, once compiled, allocates nothing.
/// Immutable, so safe from any thread.
public final class ExactQuery {
  private static final double MOST = 10;

  private final BlockLayout layout;
  private final SparseVector query;
  private final double[] multipliers;
  private final double[] shares;
  private final int[] blockEnds;
  private final FeatureTable values;

  /// One title to be like (positive weight) or unlike (negative weight), as its exact form.
  public record Seed(SparseVector exact, double weight) {
    public Seed {
      if (!Double.isFinite(weight)) {
        throw new IllegalArgumentException("a seed has a finite weight, not " + weight);
      }
    }
  }

  private ExactQuery(BlockLayout layout, SparseVector query, double[] multipliers) {
    this.layout = layout;
    this.query = query;
    this.multipliers = multipliers;
    this.shares = shares(layout, query, multipliers);
    this.blockEnds = layout.blocks().stream().mapToInt(BlockRange::endFeature).toArray();
    this.values = new FeatureTable(query);
  }

  /// A query from seeds. `multipliers` re-weight the blocks, 0 to 10 each, 1 where absent. Throws
  /// `IllegalArgumentException` for any other multiplier and when there is no seed.
  public static ExactQuery of(
      BlockLayout layout, List<Seed> seeds, Map<Block, Double> multipliers) {
    if (seeds.isEmpty()) {
      throw new IllegalArgumentException("a query needs at least one seed");
    }
    double[] byBlock =
        layout.blocks().stream()
            .mapToDouble(range -> checked(multipliers.getOrDefault(range.block(), 1.0)))
            .toArray();
    boolean plain = seeds.size() == 1 && seeds.getFirst().weight() > 0;
    SparseVector query = plain ? seeds.getFirst().exact() : SeedSum.of(layout, seeds);
    return new ExactQuery(layout, query, byBlock);
  }

  private static double checked(double multiplier) {
    if (!(multiplier >= 0 && multiplier <= MOST)) {
      throw new IllegalArgumentException("a multiplier lies in 0..10, not " + multiplier);
    }
    return multiplier;
  }

  /// The share of each block in the score of a query; they sum to 1, or 0 where nothing counts.
  static double[] shares(BlockLayout layout, SparseVector query, double[] multipliers) {
    boolean[] present = new boolean[multipliers.length];
    int block = 0;
    for (int i = 0; i < query.size(); i++) {
      while (query.feature(i) >= layout.blocks().get(block).endFeature()) {
        block++;
      }
      present[block] = true;
    }
    double[] shares = new double[multipliers.length];
    double total = 0;
    for (int b = 0; b < shares.length; b++) {
      shares[b] = present[b] ? multipliers[b] * layout.blocks().get(b).weight() : 0;
      total += shares[b];
    }
    for (int b = 0; b < shares.length; b++) {
      shares[b] = total == 0 ? 0 : shares[b] / total;
    }
    return shares;
  }

  /// The combined query in its exact form.
  public SparseVector vector() {
    return query;
  }

  /// Whether any block with a positive multiplier has a value, so that scores can differ from 0.
  public boolean isAnswerable() {
    return Arrays.stream(shares).anyMatch(share -> share > 0);
  }

  /// The score of a title whose exact form is in `length` bytes from `offset` ([ExactRow]).
  public double score(byte[] bytes, int offset, int length) {
    // A Tally written out: every title of a scan comes through here, and an object that the
    // compiler does not dissolve would be garbage for each.
    int end = offset + length;
    int block = 0;
    double cosine = 0;
    double sum = 0;
    for (int at = offset; at < end; at += ExactRow.PAIR_BYTES) {
      int feature = ExactRow.feature(bytes, at);
      while (feature >= blockEnds[block]) {
        sum += shares[block] * cosine;
        cosine = 0;
        block++;
      }
      cosine += (double) values.value(feature) * ExactRow.value(bytes, at);
    }
    return rounded(sum + shares[block] * cosine);
  }

  /// The score of a row; the same number as [#score(byte[], int, int)] of its bytes.
  public double score(SparseRows rows, int row) {
    Tally tally = new Tally();
    for (int pair = rows.start(row); pair < rows.end(row); pair++) {
      tally.add(rows.feature(pair), rows.value(pair));
    }
    return tally.score();
  }

  /// The score of a title; the same number as from its bytes.
  public double score(SparseVector title) {
    Tally tally = new Tally();
    for (int i = 0; i < title.size(); i++) {
      tally.add(title.feature(i), title.value(i));
    }
    return tally.score();
  }

  /// The running sums over one title, whose features come ascending. Never leaves the method that
  /// makes it, so that the compiler keeps it in registers.
  private final class Tally {
    private int block;
    private double cosine;
    private double sum;

    void add(int feature, float value) {
      while (feature >= blockEnds[block]) {
        endBlock();
      }
      cosine += (double) values.value(feature) * value;
    }

    private void endBlock() {
      sum += shares[block] * cosine;
      cosine = 0;
      block++;
    }

    double score() {
      return rounded(sum + shares[block] * cosine);
    }
  }

  /// Six decimals. Adding 0 turns a negative zero into the plain one, which orders with other
  /// zeros.
  static double rounded(double score) {
    return Math.rint(score * 1e6) / 1e6 + 0.0;
  }

  /// The summand of each block of the layout, in its order; they sum to the score within 1e-6.
  public double[] contributions(SparseVector title) {
    double[] contributions = new double[shares.length];
    for (int i = 0; i < title.size(); i++) {
      int block = layout.indexOfFeature(title.feature(i));
      contributions[block] += (double) values.value(title.feature(i)) * title.value(i);
    }
    for (int b = 0; b < contributions.length; b++) {
      contributions[b] *= shares[b];
    }
    return contributions;
  }

  /// The features of a block that query and title share with a positive product, the strongest
  /// first; ties by feature.
  public List<Integer> shared(int blockIndex, SparseVector title) {
    BlockRange range = layout.blocks().get(blockIndex);
    return IntStream.range(0, title.size())
        .filter(
            i -> title.feature(i) >= range.firstFeature() && title.feature(i) < range.endFeature())
        .filter(i -> values.value(title.feature(i)) * title.value(i) > 0)
        .boxed()
        .sorted((a, b) ->
            Float.compare(
                values.value(title.feature(b)) * title.value(b),
                values.value(title.feature(a)) * title.value(a)))
        .map(title::feature)
        .toList();
  }

  /// The dense form of the query, `layout.dimension()` floats: the encoder's projection with each
  /// block's range scaled by its multiplier, so that its inner product with a title's dense form
  /// ranks as the score does, approximately.
  public float[] dense(Encoder encoder) {
    float[] dense = new float[layout.dimension()];
    encoder.project(query, dense);
    for (int b = 0; b < multipliers.length; b++) {
      BlockRange range = layout.blocks().get(b);
      for (int d = range.firstDimension(); d < range.endDimension(); d++) {
        dense[d] *= (float) multipliers[b];
      }
    }
    return dense;
  }
}
