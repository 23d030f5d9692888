package dev.marquee.evaluate;

import dev.marquee.encode.Block;
import dev.marquee.encode.BlockLayout;
import dev.marquee.encode.BlockRange;
import dev.marquee.encode.EncodeSettings;
import dev.marquee.encode.Encoders;
import dev.marquee.encode.Encoding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// "More like this", judged by what viewers like together: every film with 30 likes or more asks
/// which others are like it.
///
/// Weights of the row *rich tuned* are learned on one half of the questions and scored on the
/// other, both ways. The weights of *rich* are those that ship; they were chosen with public data
/// in view (`docs/encoder.md`), so on that data the row flatters itself.
///
/// The rows of *viewer halves* learn from one half of the viewers and are judged by the other, as
/// [ViewerHalves] says; they compare with one another only.
///
/// Content is what titles tell of themselves, ratings' mean and number included. Where DATA brings
/// viewers' ratings, these count into that mean beside the votes of other sources.
public final class SimilarEvaluation {
  private static final int FEWEST_QUESTIONS = 20;

  private final Settings settings;
  private final Judged data;
  private final Likes likes;
  private final AlikeTruth truth;
  private final int[] questions;
  private final SimilarJudge judge;
  private final Bootstrap bootstrap;

  /// - `positive`: the least rating that is a like, as the data writes ratings.
  /// - `truth`: the file with the right answers; none to draw them from the ratings.
  /// - `seed`: of halves, orders of ties, projections and intervals.
  /// - `weights`: weights of parts of blocks that get a row of their own, 0 for the parts left out;
  ///   learned from other data, they tell what carries over. Empty for no such row.
  public record Settings(
      double positive, @Nullable Path truth, Map<String, Double> weights, long seed) {
    public Settings {
      weights = Map.copyOf(weights);
    }
  }

  /// What was found, and the weights that were learned: by what they were learned on, then by part
  /// of a block.
  public record Report(Evaluation evaluation, Map<String, Map<String, Double>> learned) {}

  private SimilarEvaluation(Settings settings, Judged data) throws IOException {
    this.settings = settings;
    this.data = data;
    double positive = data.onOurScale(settings.positive());
    this.likes = Likes.of(data.interactions(), data.catalog().size(), positive);
    this.truth =
        settings.truth() == null
            ? AlikeTruth.ofLikes(likes)
            : TruthFile.read(settings.truth(), data.catalog());
    this.questions = truth.questions();
    this.judge = new SimilarJudge(truth, data.catalog().size(), settings.seed());
    this.bootstrap = new Bootstrap(settings.seed());
    if (questions.length < FEWEST_QUESTIONS) {
      throw new EvaluationProblem(tooFew());
    }
  }

  /// Asks and judges. Throws [EvaluationProblem] when the data has too few likes, `IOException`
  /// when the truth cannot be read.
  public static Report run(Settings settings, Judged data) throws IOException {
    return new SimilarEvaluation(settings, data).run();
  }

  private String tooFew() {
    return String.format(
        Locale.ROOT,
        "only %d films have %d likes or more that tell of others, too few to judge by; give more"
            + " ratings, a lower --positive than %s, or a --truth file",
        questions.length,
        AlikeTruth.LEAST_LIKES,
        settings.positive());
  }

  private Report run() {
    Encoding basic = encode(EncodeSettings.Kind.BASIC);
    Encoding rich = encode(EncodeSettings.Kind.RICH);
    BlockLayout layout = rich.encoder().layout();
    List<Evaluation.Row> rows = new ArrayList<>();
    rows.add(row(SimilarMethod.constant("random", _ -> 0)));
    rows.add(row(SimilarMethod.constant("popularity", row -> likes.counts()[row])));
    rows.add(row(content("basic", basic, basic.encoder().layout())));
    for (BlockRange range : layout.blocks()) {
      if (range.endFeature() > range.firstFeature() + 1) {
        SimilarMethod alone = content("only " + range.part(), rich, only(layout, range::equals));
        // Among all titles a single block says little and takes long to say it.
        rows.add(row(alone.name(), judge.amongPool(alone, questions), new double[0]));
      }
    }
    rows.add(row(content("genre + era", rich, only(layout, SimilarEvaluation::isGenreOrEra))));
    rows.add(row(content("rich", rich, layout)));
    if (!settings.weights().isEmpty()) {
      rows.add(row(content("rich as given", rich, given(layout))));
    }
    Tuned tuned = tuned(rich);
    rows.add(tuned.row());
    new ViewerHalves(data, rich, data.onOurScale(settings.positive()), settings.seed())
        .run()
        .forEach(found -> rows.add(row(found.name(), found.amongPool(), found.amongAll())));
    return new Report(new Evaluation(protocol(), rows), tuned.learned());
  }

