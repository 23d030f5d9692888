package dev.marquee.pipeline;

import dev.marquee.audience.model.AudienceLearning;
import dev.marquee.audience.model.Effort;
import dev.marquee.audience.model.TitleContent;
import dev.marquee.audience.model.Validation;
import dev.marquee.index.AudienceFigures;
import dev.marquee.index.TrainedAudience;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Learns from viewers how to make personal lists, in a rebuild and in a [Training] alike.
final class ListTraining {
  /// What makes lists where nothing was learned.
  private static final String CONTENT = "content";

  private final AudienceHistories.Outcome viewers;
  private final TitleContent content;
  private final long seed;

  /// - `content`: row by row of the catalog that the histories are about.
  ListTraining(AudienceHistories.Outcome viewers, TitleContent content, long seed) {
    this.viewers = viewers;
    this.content = content;
    this.seed = seed;
  }

  /// Learns, telling `progress` of each step.
  TrainedAudience run(RebuildProgress progress) {
    AudienceLearning.Task task =
        new AudienceLearning.Task(Validation.Style.HELD_OUT, Effort.QUICK, seed);
    int[] steps = new int[1];
    AudienceLearning.Outcome outcome =
        new AudienceLearning(
                viewers.histories(),
                content,
                task,
                step ->
                    progress.advanced(
                        Stage.MODEL,
                        Math.min(steps[0]++, AudienceLearning.MOST_STEPS),
                        AudienceLearning.MOST_STEPS,
                        step))
            .run();
    return switch (outcome) {
      case AudienceLearning.Outcome.TooFew(int able) ->
          new TrainedAudience(
              null,
              figures(
                  CONTENT,
                  AudienceLearning.need() + ", and " + able + " do",
                  0,
                  List.of(),
                  Map.of()));
      case AudienceLearning.Outcome.Learned learned ->
          new TrainedAudience(
              learned.model(),
              figures(learned.kept(), null, learned.asked(), methods(learned), learned.settings()));
    };
  }

  private static List<AudienceFigures.MethodFigure> methods(
      AudienceLearning.Outcome.Learned learned) {
    return learned.methods().stream()
        .map(method ->
            new AudienceFigures.MethodFigure(
                method.name(), learned.cutoff(), method.ndcg(), method.low(), method.high()))
        .toList();
  }

  private AudienceFigures figures(
      String kept,
      @Nullable String need,
      int asked,
      List<AudienceFigures.MethodFigure> methods,
      Map<String, String> settings) {
    return new AudienceFigures(
        kept,
        need,
        viewers.histories().viewers(),
        viewers.histories().size(),
        viewers.likes(),
        viewers.events(),
        viewers.unknownTitles(),
        asked,
        methods,
        settings);
  }
}
