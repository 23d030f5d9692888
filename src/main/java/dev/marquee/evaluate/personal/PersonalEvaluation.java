package dev.marquee.evaluate.personal;

import dev.marquee.audience.model.StatedGenres;
import dev.marquee.audience.model.TitleContent;
import dev.marquee.audience.model.Trial;
import dev.marquee.audience.model.Validation;
import dev.marquee.encode.EncodeSettings;
import dev.marquee.encode.Encoders;
import dev.marquee.encode.Encoding;
import dev.marquee.evaluate.Evaluation;
import dev.marquee.evaluate.EvaluationProblem;
import dev.marquee.evaluate.Judged;
import dev.marquee.pipeline.ContentOf;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// "For you", judged by what viewers liked and a model was not told.
public final class PersonalEvaluation {
  private static final double LOW_WEIGHT = 0.5;
  private static final int[] FEW_LIKES = {0, 1, 3, 5, 10};

  private static final Set<String> COMPARED_IN_CLUSTERS = Set.of("popularity", "EASE", "Marquee");

  private final Settings settings;
  private final Viewings viewings;
  private final Encoding encoding;
  private final TitleContent content;
  private final Consumer<String> progress;

  /// - `protocol`: what is hidden.
  /// - `splits`: the file that says what, none to draw it by the seed.
  /// - `positive`: the least rating that is a like, as the data writes ratings.
  /// - `lowRatings`: whether low ratings are known, too; only of viewers held out, as weak
  ///   interest, and before a moment, as what has been seen.
  public record Settings(
      Protocol protocol, @Nullable Path splits, double positive, boolean lowRatings, long seed) {
    public Settings {
      if (lowRatings && protocol != Protocol.HELD_OUT && protocol != Protocol.TIME) {
        throw new EvaluationProblem("known low ratings belong to the protocols held-out and time");
      }
    }
  }

  /// What is hidden from the models.
  public enum Protocol {
    /// A fifth of the likes of viewers whom the models have not seen.
    HELD_OUT(Validation.Style.HELD_OUT, PersonalMetrics.MANY),
    /// The last like of everyone.
    LAST_OUT(Validation.Style.LAST_OUT, PersonalMetrics.FEW),
    /// All likes after a moment.
    TIME(Validation.Style.TIME, PersonalMetrics.FEW),
    /// All likes of some titles, which alone are ranked.
    COLD_ITEMS(Validation.Style.HELD_OUT, PersonalMetrics.FRESH),
    /// As [#HELD_OUT], but of the viewer only a few likes are told, or three genres.
    COLD_USERS(Validation.Style.HELD_OUT, PersonalMetrics.MANY);

    private final Validation.Style style;
    private final PersonalMetrics metrics;

    Protocol(Validation.Style style, PersonalMetrics metrics) {
      this.style = style;
      this.metrics = metrics;
    }

    /// Whether what viewers under test wrote may not be known of titles.
    public boolean hidesViewers() {
      return this == HELD_OUT || this == COLD_USERS;
    }
  }

  private PersonalEvaluation(Settings settings, Judged data, Consumer<String> progress) {
    this.settings = settings;
    this.progress = progress;
    this.viewings = new Viewings(data, data.onOurScale(settings.positive()));
    this.encoding =
        Encoders.fit(data.catalog(), new EncodeSettings(EncodeSettings.Kind.RICH, settings.seed()));
    this.content = ContentOf.titles(encoding);
  }

  /// Asks and judges; `progress` hears a line a step. Throws
  /// [dev.marquee.evaluate.EvaluationProblem] for data or a split that cannot be judged by.
  public static Evaluation run(Settings settings, Judged data, Consumer<String> progress)
      throws IOException {
    return new PersonalEvaluation(settings, data, progress).run();
  }

  private Evaluation run() throws IOException {
    List<Trial> trials = trials();
    int questions = trials.stream().mapToInt(trial -> trial.questions().size()).sum();
    if (questions == 0) {
      throw new EvaluationProblem(
          "no viewer has enough likes (ratings from " + settings.positive() + ") to be asked");
    }
    Methods methods = new Methods(content, settings.protocol().style, settings.seed(), progress);
    List<Evaluation.Row> rows =
        settings.protocol() == Protocol.COLD_USERS
            ? fewLikes(trials, methods.all())
            : rows(trials, methods.all());
    return new Evaluation(sentence(trials, questions), rows);
  }

  /// What is gained and lost by recommending only from the clusters with most of a viewer's likes:
  /// viewers held out, clusters of genres.
  public static Evaluation clusters(
      Settings settings, int[] counts, int[] preferred, Judged data, Consumer<String> progress)
      throws IOException {
    return new PersonalEvaluation(settings, data, progress).clusters(counts, preferred);
  }