  private Encoding encode(EncodeSettings.Kind kind) {
    return Encoders.fit(data.catalog(), new EncodeSettings(kind, settings.seed()));
  }

  private static ContentMethod content(String name, Encoding encoding, BlockLayout layout) {
    return new ContentMethod(name, layout, encoding.exact());
  }

  private static boolean isGenreOrEra(BlockRange range) {
    return range.block() == Block.GENRE || range.block() == Block.ERA;
  }

  /// Some of the blocks alone, all of one weight.
  private static BlockLayout only(BlockLayout layout, Predicate<BlockRange> which) {
    return layout.weighing(
        layout.blocks().stream().mapToDouble(range -> which.test(range) ? 1 : 0).toArray());
  }

  private BlockLayout given(BlockLayout layout) {
    List<String> known = layout.blocks().stream().map(BlockRange::part).toList();
    settings
        .weights()
        .forEach((part, weight) -> {
          if (!known.contains(part) || !(weight >= 0)) {
            throw new EvaluationProblem(
                "'"
                    + part
                    + "' cannot weigh "
                    + weight
                    + "; weights of 0 or more belong to "
                    + known);
          }
        });
    return layout.weighing(
        layout.blocks().stream()
            .mapToDouble(range -> settings.weights().getOrDefault(range.part(), 0.0))
            .toArray());
  }

  private Evaluation.Row row(SimilarMethod method) {
    return row(
        method.name(), judge.amongPool(method, questions), judge.amongAll(method, questions));
  }

  private Evaluation.Row row(String name, double[] amongPool, double[] amongAll) {
    MetricValues values = new MetricValues(name);
    Arrays.stream(amongPool).forEach(value -> values.add("ndcg@10", value));
    Arrays.stream(amongAll).forEach(value -> values.add("ndcg@10 of all titles", value));
    return values.row(bootstrap);
  }

  private record Tuned(Evaluation.Row row, Map<String, Map<String, Double>> learned) {}

  private Tuned tuned(Encoding rich) {
    BlockLayout layout = rich.encoder().layout();
    WeightLearning learning = WeightLearning.of(layout, rich.exact(), truth);
    int[][] halves = halves();
    double[][] weights = {learning.learn(halves[0]), learning.learn(halves[1])};
    double[] amongPool = new double[0];
    double[] amongAll = new double[0];
    for (int half = 0; half < 2; half++) {
      var method = content("rich tuned", rich, layout.weighing(weights[1 - half]));
      amongPool = joined(amongPool, judge.amongPool(method, halves[half]));
      amongAll = joined(amongAll, judge.amongAll(method, halves[half]));
    }
    Map<String, Map<String, Double>> learned = new LinkedHashMap<>();
    learned.put("one half", WeightLearning.named(layout, weights[0]));
    learned.put("the other half", WeightLearning.named(layout, weights[1]));
    learned.put("all films", WeightLearning.named(layout, learning.learn(questions)));
    return new Tuned(row("rich tuned", amongPool, amongAll), learned);
  }

  /// The questions in two halves, each ascending.
  private int[][] halves() {
    int[] order = RandomOrders.permutation(questions.length, new SplittableRandom(settings.seed()));
    int middle = questions.length / 2;
    return new int[][] {
      Arrays.stream(order, 0, middle).map(i -> questions[i]).sorted().toArray(),
      Arrays.stream(order, middle, order.length).map(i -> questions[i]).sorted().toArray()
    };
  }

  private static double[] joined(double[] one, double[] other) {
    double[] joined = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, joined, one.length, other.length);
    return joined;
  }

  private String protocol() {
    return String.format(
        Locale.ROOT,
        "similar: %,d films of %,d ask which others are like them, judged by %s; rich tuned: weights"
            + " learned on one half of the films and scored on the other, both ways",
        questions.length,
        data.catalog().size(),
        settings.truth() == null
            ? "what viewers like together (ratings from " + settings.positive() + ")"
            : "'" + settings.truth().getFileName() + "'");
  }
}
