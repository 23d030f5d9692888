package dev.marquee.evaluate;

/// The data cannot be judged, for a reason that the user can mend; the message says how.
public final class EvaluationProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// A reason in one line.
  public EvaluationProblem(String message) {
    super(message);
  }
}
