package dev.marquee.index;

import dev.marquee.audience.model.AudienceModel;
import org.jspecify.annotations.Nullable;

/// What came of learning from viewers how to make personal lists.
///
/// - `model`: by the rows of the catalog; null where there were too few viewers.
/// - `figures`: from whom, and how well it does.
public record TrainedAudience(@Nullable AudienceModel model, AudienceFigures figures) {

  /// Throws `IllegalArgumentException` unless the model is one of a catalog of so many titles.
  void requireTitles(int titles) {
    if (model != null && model.titles() != titles) {
      throw new IllegalArgumentException(
          "a model of " + model.titles() + " titles for a catalog of " + titles);
    }
  }
}
