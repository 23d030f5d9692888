package dev.marquee.audience.model;

import java.util.List;

/// Histories to learn from, and questions about what they do not hold.
///
/// - `candidates`: the only rows that may be answered, ascending; all where it is empty.
@SuppressWarnings("ArrayRecordComponent") // a view for the judge, never compared
public record Trial(Histories training, List<Question> questions, int[] candidates) {
  public Trial {
    questions = List.copyOf(questions);
  }
}
