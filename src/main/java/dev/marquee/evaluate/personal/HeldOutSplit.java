package dev.marquee.evaluate.personal;

import dev.marquee.audience.model.Histories;
import dev.marquee.audience.model.Question;
import dev.marquee.audience.model.Trial;
import dev.marquee.evaluate.EvaluationProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Viewers held out (strong generalization): of each fold in turn, every viewer's `foldin` likes
/// are fed to a model that was trained on the viewers of the other folds, and asked for the `test`
/// ones.
///
/// Source: Liang et al., "Variational autoencoders for collaborative filtering", WWW 2018,
/// https://doi.org/10.1145/3178876.3186150.
final class HeldOutSplit {
  private static final int FOLDS = 5;
  private static final int FEWEST_LIKES = 5;
  private static final double TEST_SHARE = 0.2;

  private final Viewings viewings;
  private final List<Viewer> viewers;

  /// A viewer's likes in the order of the split; fold -1 is only trained on.
  private record Viewer(int viewer, int fold, List<Integer> foldin, List<Integer> test) {
    List<Integer> all() {
      List<Integer> all = new ArrayList<>(foldin);
      all.addAll(test);
      return all;
    }
  }

  private HeldOutSplit(Viewings viewings, List<Viewer> viewers) {
    this.viewings = viewings;
    this.viewers = viewers;
  }

  /// The split that a file has.
  static HeldOutSplit of(Viewings viewings, SplitLines file) {
    TreeMap<Integer, Viewer> viewers = new TreeMap<>();
    for (SplitLines.Line line : file.lines()) {
      try {
        int viewer = viewings.viewer(line.cells().get(0));
        int fold = Integer.parseInt(line.cells().get(2));
        Viewer of =
            viewers.computeIfAbsent(
                viewer, _ -> new Viewer(viewer, fold, new ArrayList<>(), new ArrayList<>()));
        if (of.fold() != fold) {
          throw new EvaluationProblem("viewer '" + line.cells().get(0) + "' is in two folds");
        }
        List<Integer> part = line.part().equals("test") ? of.test() : of.foldin();
        part.add(viewings.row(line.cells().get(1)));
      } catch (EvaluationProblem problem) {
        throw file.at(line, problem);
      }
    }
    return new HeldOutSplit(viewings, List.copyOf(viewers.values()));
  }

  /// A split drawn by a seed: five folds, a fifth of the likes of each viewer to be found.
  static HeldOutSplit drawn(Viewings viewings, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Viewer> viewers = new ArrayList<>();
    for (int viewer = 0; viewer < viewings.viewers(); viewer++) {
      int[] rows = Arrays.stream(viewings.likes(viewer)).map(viewings::row).toArray();
      shuffle(rows, random);
      boolean isAsked = rows.length >= FEWEST_LIKES;
      int test = isAsked ? Math.max(1, (int) (TEST_SHARE * rows.length)) : 0;
      List<Integer> all = IntStream.of(rows).boxed().toList();
      viewers.add(
          new Viewer(
              viewer,
              isAsked ? random.nextInt(FOLDS) : -1,
              all.subList(0, rows.length - test),
              all.subList(rows.length - test, rows.length)));
    }
    return new HeldOutSplit(viewings, viewers);
  }

  private static void shuffle(int[] rows, SplittableRandom random) {
    for (int i = rows.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swapped = rows[i];
      rows[i] = rows[j];
      rows[j] = swapped;
    }
  }

  /// One trial a fold. With a `lowWeight` above 0 the low ratings of everyone are known as likes of
  /// that weight, and what a viewer rated low is hidden.
  List<Trial> trials(double lowWeight) {
    int folds = viewers.stream().mapToInt(Viewer::fold).max().orElse(-1) + 1;
    List<Trial> trials = new ArrayList<>();
    for (int fold = 0; fold < folds; fold++) {
      Histories.Builder training = new Histories.Builder(viewings.titles());
      List<Question> questions = new ArrayList<>();
      for (Viewer viewer : viewers) {
        if (viewer.fold() != fold) {
          viewings.add(training, viewer.viewer(), viewer.all(), lowWeight);
        } else if (!viewer.test().isEmpty()) {
          questions.add(question(viewer, lowWeight));
        }
      }
      trials.add(new Trial(training.build(), questions, new int[0]));
    }
    return trials;
  }

  private Question question(Viewer viewer, double lowWeight) {
    IntStream hidden = viewer.foldin().stream().mapToInt(row -> row);
    if (lowWeight > 0) {
      hidden = IntStream.concat(hidden, IntStream.of(viewings.lowRows(viewer.viewer())));
    }
    return new Question(
        viewings.profile(viewer.viewer(), viewer.foldin(), lowWeight),
        hidden.sorted().toArray(),
        viewer.test().stream().mapToInt(row -> row).sorted().toArray());
  }
}
