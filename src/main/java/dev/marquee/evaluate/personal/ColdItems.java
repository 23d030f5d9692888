package dev.marquee.evaluate.personal;

import dev.marquee.audience.model.Histories;
import dev.marquee.audience.model.Question;
import dev.marquee.audience.model.Trial;
import dev.marquee.evaluate.EvaluationProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;

/// Titles that lose every like, as if they were new: viewers are asked which of them they like.
final class ColdItems {
  private static final int FEWEST_LIKES = 5;
  private static final double SHARE = 0.2;

  private final Viewings viewings;
  private final BitSet cold;

  private ColdItems(Viewings viewings, BitSet cold) {
    this.viewings = viewings;
    this.cold = cold;
  }

  /// The titles of part `test` of a file.
  static ColdItems of(Viewings viewings, SplitLines file) {
    BitSet cold = new BitSet();
    for (SplitLines.Line line : file.lines()) {
      try {
        if (line.part().equals("test")) {
          cold.set(viewings.row(line.cells().getFirst()));
        }
      } catch (EvaluationProblem problem) {
        throw file.at(line, problem);
      }
    }
    return new ColdItems(viewings, cold);
  }

  /// A fifth of the titles with five likes or more.
  static ColdItems drawn(Viewings viewings, long seed) {
    int[] counts = new int[viewings.titles()];
    for (int viewer = 0; viewer < viewings.viewers(); viewer++) {
      Arrays.stream(viewings.likes(viewer)).forEach(place -> counts[viewings.row(place)]++);
    }
    SplittableRandom random = new SplittableRandom(seed);
    BitSet cold = new BitSet();
    for (int row = 0; row < counts.length; row++) {
      if (counts[row] >= FEWEST_LIKES && random.nextDouble() < SHARE) {
        cold.set(row);
      }
    }
    return new ColdItems(viewings, cold);
  }

  /// The one trial, of viewers with five likes left and one of a cold title.
  Trial trial() {
    Histories.Builder training = new Histories.Builder(viewings.titles());
    List<Question> questions = new ArrayList<>();
    for (int viewer = 0; viewer < viewings.viewers(); viewer++) {
      List<Integer> kept = new ArrayList<>();
      List<Integer> answers = new ArrayList<>();
      for (int place : viewings.likes(viewer)) {
        int row = viewings.row(place);
        (cold.get(row) ? answers : kept).add(row);
      }
      viewings.add(training, viewer, kept, 0);
      if (kept.size() >= FEWEST_LIKES && !answers.isEmpty()) {
        int[] rows = answers.stream().mapToInt(row -> row).sorted().toArray();
        questions.add(new Question(viewings.profile(viewer, kept, 0), new int[0], rows));
      }
    }
    return new Trial(training.build(), questions, cold.stream().toArray());
  }
}
