package dev.marquee.audience.model;

import dev.marquee.vector.TopRows;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeSet;

/// What the members say of the rows that can matter to one question: those that some member puts
/// first, and the answers.
///
/// - `columns`: `[members][rows]`, standardized, by the place of the member; empty for a member
///   that is not there.
/// - `answers`: places among the rows; `missed`: answers that cannot be found.
@SuppressWarnings("ArrayRecordComponent") // never leaves the package and is never compared
record Candidates(float[][] columns, int[] answers, int missed) {
  private static final int FIRST = 100;

  /// Those of a question. With candidates of its own, the trial says which rows there are.
  static Candidates of(
      Map<Member, Scorer> members, Trial trial, Question question, boolean[] isFresh) {
    double[][] scores = new double[Member.values().length][];
    Standardizing standardizing = new Standardizing(isFresh, question.profile());
    members.forEach((member, scorer) -> {
      double[] of = new double[isFresh.length];
      scorer.score(question.profile(), of);
      standardizing.run(of);
      scores[member.place()] = of;
    });
    int[] rows =
        trial.candidates().length > 0
            ? trial.candidates()
            : first(scores, hidden(question, isFresh), question.answers());
    return picked(scores, rows, question.answers());
  }

  private static boolean[] hidden(Question question, boolean[] isFresh) {
    boolean[] hidden = isFresh.clone();
    for (int row : question.hidden()) {
      hidden[row] = true;
    }
    return hidden;
  }

  private static int[] first(double[][] scores, boolean[] hidden, int[] answers) {
    TreeSet<Integer> rows = new TreeSet<>();
    for (double[] of : scores) {
      if (of != null) {
        TopRows top = new TopRows(FIRST);
        for (int row = 0; row < of.length; row++) {
          if (!hidden[row] && of[row] >= top.floor()) {
            top.offer(of[row], row);
          }
        }
        Arrays.stream(top.rows()).forEach(rows::add);
      }
    }
    Arrays.stream(answers).filter(row -> !hidden[row]).forEach(rows::add);
    return rows.stream().mapToInt(row -> row).toArray();
  }

  private static Candidates picked(double[][] scores, int[] rows, int[] answers) {
    float[][] columns = new float[scores.length][];
    for (int member = 0; member < scores.length; member++) {
      double[] of = scores[member];
      columns[member] = of == null ? new float[0] : new float[rows.length];
      for (int i = 0; i < columns[member].length; i++) {
        columns[member][i] = (float) of[rows[i]];
      }
    }
    int[] places =
        Arrays.stream(answers)
            .map(row -> Arrays.binarySearch(rows, row))
            .filter(place -> place >= 0)
            .toArray();
    return new Candidates(columns, places, answers.length - places.length);
  }

  int size() {
    return Arrays.stream(columns).mapToInt(column -> column.length).max().orElse(0);
  }
}
