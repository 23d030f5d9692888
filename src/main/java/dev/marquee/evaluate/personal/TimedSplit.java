package dev.marquee.evaluate.personal;

import dev.marquee.audience.model.Histories;
import dev.marquee.audience.model.Question;
import dev.marquee.audience.model.Trial;
import dev.marquee.evaluate.EvaluationProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Likes in the order of time, the later ones to be found: the last of each viewer, or all after
/// one moment.
final class TimedSplit {
  private static final int FEWEST_LIKES = 5;
  private static final double TRAINING_SHARE = 0.8;

  private final Viewings viewings;
  private final Map<Integer, Viewer> viewers;

  /// A viewer's likes, oldest first.
  private record Viewer(List<Integer> before, List<Integer> after) {
    Viewer() {
      this(new ArrayList<>(), new ArrayList<>());
    }
  }

  private TimedSplit(Viewings viewings, Map<Integer, Viewer> viewers) {
    this.viewings = viewings;
    this.viewers = viewers;
  }

  /// The split that a file has: `test` is to be found, `train` and `val` are known.
  static TimedSplit of(Viewings viewings, SplitLines file) {
    TreeMap<Integer, Viewer> viewers = new TreeMap<>();
    for (SplitLines.Line line : file.lines()) {
      try {
        Viewer viewer =
            viewers.computeIfAbsent(viewings.viewer(line.cells().get(0)), _ -> new Viewer());
        List<Integer> part = line.part().equals("test") ? viewer.after() : viewer.before();
        part.add(viewings.row(line.cells().get(1)));
      } catch (EvaluationProblem problem) {
        throw file.at(line, problem);
      }
    }
    return new TimedSplit(viewings, viewers);
  }

  /// The last like of every viewer with five or more.
  static TimedSplit lastOut(Viewings viewings) {
    TreeMap<Integer, Viewer> viewers = new TreeMap<>();
    for (int viewer = 0; viewer < viewings.viewers(); viewer++) {
      List<Integer> rows =
          Arrays.stream(viewings.likes(viewer)).map(viewings::row).boxed().toList();
      int known = rows.size() < FEWEST_LIKES ? rows.size() : rows.size() - 1;
      viewers.put(viewer, new Viewer(rows.subList(0, known), rows.subList(known, rows.size())));
    }
    return new TimedSplit(viewings, viewers);
  }

  /// The last fifth of all likes.
  static TimedSplit atMoment(Viewings viewings) {
    long[] times =
        IntStream.range(0, viewings.viewers())
            .flatMap(viewer -> Arrays.stream(viewings.likes(viewer)))
            .mapToLong(viewings::time)
            .sorted()
            .toArray();
    long moment = times.length == 0 ? 0 : times[(int) (TRAINING_SHARE * times.length)];
    TreeMap<Integer, Viewer> viewers = new TreeMap<>();
    for (int viewer = 0; viewer < viewings.viewers(); viewer++) {
      Viewer of = new Viewer();
      for (int place : viewings.likes(viewer)) {
        (viewings.time(place) < moment ? of.before() : of.after()).add(viewings.row(place));
      }
      viewers.put(viewer, of);
    }
    return new TimedSplit(viewings, viewers);
  }

  /// The one trial. Asked are viewers with at least `fewest` known likes, for later likes of titles
  /// that they had not liked before.
  Trial trial(int fewest) {
    return trial(fewest, _ -> new int[0]);
  }

  /// The same, but that titles which viewers rated low before the newest of all known likes are
  /// known, too, and hidden.
  Trial trialKnowingLowRatings(int fewest) {
    long moment =
        viewers.entrySet().stream()
            .flatMapToLong(of ->
                of.getValue().before().stream().mapToLong(row -> viewings.timeOf(of.getKey(), row)))
            .max()
            .orElse(0);
    return trial(fewest, viewer -> viewings.ratedUntil(viewer, moment));
  }

  private Trial trial(int fewest, IntFunction<int[]> seen) {
    Histories.Builder training = new Histories.Builder(viewings.titles());
    List<Question> questions = new ArrayList<>();
    viewers.forEach((viewer, likes) -> {
      viewings.add(training, viewer, likes.before(), 0);
      int[] known = likes.before().stream().mapToInt(row -> row).sorted().toArray();
      int[] answers =
          likes.after().stream()
              .mapToInt(row -> row)
              .filter(row -> Arrays.binarySearch(known, row) < 0)
              .distinct()
              .sorted()
              .toArray();
      if (known.length >= fewest && answers.length > 0) {
        int[] hidden =
            IntStream.concat(
                    IntStream.of(known),
                    IntStream.of(seen.apply(viewer))
                        .filter(row -> Arrays.binarySearch(answers, row) < 0))
                .distinct()
                .sorted()
                .toArray();
        questions.add(new Question(viewings.profile(viewer, likes.before(), 0), hidden, answers));
      }
    });
    return new Trial(training.build(), questions, new int[0]);
  }
}
