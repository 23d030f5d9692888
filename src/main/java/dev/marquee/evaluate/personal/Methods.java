package dev.marquee.evaluate.personal;

import dev.marquee.audience.model.BlockTaste;
import dev.marquee.audience.model.Ease;
import dev.marquee.audience.model.Histories;
import dev.marquee.audience.model.ImplicitFactors;
import dev.marquee.audience.model.ItemNeighbors;
import dev.marquee.audience.model.ModelTraining;
import dev.marquee.audience.model.Popularity;
import dev.marquee.audience.model.Profile;
import dev.marquee.audience.model.TitleContent;
import dev.marquee.audience.model.Tuning;
import dev.marquee.audience.model.Validation;
import dev.marquee.audience.model.ViewerNeighbors;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/// The methods that are compared: the standard ones, each with settings chosen on the histories
/// that it learns from, and ours. What was learned from the same histories is learned once.
final class Methods {
  private final TitleContent content;
  private final Validation.Style style;
  private final long seed;
  private final Consumer<String> progress;
  private final IdentityHashMap<Histories, Tuning> tunings = new IdentityHashMap<>();

  Methods(TitleContent content, Validation.Style style, long seed, Consumer<String> progress) {
    this.content = content;
    this.style = style;
    this.seed = seed;
    this.progress = progress;
  }

  /// In the order of the report.
  List<Method> all() {
    return List.of(
        Method.of("random", _ -> this::random),
        Method.of("popularity", Popularity::plain),
        Method.of("recent popularity", of -> Popularity.decayed(of, tuning(of).halfLifeDays())),
        Method.of("content", _ -> BlockTaste.even(content)),
        Method.of("item kNN", of -> ItemNeighbors.of(of, tuning(of).itemNeighbors())),
        Method.of("viewer kNN", of -> ViewerNeighbors.of(of, tuning(of).viewerNeighbors())),
        Method.of("iALS", of -> ImplicitFactors.of(of, ImplicitFactors.Settings.usual(seed))),
        Method.of("EASE", of -> Ease.of(of, tuning(of).ease())),
        Method.of("EDLAE", of -> Ease.of(of, tuning(of).edlae())),
        Method.of("Marquee", of -> new ModelTraining(tuning(of), content, progress).run()));
  }

  private Tuning tuning(Histories histories) {
    return tunings.computeIfAbsent(histories, of -> new Tuning(of, style, seed));
  }

  /// Another order for each profile, the same each time.
  private void random(Profile profile, double[] scores) {
    long mixed = seed;
    for (int place = 0; place < profile.size(); place++) {
      mixed = mixed * 31 + profile.row(place);
    }
    SplittableRandom random = new SplittableRandom(mixed);
    Arrays.setAll(scores, _ -> random.nextDouble());
  }
}
