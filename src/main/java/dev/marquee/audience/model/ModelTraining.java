package dev.marquee.audience.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Histories in, an [AudienceModel] out. All settings are chosen here, on questions that the
/// training draws from its own histories ([Validation]): first those of each method alone, then the
/// weights of the blend; then every method learns again from everything.
///
/// The same histories, content, style and seed give the same model to the last bit.
public final class ModelTraining {
  private final Histories histories;
  private final @Nullable TitleContent content;
  private final Validation.Style style;
  private final long seed;
  private final Consumer<String> progress;
  private final List<Trial> trials;

  /// - `content`: what titles tell of themselves; none to learn from viewers alone.
  /// - `style`: what the model is to be good at.
  /// - `progress`: hears a line a step.
  public ModelTraining(
      Histories histories,
      @Nullable TitleContent content,
      Validation.Style style,
      long seed,
      Consumer<String> progress) {
    this.histories = histories;
    this.content = content;
    this.style = style;
    this.seed = seed;
    this.progress = progress;
    this.trials = Validation.of(histories, style, seed);
  }

  /// Learns.
  public AudienceModel run() {
    MemberSettings settings = chosen();
    FreshLearning.@Nullable Outcome fresh = null;
    if (content != null) {
      progress.accept("learning to rank new titles");
      fresh = new FreshLearning(histories, content, settings, seed).run();
    }
    BlockTaste taste = fresh == null ? null : fresh.taste();
    Set<Member> which = Members.possible(style, content);
    Blend blend = blend(which, settings, taste, fresh == null ? Map.of() : fresh.weights());
    progress.accept("learning from everything");
    Members members = Members.train(which, histories, settings, taste, content);
    return new AudienceModel(members, blend, BlendLearning.fresh(histories), settings);
  }

  private Blend blend(
      Set<Member> which,
      MemberSettings settings,
      @Nullable BlockTaste taste,
      Map<Member, Double> fresh) {
    List<Members> members = new ArrayList<>();
    for (Trial trial : trials) {
      progress.accept("learning for validation " + (members.size() + 1) + " of " + trials.size());
      members.add(Members.train(which, trial.training(), settings, taste, content));
    }
    progress.accept("learning what each method counts");
    return new BlendLearning(trials, members, style.cutoff(), content).learn(fresh);
  }

  /// The settings of each method that did best alone.
  private MemberSettings chosen() {
    MemberSettings settings = MemberSettings.usual(seed);
    progress.accept("choosing settings");
    Ease.Settings edlae = edlae();
    settings = settings.withEdlae(edlae).withEase(new Ease.Settings(edlae.lambda(), 0, 0.5));
    settings =
        settings.withItemNeighbors(
            best(
                List.of(
                    new ItemNeighbors.Settings(50, 5),
                    new ItemNeighbors.Settings(100, 20),
                    new ItemNeighbors.Settings(400, 20)),
                ItemNeighbors::of));
    settings =
        settings.withViewerNeighbors(
            best(
                List.of(
                    new ViewerNeighbors.Settings(30, 1),
                    new ViewerNeighbors.Settings(60, 1),
                    new ViewerNeighbors.Settings(200, 1)),
                ViewerNeighbors::of));
    if (style.isOrdered()) {
      settings = settings.withHalfLife(best(List.of(0.5, 1.0, 2.0, 4.0, 8.0, 30.0, 180.0, 1000.0, 10000.0), Popularity::decayed));
      settings = settings.withLateness(lateness(edlae));
    }
    return settings;
  }

  private Ease.Settings edlae() {
    double lambda =
        best(List.of(25.0, 50.0, 100.0, 200.0, 400.0, 800.0),
            (of, value) -> Ease.of(of, new Ease.Settings(value, 0.3, 0)));
    return best(
        List.of(
            new Ease.Settings(lambda, 0.3, 0),
            new Ease.Settings(lambda, 0.5, 0),
            new Ease.Settings(lambda * 0.7, 0.3, 0),
            new Ease.Settings(lambda * 1.4, 0.3, 0)),
        Ease::of);
  }

  private double lateness(Ease.Settings edlae) {
    List<Ease> trained =
        trials.stream().map(trial -> Ease.of(trial.training(), edlae)).toList();
    return bestOf(
        List.of(1.0, 0.95, 0.9, 0.85, 0.8, 0.7, 0.6),
        factor -> value(trial -> new Decayed(trained.get(trials.indexOf(trial)), factor)));
  }

  private <S> S best(List<S> settings, BiFunction<Histories, S, Scorer> training) {
    return bestOf(
        settings, setting -> value(trial -> training.apply(trial.training(), setting)));
  }

  private static <S> S bestOf(List<S> settings, Function<S, Double> value) {
    S best = settings.getFirst();
    double most = -1;
    for (S setting : settings) {
      double reached = value.apply(setting);
      if (reached > most) {
        most = reached;
        best = setting;
      }
    }
    return best;
  }

  /// The mean nDCG of one method over all questions.
  private double value(Function<Trial, Scorer> training) {
    double sum = 0;
    int count = 0;
    for (Trial trial : trials) {
      Scorer scorer = training.apply(trial);
      double[] values =
          IntStream.range(0, trial.questions().size())
              .parallel()
              .mapToDouble(i ->
                  ListValue.ndcg(scorer, trial.questions().get(i), histories.titles(), style.cutoff()))
              .toArray();
      sum += Arrays.stream(values).sum();
      count += values.length;
    }
    return count == 0 ? 0 : sum / count;
  }
}
