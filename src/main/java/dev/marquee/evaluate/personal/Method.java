package dev.marquee.evaluate.personal;

import dev.marquee.audience.model.Histories;
import dev.marquee.audience.model.Scorer;
import java.util.IdentityHashMap;
import java.util.function.Function;

/// A way to recommend, under the name that the report gives it.
///
/// - `training`: learns from histories; it never sees the questions.
record Method(String name, Function<Histories, Scorer> training) {

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

  /// The same under another name.
  Method named(String newName) {
    return new Method(newName, training);
  }
}
