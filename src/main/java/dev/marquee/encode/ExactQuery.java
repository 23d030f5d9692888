package dev.marquee.encode;

import dev.marquee.vector.SparseRows;
import dev.marquee.vector.SparseVector;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A question to the exact forms: which titles are like these?
///
/// `score(q, t) = sum over blocks b of u_b c_b / sum over blocks b that q has of u_b`, with `u_b`
/// the multiplier times the default weight of the block and `c_b` the block cosine, 0 where either
/// side lacks the block. In `[-1, 1]`, and `[0, 1]` for a single like with values that are not
/// negative. Summed in the order of the blocks in double precision and rounded to 6 decimals, so
/// that equal scores are equal to the last bit.
///
/// For several seeds `q_b = unit(sum of weight * seed_b)`, with negative weights for what the
/// viewer does not like.
///
/// Scoring allocates nothing and costs one hash look-up a pair of the scored title. Immutable, so
/// safe from any thread.
public final class ExactQuery {
  private final BlockLayout layout;
  private final SparseVector query;
  private final double[] multipliers;
  private final double[] shares;
  private final int[] blockEnds;
  private final int[] slots;
  private final float[] slotValues;
  private final int mask;

  /// One title to be like (positive weight) or unlike (negative weight), as its exact form.
  public record Seed(SparseVector exact, double weight) {}

  private ExactQuery(BlockLayout layout, SparseVector query, double[] multipliers) {
    this.layout = layout;
    this.query = query;
    this.multipliers = multipliers;
    this.shares = shares(layout, query, multipliers);
    this.blockEnds = layout.blocks().stream().mapToInt(BlockRange::endFeature).toArray();
    int capacity = Integer.highestOneBit(Math.max(4, query.size()) * 4 - 1) * 2;
    this.mask = capacity - 1;
    this.slots = new int[capacity];
    this.slotValues = new float[capacity];
    fillSlots();
  }

  /// A query from seeds. `multipliers` re-weight the blocks, 0 to 10 each, 1 where absent. Throws
  /// `IllegalArgumentException` when there is no seed.
  public static ExactQuery of(
      BlockLayout layout, List<Seed> seeds, Map<Block, Double> multipliers) {
    if (seeds.isEmpty()) {
      throw new IllegalArgumentException("a query needs at least one seed");
    }
    double[] byBlock =
        layout.blocks().stream()
            .mapToDouble(range -> multipliers.getOrDefault(range.block(), 1.0))
            .toArray();
    boolean plain = seeds.size() == 1 && seeds.getFirst().weight() > 0;
    SparseVector query = plain ? seeds.getFirst().exact() : combine(layout, seeds);
    return new ExactQuery(layout, query, byBlock);
  }

  private static SparseVector combine(BlockLayout layout, List<Seed> seeds) {
    TreeMap<Integer, Double> sums = new TreeMap<>();
    for (Seed seed : seeds) {
      for (int i = 0; i < seed.exact().size(); i++) {
        sums.merge(seed.exact().feature(i), seed.weight() * seed.exact().value(i), Double::sum);
      }
    }
    double[] squaredNorms = new double[layout.blocks().size()];
    sums.forEach((feature, sum) -> squaredNorms[layout.indexOfFeature(feature)] += sum * sum);
    sums.values().removeIf(sum -> Math.abs(sum) < 1e-12);
    int[] features = sums.keySet().stream().mapToInt(Integer::intValue).toArray();
    float[] values = new float[features.length];
    for (int i = 0; i < features.length; i++) {
      double norm = Math.sqrt(squaredNorms[layout.indexOfFeature(features[i])]);
      values[i] = (float) (sums.getOrDefault(features[i], 0.0) / norm);
    }
    return new SparseVector(features, values);
  }

  private static double[] shares(BlockLayout layout, SparseVector query, double[] multipliers) {
    boolean[] present = new boolean[multipliers.length];
    for (int i = 0; i < query.size(); i++) {
      present[layout.indexOfFeature(query.feature(i))] = true;
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

  private void fillSlots() {
    Arrays.fill(slots, -1);
    for (int i = 0; i < query.size(); i++) {
      int slot = slotOf(query.feature(i));
      while (slots[slot] >= 0) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = query.feature(i);
      slotValues[slot] = query.value(i);
    }
  }

  private int slotOf(int feature) {
    int mixed = feature * 0x9E3779B9;
    return (mixed ^ (mixed >>> 15)) & mask;
  }

  private float queryValue(int feature) {
    int slot = slotOf(feature);
    while (slots[slot] >= 0) {
      if (slots[slot] == feature) {
        return slotValues[slot];
      }
      slot = (slot + 1) & mask;
    }
    return 0;
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
    double score = 0;
    double cosine = 0;
    int block = 0;
    int end = offset + length;
    for (int at = offset; at < end; at += ExactRow.PAIR_BYTES) {
      int feature = ExactRow.feature(bytes, at);
      while (feature >= blockEnds[block]) {
        score += shares[block] * cosine;
        cosine = 0;
        block++;
      }
      cosine += (double) queryValue(feature) * ExactRow.value(bytes, at);
    }
    return rounded(score + shares[block] * cosine);
  }

  /// The score of a row; the same number as [#score(byte[], int, int)] of its bytes.
  public double score(SparseRows rows, int row) {
    double score = 0;
    double cosine = 0;
    int block = 0;
    for (int pair = rows.start(row); pair < rows.end(row); pair++) {
      int feature = rows.feature(pair);
      while (feature >= blockEnds[block]) {
        score += shares[block] * cosine;
        cosine = 0;
        block++;
      }
      cosine += (double) queryValue(feature) * rows.value(pair);
    }
    return rounded(score + shares[block] * cosine);
  }

  private static double rounded(double score) {
    return Math.rint(score * 1e6) / 1e6;
  }

  /// The summand of each block of the layout, in its order; they sum to the score within 1e-6.
  public double[] contributions(SparseVector title) {
    double[] contributions = new double[shares.length];
    for (int i = 0; i < title.size(); i++) {
      int block = layout.indexOfFeature(title.feature(i));
      contributions[block] += (double) queryValue(title.feature(i)) * title.value(i);
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
    return java.util.stream.IntStream.range(0, title.size())
        .filter(
            i -> title.feature(i) >= range.firstFeature() && title.feature(i) < range.endFeature())
        .filter(i -> queryValue(title.feature(i)) * title.value(i) > 0)
        .boxed()
        .sorted((a, b) ->
            Float.compare(
                queryValue(title.feature(b)) * title.value(b),
                queryValue(title.feature(a)) * title.value(a)))
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
