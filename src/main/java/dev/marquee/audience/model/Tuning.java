package dev.marquee.audience.model;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Chooses the settings of each method: those of a small grid that do best alone on questions drawn
/// from the histories themselves ([Validation]). Nothing else is looked at.
///
/// Lazy, and every choice is made once; not safe from several threads.
public final class Tuning {
  // Those that differ most stand first, so that a few of them are a coarser grid.
  private static final List<Double> LAMBDAS = List.of(100.0, 25.0, 400.0, 50.0, 200.0, 800.0);
  private static final List<Double> HALF_LIVES =
      List.of(30.0, 2.0, 1000.0, 180.0, 8.0, 4.0, 1.0, 0.5, 10_000.0);
  private static final List<Double> LATENESSES = List.of(0.9, 0.7, 1.0, 0.8, 0.95, 0.85, 0.6);
  private static final List<Double> TRANSITION_LATENESSES = List.of(0.75, 0.5, 0.85, 0.65);
  private static final List<Transitions.Settings> TRANSITIONS =
      List.of(
          new Transitions.Settings(10, 10),
          new Transitions.Settings(10, 30),
          new Transitions.Settings(10, 100),
          new Transitions.Settings(30, 30),
          new Transitions.Settings(3, 30));
  private static final double DROPOUT = 0.3;

  private final Histories histories;
  private final Validation.Style style;
  private final Effort effort;
  private final long seed;
  private final List<Trial> trials;

  /// For these histories; `style` is what the settings are to be good at.
  public Tuning(Histories histories, Validation.Style style, long seed) {
    this(histories, style, Effort.THOROUGH, seed);
  }

  /// The same with less effort, or as much.
  public Tuning(Histories histories, Validation.Style style, Effort effort, long seed) {
    this.histories = histories;
    this.style = style;
    this.effort = effort;
    this.seed = seed;
    this.trials = new Validation(histories, effort, seed).trials(style);
  }

  Histories histories() {
    return histories;
  }

  Validation.Style style() {
    return style;
  }

  Effort effort() {
    return effort;
  }

  long seed() {
    return seed;
  }

  List<Trial> trials() {
    return trials;
  }

  /// Of every method.
  MemberSettings all() {
    Ease.Settings edlae = edlae();
    MemberSettings settings =
        effort
            .usual(seed)
            .withEase(new Ease.Settings(edlae.lambda(), 0, 0.5), edlae)
            .withNeighbors(itemNeighbors(), viewerNeighbors());
    return style.isOrdered() ? ordered(settings) : settings;
  }

  /// With those of the methods that look at order, and how fast a profile fades for them.
  private MemberSettings ordered(MemberSettings settings) {
    double usual = settings.fading().transitionLateness();
    Transitions.Settings best =
        best(TRANSITIONS, (of, it) -> new Decayed(Transitions.of(of, it), usual));
    List<Transitions> trained =
        trials.stream().map(trial -> Transitions.of(trial.training(), best)).toList();
    double lateness =
        bestOf(
            TRANSITION_LATENESSES,
            factor -> value(trial -> new Decayed(trained.get(trials.indexOf(trial)), factor)));
    return settings.withTransitions(
        best, new MemberSettings.Fading(lateness, lateness(settings.edlae()), halfLifeDays()));
  }

  /// Of EASE.
  public Ease.Settings ease() {
    return Ease.Settings.plain(best(LAMBDAS, (of, it) -> Ease.tried(of, Ease.Settings.plain(it))));
  }

  /// Of EDLAE.
  public Ease.Settings edlae() {
    double lambda =
        best(LAMBDAS, (of, value) -> Ease.tried(of, new Ease.Settings(value, DROPOUT, 0)));
    return best(
        List.of(
            new Ease.Settings(lambda, DROPOUT, 0),
            new Ease.Settings(lambda, 0.5, 0),
            new Ease.Settings(lambda * 0.7, DROPOUT, 0),
            new Ease.Settings(lambda * 1.4, DROPOUT, 0)),
        Ease::tried);
  }

  /// Of [ItemNeighbors].
  public ItemNeighbors.Settings itemNeighbors() {
    return best(
        List.of(
            new ItemNeighbors.Settings(100, 20),
            new ItemNeighbors.Settings(50, 5),
            new ItemNeighbors.Settings(400, 20)),
        ItemNeighbors::of);
  }

  /// Of [ViewerNeighbors].
  public ViewerNeighbors.Settings viewerNeighbors() {
    return best(
        List.of(
            new ViewerNeighbors.Settings(60, 1),
            new ViewerNeighbors.Settings(30, 1),
            new ViewerNeighbors.Settings(200, 1)),
        ViewerNeighbors::of);
  }

  /// Of [Popularity].
  public double halfLifeDays() {
    return best(HALF_LIVES, Popularity::decayed);
  }

  /// What a step of age leaves of a like.
  private double lateness(Ease.Settings edlae) {
    List<Ease> trained = trials.stream().map(trial -> Ease.tried(trial.training(), edlae)).toList();
    return bestOf(
        LATENESSES,
        factor -> value(trial -> new Decayed(trained.get(trials.indexOf(trial)), factor)));
  }

  private <S> S best(List<S> settings, BiFunction<Histories, S, Scorer> training) {
    return bestOf(settings, setting -> value(trial -> training.apply(trial.training(), setting)));
  }

  private <S> S bestOf(List<S> settings, Function<S, Double> value) {
    S best = settings.getFirst();
    double most = -1;
    for (S setting : effort.some(settings)) {
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
                  ListValue.ndcg(
                      scorer, trial.questions().get(i), histories.titles(), style.cutoff()))
              .toArray();
      sum += Arrays.stream(values).sum();
      count += values.length;
    }
    return count == 0 ? 0 : sum / count;
  }
}
