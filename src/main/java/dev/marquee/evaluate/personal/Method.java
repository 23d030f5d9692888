package dev.marquee.evaluate.personal;

import dev.marquee.audience.model.Histories;
import dev.marquee.audience.model.Profile;
import dev.marquee.audience.model.Scorer;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Function;

/// A way to recommend, under the name that the report gives it.
///
/// - `training`: learns from histories; it never sees the questions.
record Method(String name, Function<Histories, Scorer> training) {
  /// Scores that are remembered of one training: 64 MB.
  private static final long MOST_KEPT = 1L << 23;

  /// A method that learns once from the same histories, however often it is asked.
  static Method of(String name, Function<Histories, ? extends Scorer> training) {
    IdentityHashMap<Histories, Scorer> learned = new IdentityHashMap<>();
    return new Method(
        name,
        histories -> {
          Scorer known = learned.get(histories);
          if (known == null) {
            known = training.apply(histories);
            learned.put(histories, known);
          }
          return known;
        });
  }

  /// The same, but that what it says of one profile is worked out once and kept, for questions that
  /// differ only in what is hidden. Keeps 8 bytes a title for each profile, of as many profiles as
  /// fit into [#MOST_KEPT].
  Method remembering() {
    return of(
        name,
        histories -> {
          Scorer scorer = training.apply(histories);
          Map<Profile, double[]> known = Collections.synchronizedMap(new IdentityHashMap<>());
          return (profile, scores) -> {
            double[] kept = known.get(profile);
            if (kept != null) {
              System.arraycopy(kept, 0, scores, 0, scores.length);
              return;
            }
            scorer.score(profile, scores);
            if ((long) known.size() * scores.length < MOST_KEPT) {
              known.put(profile, scores.clone());
            }
          };
        });
  }

  /// The same under another name.
  Method named(String newName) {
    return new Method(newName, training);
  }
}
