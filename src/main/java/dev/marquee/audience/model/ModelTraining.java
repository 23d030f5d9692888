package dev.marquee.audience.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Histories in, an [AudienceModel] out. All settings are chosen here, on questions that the
/// training draws from its own histories ([Validation]): first those of each method alone, then the
/// weights of the blend; then every method learns again from everything.
///
/// The same histories, content, style and seed give the same model to the last bit.
public final class ModelTraining {
  private final Tuning tuning;
  private final Histories histories;
  private final @Nullable TitleContent content;
  private final Consumer<String> progress;
  private final List<Trial> trials;
  private @Nullable Members validated;

  /// - `tuning`: the histories, what the model is to be good at, and the seed.
  /// - `content`: what titles tell of themselves; none to learn from viewers alone.
  /// - `progress`: hears a line a step.
  public ModelTraining(Tuning tuning, @Nullable TitleContent content, Consumer<String> progress) {
    this.tuning = tuning;
    this.histories = tuning.histories();
    this.content = content;
    this.progress = progress;
    this.trials = tuning.trials();
  }

  /// Learns.
  public AudienceModel run() {
    Recipe recipe = choose();
    progress.accept("learning from everything");
    return recipe.learn(histories, content);
  }

  /// Chooses how to learn.
  Recipe choose() {
    progress.accept("choosing settings");
    MemberSettings settings = tuning.all();
    FreshLearning.@Nullable Outcome fresh = null;
    if (content != null) {
      progress.accept("learning to rank new titles");
      fresh = new FreshLearning(tuning, content, settings).run();
      settings = settings.withContentPenalty(fresh.penalty());
    }
    BlockTaste taste = fresh == null ? null : fresh.taste();
    Set<Member> which = tuning.effort().of(Members.possible(tuning.style(), content));
    Blend blend = blend(which, settings, taste, fresh == null ? Map.of() : fresh.weights());
    return new Recipe(which, settings, taste, blend);
  }

  /// The model of a recipe that was chosen, as it stood when its choices were made: it learned from
  /// a part of the histories.
  AudienceModel validated(Recipe chosen) {
    if (validated == null) {
      throw new IllegalStateException("nothing was chosen yet");
    }
    return chosen.model(validated, trials.getFirst().training());
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
    validated = members.getFirst();
    progress.accept("learning what each method counts");
    return new BlendLearning(trials, members, tuning.style(), content).learn(fresh);
  }
}
