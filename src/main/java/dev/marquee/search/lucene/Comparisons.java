package dev.marquee.search.lucene;

import dev.marquee.search.Critique;
import dev.marquee.search.Critique.Measured;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The critiques with a measure, as conditions on titles of one view: strictly beyond the extreme
/// of all likes. Immutable, so safe from any thread.
///
/// `immeasurable`: why nothing passes, for each critique whose measure is known of no like.
record Comparisons(List<Condition> conditions, List<String> immeasurable) {

  /// What a title must be.
  interface Condition {
    boolean holds(int docId);
  }

  /// The value of a title, `NaN` where unknown.
  private interface Measure {
    float of(int docId);
  }

  Comparisons {
    conditions = List.copyOf(conditions);
    immeasurable = List.copyOf(immeasurable);
  }

  static Comparisons of(List<Critique> but, Seeds seeds, Measures measures) {
    List<Condition> conditions = new ArrayList<>();
    List<String> immeasurable = new ArrayList<>();
    for (Critique critique : but) {
      if (critique instanceof Measured measured) {
        Optional<Condition> condition = condition(measured, seeds, measures);
        conditions.add(condition.orElse(_ -> false));
        if (condition.isEmpty()) {
          immeasurable.add(
              "'"
                  + measured.label()
                  + "' has nothing to compare with: "
                  + quality(measured)
                  + " of the titles to be like is unknown");
        }
      }
    }
    return new Comparisons(conditions, immeasurable);
  }

  private static Optional<Condition> condition(Measured critique, Seeds seeds, Measures of) {
    return switch (critique) {
      case NEWER -> above(of::year, seeds);
      case OLDER -> below(of::year, seeds);
      case LONGER -> either(above(of::minutes, seeds), above(of::seasons, seeds));
      case SHORTER -> either(below(of::minutes, seeds), below(of::seasons, seeds));
      case BETTER_KNOWN -> above(of::votes, seeds);
      case LESSER_KNOWN -> below(of::votes, seeds);
      case HIGHER_RATED -> above(of::rating, seeds);
    };
  }

  private static Optional<Condition> above(Measure measure, Seeds seeds) {
    return known(measure, seeds)
        .max(Comparator.naturalOrder())
        .map(most -> docId -> measure.of(docId) > most);
  }

  private static Optional<Condition> below(Measure measure, Seeds seeds) {
    return known(measure, seeds)
        .min(Comparator.naturalOrder())
        .map(least -> docId -> measure.of(docId) < least);
  }

  private static Stream<Float> known(Measure measure, Seeds seeds) {
    return seeds.like().stream()
        .map(seed -> measure.of(seed.docId()))
        .filter(Predicate.not(value -> value.isNaN()));
  }

  /// Films are compared with films and series with series: no title has both lengths.
  private static Optional<Condition> either(Optional<Condition> one, Optional<Condition> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.or(() -> other);
    }
    return Optional.of(docId -> one.get().holds(docId) || other.get().holds(docId));
  }

  private static String quality(Measured critique) {
    return switch (critique) {
      case NEWER, OLDER -> "the year";
      case LONGER, SHORTER -> "the length";
      case BETTER_KNOWN, LESSER_KNOWN -> "the number of votes";
      case HIGHER_RATED -> "the rating";
    };
  }

  /// Whether a title is all that is asked.
  boolean hold(int docId) {
    // By place, since an iterator would be allocated for every title.
    for (int place = 0; place < conditions.size(); place++) {
      if (!conditions.get(place).holds(docId)) {
        return false;
      }
    }
    return true;
  }
}
