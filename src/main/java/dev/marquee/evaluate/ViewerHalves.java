package dev.marquee.evaluate;

import dev.marquee.audience.AudienceOutcome;
import dev.marquee.audience.AudienceSettings;
import dev.marquee.audience.AudienceTraining;
import dev.marquee.audience.ItemFactors;
import dev.marquee.catalog.Interactions;
import dev.marquee.encode.AudienceBlock;
import dev.marquee.encode.Block;
import dev.marquee.encode.BlockLayout;
import dev.marquee.encode.Encoders;
import dev.marquee.encode.Encoding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// What viewers add to "more like this", judged by other viewers: the audience block is learned
/// from one random half of them, and the truth drawn from the likes of the other, both ways, for
/// several draws. A film's value is the mean over all of them.
///
/// The films of the pool are those with enough likes of all viewers. The content of a film, its
/// mean rating included, is that of the whole data.
final class ViewerHalves {
  private static final int DRAWS = 3;
  private static final String SUFFIX = " (viewer halves)";

  private final Judged data;
  private final Encoding rich;
  private final double positive;
  private final long seed;
  private final int[] pool;
  private final Map<String, Means> means = new LinkedHashMap<>();

  /// The values of one method, by place in the pool: sums and how many were added.
  private static final class Means {
    private final double[] amongPool;
    private final double[] amongAll;
    private final int[] counts;

    Means(int films) {
      amongPool = new double[films];
      amongAll = new double[films];
      counts = new int[films];
    }

    void add(int[] questions, double[] ofPool, double[] ofAll) {
      for (int i = 0; i < questions.length; i++) {
        amongPool[questions[i]] += ofPool[i];
        amongAll[questions[i]] += ofAll[i];
        counts[questions[i]]++;
      }
    }

    double[] mean(double[] sums) {
      int[] asked = IntStream.range(0, counts.length).filter(place -> counts[place] > 0).toArray();
      return Arrays.stream(asked).mapToDouble(place -> sums[place] / counts[place]).toArray();
    }
  }

  /// One method and its values film by film.
  @SuppressWarnings("ArrayRecordComponent") // never leaves the package and is never compared
  record Outcome(String name, double[] amongPool, double[] amongAll) {}

  /// `positive`: the least rating that is a like, 0 to 10; `rich`: the catalog of `data` encoded.
  ViewerHalves(Judged data, Encoding rich, double positive, long seed) {
    this.data = data;
    this.rich = rich;
    this.positive = positive;
    this.seed = seed;
    this.pool =
        Likes.of(data.interactions(), data.catalog().size(), positive).pool(AlikeTruth.LEAST_LIKES);
  }

  /// The content alone, the audience alone and both; empty where half of the viewers are too few to
  /// learn from.
  List<Outcome> run() {
    for (int draw = 0; draw < DRAWS; draw++) {
      BitSet half = half(seed + draw);
      BitSet other = (BitSet) half.clone();
      other.flip(0, data.interactions().viewers());
      judge(half, other);
      judge(other, half);
    }
    List<Outcome> outcomes = new ArrayList<>();
    means.forEach((name, of) ->
        outcomes.add(new Outcome(name + SUFFIX, of.mean(of.amongPool), of.mean(of.amongAll))));
    return outcomes;
  }

  private BitSet half(long ofSeed) {
    int viewers = data.interactions().viewers();
    BitSet half = new BitSet(viewers);
    int[] order = RandomOrders.permutation(viewers, new SplittableRandom(ofSeed));
    Arrays.stream(order, 0, viewers / 2).forEach(half::set);
    return half;
  }

  private void judge(BitSet learning, BitSet judging) {
    AudienceOutcome outcome =
        AudienceTraining.run(
            ratings(learning),
            rich.dense(),
            AudienceSettings.of(seed),
            AudienceTraining.Progress.NONE);
    if (outcome instanceof AudienceOutcome.Learned learned) {
      AlikeTruth truth =
          AlikeTruth.ofLikes(Likes.of(ratings(judging), data.catalog().size(), positive), pool);
      ItemFactors factors = learned.factors();
      Encoding joined =
          Encoders.withAudience(
              rich,
              new AudienceBlock(factors.vectors(), factors.prediction(), factors.agreement()));
      judge(truth, joined);
    }
  }

  private void judge(AlikeTruth truth, Encoding joined) {
    SimilarJudge judge = new SimilarJudge(truth, data.catalog().size(), seed);
    int[] questions = truth.questions();
    BlockLayout layout = joined.encoder().layout();
    List<ContentMethod> methods =
        List.of(
            new ContentMethod("rich", rich.encoder().layout(), rich.exact()),
            new ContentMethod("audience", onlyAudience(layout), joined.exact()),
            new ContentMethod("rich + audience", layout, joined.exact()));
    for (ContentMethod method : methods) {
      means
          .computeIfAbsent(method.name(), _ -> new Means(pool.length))
          .add(questions, judge.amongPool(method, questions), judge.amongAll(method, questions));
    }
  }

  private static BlockLayout onlyAudience(BlockLayout layout) {
    return layout.weighing(
        layout.blocks().stream()
            .mapToDouble(range -> range.block() == Block.AUDIENCE ? 1 : 0)
            .toArray());
  }

  private Interactions ratings(BitSet viewers) {
    Interactions all = data.interactions();
    Interactions.Builder some = new Interactions.Builder();
    for (int i = 0; i < all.size(); i++) {
      if (viewers.get(all.viewer(i))) {
        some.add(all.viewerName(all.viewer(i)), all.row(i), all.rating(i), all.epochSecond(i));
      }
    }
    return some.build();
  }
}
