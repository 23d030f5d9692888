package dev.marquee.evaluate.personal;

import dev.marquee.audience.model.Question;
import dev.marquee.audience.model.Scorer;
import dev.marquee.audience.model.Trial;
import dev.marquee.evaluate.Bootstrap;
import dev.marquee.evaluate.Estimate;
import dev.marquee.evaluate.Evaluation;
import dev.marquee.evaluate.MetricValues;
import dev.marquee.evaluate.RandomOrders;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Asks methods the questions of all trials of a protocol and makes one row of each.
///
/// The value of a viewer is that of one list, in one random order of ties; intervals are those of
/// the mean over viewers. Figures of whole sets of lists ([ListQuality]) are means over trials.
final class Asking {
  private final List<Trial> trials;
  private final PersonalMetrics metrics;
  private final ListQuality quality;
  private final long seed;
  private final Consumer<String> progress;

  Asking(
      List<Trial> trials,
      PersonalMetrics metrics,
      ListQuality quality,
      long seed,
      Consumer<String> progress) {
    this.trials = List.copyOf(trials);
    this.metrics = metrics;
    this.quality = quality;
    this.seed = seed;
    this.progress = progress;
  }

  /// The row of one method.
  Evaluation.Row row(Method method) {
    MetricValues values = new MetricValues(method.name());
    MetricValues sets = new MetricValues(method.name());
    for (int number = 0; number < trials.size(); number++) {
      Trial trial = trials.get(number);
      progress.accept(method.name() + ", trial " + (number + 1) + " of " + trials.size());
      List<int[]> lists = lists(trial, method.training().apply(trial.training()));
      for (int i = 0; i < lists.size(); i++) {
        metrics.of(lists.get(i), trial.questions().get(i).answers()).forEach(values::add);
      }
      quality.of(lists, trial.training()).forEach(sets::add);
    }
    Bootstrap bootstrap = new Bootstrap(seed);
    Map<String, Estimate> all = new LinkedHashMap<>(values.row(bootstrap).metrics());
    all.putAll(sets.row(bootstrap).metrics());
    return new Evaluation.Row(method.name(), all);
  }

  private List<int[]> lists(Trial trial, Scorer scorer) {
    RandomOrders orders = new RandomOrders(trial.training().titles(), seed);
    int[][] lists = new int[trial.questions().size()][];
    IntStream.range(0, lists.length)
        .parallel()
        .forEach(i -> lists[i] = best(trial, trial.questions().get(i), scorer, orders));
    return new ArrayList<>(Arrays.asList(lists));
  }

  private int[] best(Trial trial, Question question, Scorer scorer, RandomOrders orders) {
    int titles = trial.training().titles();
    double[] scores = new double[titles];
    scorer.score(question.profile(), scores);
    for (int row : question.hidden()) {
      scores[row] = Double.NaN;
    }
    int[] candidates =
        trial.candidates().length > 0 ? trial.candidates() : IntStream.range(0, titles).toArray();
    double[] of = Arrays.stream(candidates).mapToDouble(row -> scores[row]).toArray();
    return orders.best(0, candidates, of, metrics.depth(candidates.length));
  }
}
