package dev.marquee.recommend.personal;

import dev.marquee.recommend.PersonalModel;
import dev.marquee.search.Status;
import java.util.Optional;

/// Where the models trained on viewers come from.
///
/// Asked at every question, so that it answers at once: an implementation that reads a file keeps
/// what it read for as long as the generation serves. Safe from any thread.
public interface PersonalModels {
  /// For catalogs without an audience.
  PersonalModels NONE = _ -> Optional.empty();

  /// The model of a generation, by the rows of its catalog; empty when none was trained.
  Optional<PersonalModel> of(Status generation);
}