  private Evaluation clusters(int[] counts, int[] preferred) throws IOException {
    List<Trial> trials = trials();
    List<Method> methods =
        new Methods(content, settings.protocol().style, settings.seed(), progress)
            .all().stream()
                .filter(of -> COMPARED_IN_CLUSTERS.contains(of.name()))
                .map(Method::remembering)
                .toList();
    List<Evaluation.Row> rows = new ArrayList<>(rows(trials, methods));
    for (int count : counts) {
      PreferredClusters clusters = new PreferredClusters(encoding, count, settings.seed());
      for (int number : preferred) {
        List<Trial> restricted =
            trials.stream().map(trial -> clusters.restricted(trial, number)).toList();
        rows.add(clusters.bounds(restricted, number, settings.seed()));
        rows.addAll(
            rows(
                restricted,
                methods.stream()
                    .map(method -> method.named(clusters.name(method.name(), number)))
                    .toList()));
      }
    }
    int questions = trials.stream().mapToInt(trial -> trial.questions().size()).sum();
    return new Evaluation("clusters of genres: " + sentence(trials, questions), rows);
  }

  private List<Trial> trials() throws IOException {
    SplitLines file = settings.splits() == null ? null : SplitLines.read(settings.splits());
    double lowWeight = settings.lowRatings() ? LOW_WEIGHT : 0;
    return switch (settings.protocol()) {
      case HELD_OUT, COLD_USERS -> {
        HeldOutSplit split =
            file == null
                ? HeldOutSplit.drawn(viewings, settings.seed())
                : HeldOutSplit.of(viewings, file.requiring(SplitLines.HELD_OUT));
        yield split.trials(lowWeight);
      }
      case LAST_OUT -> {
        TimedSplit split =
            file == null
                ? TimedSplit.lastOut(viewings)
                : TimedSplit.of(viewings, file.requiring(SplitLines.BY_TIME));
        yield List.of(split.trial(1));
      }
      case TIME -> {
        TimedSplit split =
            file == null
                ? TimedSplit.atMoment(viewings)
                : TimedSplit.of(viewings, file.requiring(SplitLines.BY_TIME));
        yield List.of(settings.lowRatings() ? split.trialKnowingLowRatings(3) : split.trial(3));
      }
      case COLD_ITEMS -> {
        ColdItems split =
            file == null
                ? ColdItems.drawn(viewings, settings.seed())
                : ColdItems.of(viewings, file.requiring(SplitLines.TITLES));
        yield List.of(split.trial());
      }
    };
  }

  private List<Evaluation.Row> rows(List<Trial> trials, List<Method> methods) {
    Asking asking =
        new Asking(
            trials,
            settings.protocol().metrics,
            new ListQuality(encoding),
            settings.seed(),
            progress);
    return methods.stream().map(asking::row).toList();
  }

  /// Every method for every number of likes told, then what can be said of genres alone.
  private List<Evaluation.Row> fewLikes(List<Trial> trials, List<Method> methods) {
    List<Evaluation.Row> rows = new ArrayList<>();
    for (int likes : FEW_LIKES) {
      rows.addAll(told(trials, methods, likes + " likes", trial -> trial.told(likes)));
    }
    rows.addAll(
        told(
            trials,
            methods,
            "genres only",
            trial -> trial.told(profile -> StatedGenres.of(content, profile))));
    return rows;
  }

  private List<Evaluation.Row> told(
      List<Trial> trials, List<Method> methods, String what, UnaryOperator<Trial> cut) {
    return rows(
        trials.stream().map(cut).toList(),
        methods.stream().map(method -> method.named(method.name() + ", " + what)).toList());
  }

  private String sentence(List<Trial> trials, int questions) {
    return String.format(
        Locale.ROOT,
        "recommend %s: %,d viewers in %d parts, every one of %,d titles ranked%s, %s; likes are"
            + " ratings from %s%s",
        settings.protocol().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        questions,
        trials.size(),
        trials.getFirst().candidates().length > 0
            ? trials.getFirst().candidates().length
            : viewings.titles(),
        trials.getFirst().candidates().length > 0 ? " that lost all likes" : "",
        settings.splits() == null
            ? "split drawn by seed " + settings.seed()
            : "split '" + settings.splits().getFileName() + "'",
        settings.positive(),
        lowRatings());
  }

  private String lowRatings() {
    if (!settings.lowRatings()) {
      return "";
    }
    return settings.protocol() == Protocol.TIME
        ? "; what was rated low before is known and hidden"
        : "; low ratings known, as likes of weight " + LOW_WEIGHT;
  }
}
