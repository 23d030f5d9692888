package dev.marquee.audience.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Learns from viewers how to make personal lists, and says honestly how good they are: some
/// viewers are set aside, settings and blend are chosen without them, and then all methods are
/// asked what those viewers like. The best is kept and learns again from everyone.
///
/// The same histories, content and task give the same model to the last bit, whatever the number of
/// threads.
public final class AudienceLearning {
  /// A viewer is asked about, and learned from where it counts, who liked so many titles.
  public static final int FEWEST_LIKES = 5;

  /// So many such viewers tell taste from chance.
  public static final int FEWEST_VIEWERS = 50;

  /// How many steps a listener hears of, at most.
  public static final int MOST_STEPS = 11;

  private static final double SET_ASIDE = 0.15;
  private static final int MOST_SET_ASIDE = 300;

  /// The members that are known by a name of their own.
  private static final Map<Member, String> NAMES =
      new EnumMap<>(
          Map.of(
              Member.POPULAR, "popularity",
              Member.ITEM_NEIGHBORS, "item kNN",
              Member.VIEWER_NEIGHBORS, "viewer kNN",
              Member.EASE, "EASE",
              Member.EDLAE, "EDLAE",
              Member.FACTORS, "iALS",
              Member.CONTENT, "content"));

  private static final String BLEND = "blend";

  private final Histories histories;
  private final @Nullable TitleContent content;
  private final Task task;
  private final Consumer<String> progress;

  /// What the model is to be good at, how much to spend on it, and the seed of every random draw.
  public record Task(Validation.Style style, Effort effort, long seed) {}

  /// - `content`: what titles tell of themselves; none to learn from viewers alone.
  /// - `progress`: hears a line a step.
  public AudienceLearning(
      Histories histories, @Nullable TitleContent content, Task task, Consumer<String> progress) {
    this.histories = histories;
    this.content = content;
    this.task = task;
    this.progress = progress;
  }

  /// What came of it.
  public sealed interface Outcome {
    /// Too few viewers told enough: so many of [#FEWEST_VIEWERS].
    record TooFew(int viewers) implements Outcome {}

    /// A model was learned.
    ///
    /// - `kept`: the name of the method that makes lists.
    /// - `asked`: how many viewers were set aside and asked about; `cutoff`: of the nDCG.
    /// - `methods`: all that were compared, the best first.
    /// - `settings`: what they were learned with, by name.
    record Learned(
        AudienceModel model,
        String kept,
        int asked,
        int cutoff,
        List<Compared> methods,
        Map<String, String> settings)
        implements Outcome {
      public Learned {
        methods = List.copyOf(methods);
      }
    }
  }

  /// The mean nDCG of one method over the viewers asked about, and its 95 % interval by the normal
  /// approximation.
  public record Compared(String name, double ndcg, double low, double high) {
    private static Compared of(String name, double[] values) {
      double mean = Arrays.stream(values).average().orElse(0);
      double margin = margin(values);
      return new Compared(name, mean, Math.max(0, mean - margin), Math.min(1, mean + margin));
    }
  }

  private static double margin(double[] values) {
    double mean = Arrays.stream(values).average().orElse(0);
    double squares = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
    int n = values.length;
    return n < 2 ? 1 : 1.96 * Math.sqrt(squares / (n - 1) / n);
  }

  /// Whether viewers with so many likes each are enough to learn from.
  public static boolean isEnough(IntStream likesOfViewers) {
    return likesOfViewers.filter(likes -> likes >= FEWEST_LIKES).limit(FEWEST_VIEWERS).count()
        == FEWEST_VIEWERS;
  }

  /// What is needed, in words.
  public static String need() {
    return "%d viewers who like %d titles of the catalog or more"
        .formatted(FEWEST_VIEWERS, FEWEST_LIKES);
  }

