package dev.marquee.audience.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Questions that a training asks itself, drawn from its own histories, to choose settings by.
public final class Validation {
  private static final int FEWEST_LIKES = 5;
  private static final int SMALL = 300_000;
  private static final double TEST_SHARE = 0.2;

  private final Histories histories;
  private final Effort effort;
  private final SplittableRandom random;

  /// What a model is to be good at.
  public enum Style {
    /// To tell more likes of new viewers, whenever they were.
    HELD_OUT(100, false),
    /// To tell the next like.
    LAST_OUT(10, true),
    /// To tell all likes after a moment.
    TIME(10, true);

    private final int cutoff;
    private final boolean ordered;

    Style(int cutoff, boolean ordered) {
      this.cutoff = cutoff;
      this.ordered = ordered;
    }

    /// The nDCG that counts.
    int cutoff() {
      return cutoff;
    }

    /// Whether time matters.
    boolean isOrdered() {
      return ordered;
    }
  }

  /// About these histories, as many questions as the effort allows.
  Validation(Histories histories, Effort effort, long seed) {
    this.histories = histories;
    this.effort = effort;
    this.random = new SplittableRandom(seed);
  }

  /// The trials of a style; none where there are too few likes to ask about.
  List<Trial> trials(Style style) {
    List<Trial> trials =
        switch (style) {
          case HELD_OUT -> heldOut();
          case LAST_OUT -> List.of(lastOut());
          case TIME -> List.of(afterMoment());
        };
    return trials.stream().filter(trial -> !trial.questions().isEmpty()).toList();
  }

  /// One trial about viewers of whom nothing is learned; each has liked something.
  Trial apart(boolean[] isAsked, Style style) {
    Histories.Builder training = new Histories.Builder(histories.titles());
    List<Question> questions = new ArrayList<>();
    for (int viewer = 0; viewer < isAsked.length; viewer++) {
      if (!isAsked[viewer]) {
        append(training, viewer, histories.likesOf(viewer));
      } else {
        Profile profile = histories.profile(viewer);
        questions.add(style.isOrdered() ? lastLike(profile) : heldOut(profile));
      }
    }
    return new Trial(training.build(), questions, new int[0]);
  }

  /// The last full like is asked for, and what came later is not told.
  private static Question lastLike(Profile profile) {
    int last = profile.size() - 1;
    while (profile.weight(last) < 1) {
      last--;
    }
    boolean[] isAnswer = new boolean[last + 1];
    isAnswer[last] = true;
    return question(profile, isAnswer, IntStream.rangeClosed(0, last).toArray());
  }

  /// A quarter of the viewers, then another; of many likes only the first.
  private List<Trial> heldOut() {
    int[] part = new int[histories.viewers()];
    Arrays.setAll(part, _ -> random.nextInt(4));
    int parts = histories.size() <= SMALL ? effort.trials() : 1;
    List<Trial> trials = new ArrayList<>();
    for (int held = 0; held < parts; held++) {
      Histories.Builder training = new Histories.Builder(histories.titles());
      List<Question> questions = new ArrayList<>();
      for (int viewer = 0; viewer < part.length; viewer++) {
        if (part[viewer] != held) {
          append(training, viewer, histories.likesOf(viewer));
        } else if (histories.likesOf(viewer) >= FEWEST_LIKES
            && histories.fullLikesOf(viewer) > 0
            && questions.size() < effort.questions()) {
          questions.add(heldOut(histories.profile(viewer)));
        }
      }
      trials.add(new Trial(training.build(), questions, new int[0]));
    }
    return trials;
  }

  private void append(Histories.Builder training, int viewer, int count) {
    Histories.Pairs likes = histories.byViewer();
    int from = likes.starts()[viewer];
    for (int pair = from; pair < from + count; pair++) {
      training.add(likes.others()[pair], likes.weights()[pair], histories.timeByViewer(pair));
    }
    training.endViewer();
  }

  /// A fifth of the full likes is asked for.
  private Question heldOut(Profile profile) {
    int[] order = IntStream.range(0, profile.size()).toArray();
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
    int full = (int) Arrays.stream(order).filter(place -> profile.weight(place) >= 1).count();
    int wanted = Math.max(1, (int) (TEST_SHARE * full));
    boolean[] isAnswer = new boolean[order.length];
    for (int place : order) {
      if (wanted > 0 && profile.weight(place) >= 1) {
        isAnswer[place] = true;
        wanted--;
      }
    }
    return question(profile, isAnswer, order);
  }

  /// The rest of the profile in the order of places, or in its own where `order` says so.
  private static Question question(Profile profile, boolean[] isAnswer, int[] order) {
    int[] known = Arrays.stream(order).filter(place -> !isAnswer[place]).toArray();
    int[] rows = Arrays.stream(known).map(profile::row).toArray();
    float[] weights = new float[known.length];
    for (int i = 0; i < known.length; i++) {
      weights[i] = profile.weight(known[i]);
    }
    int[] answers =
        IntStream.range(0, isAnswer.length)
            .filter(place -> isAnswer[place])
            .map(profile::row)
            .sorted()
            .toArray();
    return new Question(
        new Profile(rows, weights), Arrays.stream(rows).sorted().toArray(), answers);
  }

  private Trial lastOut() {
    Histories.Builder training = new Histories.Builder(histories.titles());
    List<Question> questions = new ArrayList<>();
    for (int viewer = 0; viewer < histories.viewers(); viewer++) {
      int likes = histories.likesOf(viewer);
      Profile profile = histories.profile(viewer);
      boolean isAsked =
          likes >= FEWEST_LIKES
              && profile.weight(likes - 1) >= 1
              && questions.size() < effort.questions();
      append(training, viewer, isAsked ? likes - 1 : likes);
      if (isAsked) {
        boolean[] isAnswer = new boolean[likes];
        isAnswer[likes - 1] = true;
        questions.add(question(profile, isAnswer, IntStream.range(0, likes).toArray()));
      }
    }
    return new Trial(training.build(), questions, new int[0]);
  }

  /// The last eighth of all likes is asked for, of viewers with three before.
  private Trial afterMoment() {
    long[] times =
        IntStream.range(0, histories.size()).mapToLong(histories::timeByViewer).sorted().toArray();
    long moment = times.length == 0 ? 0 : times[(int) (times.length * 0.875)];
    Histories.Builder training = new Histories.Builder(histories.titles());
    List<Question> questions = new ArrayList<>();
    for (int viewer = 0; viewer < histories.viewers(); viewer++) {
      int from = histories.byViewer().starts()[viewer];
      int likes = histories.likesOf(viewer);
      int before = 0;
      while (before < likes && histories.timeByViewer(from + before) < moment) {
        before++;
      }
      append(training, viewer, before);
      if (before >= 3 && before < likes && questions.size() < effort.questions()) {
        boolean[] isAnswer = new boolean[likes];
        Arrays.fill(isAnswer, before, likes, true);
        questions.add(
            question(histories.profile(viewer), isAnswer, IntStream.range(0, likes).toArray()));
      }
    }
    return new Trial(training.build(), questions, new int[0]);
  }
}
