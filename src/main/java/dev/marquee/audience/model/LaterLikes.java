package dev.marquee.audience.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Questions about what viewers liked later than all that is told of them.
///
/// One like a viewer, or one moment, tells little from chance, so that both are asked several times
/// over: for the last like and for those before it, and after several moments.
final class LaterLikes {
  private static final int FEWEST_BEFORE = 3;

  /// The share of the likes that lie before the latest moment, and how much less before each other.
  private static final double LATEST = 0.8;

  private static final double EARLIER = 0.1;

  /// What is asked for after a moment: so many likes for each one before it. A fifth of all then
  /// follows four fifths, as where the last fifth is what is to be told.
  private static final double AFTER = 0.25;

  private final Histories histories;
  private final Effort effort;

  LaterLikes(Histories histories, Effort effort) {
    this.histories = histories;
    this.effort = effort;
  }

  /// The last full like is asked for, and what came later is not told.
  static Question lastLike(Profile profile) {
    int last = profile.size() - 1;
    while (profile.weight(last) < 1) {
      last--;
    }
    return asked(profile, last, last + 1);
  }

  /// The likes at the places from `from` to `to` are asked for, those before them told.
  private static Question asked(Profile profile, int from, int to) {
    boolean[] isAnswer = new boolean[to];
    Arrays.fill(isAnswer, from, to, true);
    return Validation.question(profile, isAnswer, IntStream.range(0, to).toArray());
  }

  /// The last like, then the one before it, and so on; of nobody anything from there on is known.
  List<Trial> lastOut() {
    return IntStream.rangeClosed(1, effort.orderedTrials(histories))
        .mapToObj(this::lastOut)
        .toList();
  }

  private Trial lastOut(int fromEnd) {
    Histories.Builder training = new Histories.Builder(histories.titles());
    List<Question> questions = new ArrayList<>();
    for (int viewer = 0; viewer < histories.viewers(); viewer++) {
      int likes = histories.likesOf(viewer);
      int place = likes - fromEnd;
      Profile profile = histories.profile(viewer);
      boolean isAsked =
          place >= Validation.FEWEST_LIKES - 1
              && profile.weight(place) >= 1
              && questions.size() < effort.questions();
      training.addFirst(histories, viewer, isAsked ? place : likes);
      if (isAsked) {
        questions.add(asked(profile, place, place + 1));
      }
    }
    return new Trial(training.build(), questions, new int[0]);
  }

  /// All likes soon after a moment, of viewers with three before; then after an earlier moment.
  List<Trial> afterMoments() {
    long[] times =
        IntStream.range(0, histories.size()).mapToLong(histories::timeByViewer).sorted().toArray();
    if (times.length == 0) {
      return List.of();
    }
    return IntStream.range(0, effort.orderedTrials(histories))
        .mapToObj(number -> {
          int before = (int) ((LATEST - EARLIER * number) * times.length);
          int last = Math.min(times.length - 1, (int) (before * (1 + AFTER)));
          return between(times[before], times[last]);
        })
        .toList();
  }

  /// What was liked from a moment to another, told what was liked before it.
  private Trial between(long moment, long end) {
    Histories.Builder training = new Histories.Builder(histories.titles());
    List<Question> questions = new ArrayList<>();
    for (int viewer = 0; viewer < histories.viewers(); viewer++) {
      int before = before(viewer, moment);
      int until = before(viewer, end + 1);
      training.addFirst(histories, viewer, before);
      if (before >= FEWEST_BEFORE && before < until && questions.size() < effort.questions()) {
        questions.add(asked(histories.profile(viewer), before, until));
      }
    }
    return new Trial(training.build(), questions, new int[0]);
  }

  /// How many likes of a viewer are older than a moment.
  private int before(int viewer, long moment) {
    int from = histories.byViewer().starts()[viewer];
    int count = 0;
    while (count < histories.likesOf(viewer) && histories.timeByViewer(from + count) < moment) {
      count++;
    }
    return count;
  }
}