  /// Learns.
  public Outcome run() {
    int[] able =
        IntStream.range(0, histories.viewers())
            .filter(viewer -> histories.fullLikesOf(viewer) >= FEWEST_LIKES)
            .toArray();
    if (able.length < FEWEST_VIEWERS) {
      return new Outcome.TooFew(able.length);
    }
    // Another draw than that of the questions that the training asks itself.
    Trial trial =
        new Validation(histories, task.effort(), ~task.seed()).apart(setAside(able), task.style());
    Tuning tuning = new Tuning(trial.training(), task.style(), task.effort(), task.seed());
    ModelTraining training = new ModelTraining(tuning, content, progress);
    Recipe recipe = training.choose();
    progress.accept("comparing the methods");
    Comparison comparison = compare(training.validated(recipe), trial);
    Recipe kept = comparison.kept(recipe).withoutIdle();
    progress.accept("learning from everyone");
    return new Outcome.Learned(
        kept.learn(histories, content),
        comparison.best(),
        trial.questions().size(),
        task.style().cutoff(),
        comparison.table(),
        settings(kept));
  }

  /// The viewers to be asked about, drawn from those who can be.
  private boolean[] setAside(int[] able) {
    SplittableRandom random = new SplittableRandom(task.seed());
    int count = Math.min(MOST_SET_ASIDE, (int) Math.ceil(SET_ASIDE * able.length));
    boolean[] isAside = new boolean[histories.viewers()];
    for (int i = 0; i < count; i++) {
      int j = i + random.nextInt(able.length - i);
      int drawn = able[j];
      able[j] = able[i];
      isAside[drawn] = true;
    }
    return isAside;
  }

  private Comparison compare(AudienceModel model, Trial trial) {
    Map<String, double[]> values = new LinkedHashMap<>();
    values.put(BLEND, values(model, trial));
    Map<String, Member> members = new LinkedHashMap<>();
    model
        .members()
        .scorers()
        .forEach((member, scorer) -> {
          String name = NAMES.get(member);
          if (name != null) {
            values.put(name, values(scorer, trial));
            members.put(name, member);
          }
        });
    return new Comparison(values, members);
  }

  private double[] values(Scorer scorer, Trial trial) {
    return trial.questions().stream()
        .parallel()
        .mapToDouble(
            question -> ListValue.ndcg(scorer, question, histories.titles(), task.style().cutoff()))
        .toArray();
  }

  /// The nDCG of each method for each question.
  private record Comparison(Map<String, double[]> values, Map<String, Member> members) {

    /// The blend, unless another method is better by more than chance: with the blend come good
    /// lists for viewers of whom little is known, and for titles that nobody knows.
    String best() {
      String first = table().getFirst().name();
      double[] ofFirst = values.getOrDefault(first, new double[0]);
      double[] ofBlend = values.getOrDefault(BLEND, new double[0]);
      double[] gains =
          IntStream.range(0, ofFirst.length).mapToDouble(i -> ofFirst[i] - ofBlend[i]).toArray();
      double gain = Arrays.stream(gains).average().orElse(0);
      return gain > margin(gains) ? first : BLEND;
    }

    List<Compared> table() {
      return values.entrySet().stream()
          .map(entry -> Compared.of(entry.getKey(), entry.getValue()))
          .sorted(Comparator.comparingDouble(compared -> -compared.ndcg()))
          .toList();
    }

    Recipe kept(Recipe recipe) {
      Member single = members.get(best());
      return single == null ? recipe : recipe.withBlend(recipe.blend().ledBy(single));
    }
  }

  private Map<String, String> settings(Recipe recipe) {
    MemberSettings settings = recipe.settings();
    Map<String, String> named = new LinkedHashMap<>();
    named.put("style", task.style().name().toLowerCase(Locale.ROOT));
    named.put("seed", Long.toString(task.seed()));
    named.put("edlaeLambda", Double.toString(settings.edlae().lambda()));
    named.put("edlaeDropout", Double.toString(settings.edlae().dropout()));
    named.put("itemNeighbors", Integer.toString(settings.itemNeighbors().neighbors()));
    named.put("viewerNeighbors", Integer.toString(settings.viewerNeighbors().neighbors()));
    named.put("factors", Integer.toString(settings.factors().factors()));
    named.put(
        "members",
        recipe.which().stream()
            .map(member -> member.name().toLowerCase(Locale.ROOT).replace('_', ' '))
            .collect(Collectors.joining(", ")));
    return named;
  }
}
