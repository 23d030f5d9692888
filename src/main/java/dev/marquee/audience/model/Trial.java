package dev.marquee.audience.model;

import java.util.List;
import java.util.function.UnaryOperator;

/// Histories to learn from, and questions about what they do not hold.
///
/// - `candidates`: the only rows that may be answered, ascending; all where it is empty.
@SuppressWarnings("ArrayRecordComponent") // a view for the judge, never compared
public record Trial(Histories training, List<Question> questions, int[] candidates) {
  public Trial {
    questions = List.copyOf(questions);
  }

  /// The same, where of each viewer only the first likes are told; what is hidden stays.
  public Trial told(int likes) {
    return told(profile -> profile.first(likes));
  }

  /// The same, where each viewer tells something else.
  public Trial told(UnaryOperator<Profile> cut) {
    return new Trial(
        training,
        questions.stream()
            .map(of -> new Question(cut.apply(of.profile()), of.hidden(), of.answers()))
            .toList(),
        candidates);
  }
}
