package dev.marquee.evaluate.personal;

import dev.marquee.audience.model.AudienceModel;
import dev.marquee.audience.model.Ease;
import dev.marquee.audience.model.ModelTraining;
import dev.marquee.audience.model.Validation;
import dev.marquee.audience.model.ImplicitFactors;
import dev.marquee.audience.model.ItemNeighbors;
import dev.marquee.audience.model.Popularity;
import dev.marquee.audience.model.Trial;
import dev.marquee.audience.model.ViewerNeighbors;
import dev.marquee.encode.EncodeSettings;
import dev.marquee.encode.Encoders;
import dev.marquee.encode.Encoding;
import dev.marquee.evaluate.Evaluation;
import dev.marquee.evaluate.Judged;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// "For you", judged by what viewers liked and a model was not told.
public final class PersonalEvaluation {
  private final Settings settings;
  private final Viewings viewings;
  private final Encoding content;
  private final Consumer<String> progress;

  /// - `protocol`: what is hidden.
  /// - `splits`: the file that says what, none to draw it by the seed.
  /// - `positive`: the least rating that is a like, as the data writes ratings.
  /// - `lowRatings`: whether low ratings are known, too.
  public record Settings(
      Protocol protocol,
      @Nullable Path splits,
      double positive,
      boolean lowRatings,
      long seed) {}

  /// What is hidden from the models.
  public enum Protocol {
    HELD_OUT
  }

  private PersonalEvaluation(Settings settings, Judged data, Consumer<String> progress) {
    this.settings = settings;
    this.progress = progress;
    this.viewings = new Viewings(data, data.onOurScale(settings.positive()));
    this.content =
        Encoders.fit(
            data.catalog(), new EncodeSettings(EncodeSettings.Kind.RICH, settings.seed()));
  }

  /// Asks and judges; `progress` hears a line a step. Throws
  /// [dev.marquee.evaluate.EvaluationProblem] for data or a split that cannot be judged by.
  public static Evaluation run(Settings settings, Judged data, Consumer<String> progress)
      throws IOException {
    return new PersonalEvaluation(settings, data, progress).run();
  }

  private Evaluation run() throws IOException {
    HeldOutSplit split =
        settings.splits() == null
            ? HeldOutSplit.drawn(viewings, settings.seed())
            : HeldOutSplit.of(viewings, SplitLines.read(settings.splits()));
    List<Trial> trials = split.trials(settings.lowRatings() ? 0.5 : 0);
    Asking asking =
        new Asking(
            trials, PersonalMetrics.MANY, new ListQuality(content), settings.seed(), progress);
    List<Evaluation.Row> rows = methods().stream().map(asking::row).toList();
    return new Evaluation("recommend", rows);
  }

  private List<Method> methods() {
    return List.of(
        new Method("random", _ -> (_, scores) -> Arrays.fill(scores, 0)),
        new Method("popularity", trial -> Popularity.plain(trial.training())),
        new Method(
            "item kNN",
            trial -> ItemNeighbors.of(trial.training(), ItemNeighbors.Settings.USUAL)),
        new Method(
            "viewer kNN",
            trial -> ViewerNeighbors.of(trial.training(), ViewerNeighbors.Settings.USUAL)),
        new Method("EASE", trial -> Ease.of(trial.training(), Ease.Settings.plain(100))),
        new Method("EDLAE", trial -> Ease.of(trial.training(), new Ease.Settings(100, 0.4, 0))),
        new Method(
            "iALS",
            trial ->
                ImplicitFactors.of(
                    trial.training(), ImplicitFactors.Settings.usual(settings.seed()))),
        new Method("marquee", this::marquee));
  }

  private AudienceModel marquee(Trial trial) {
    AudienceModel model =
        new ModelTraining(
                trial.training(),
                ContentOf.titles(content),
                Validation.Style.HELD_OUT,
                settings.seed(),
                progress)
            .run();
    progress.accept(model.toString());
    return model;
  }
}
