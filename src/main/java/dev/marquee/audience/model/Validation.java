package dev.marquee.audience.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Questions that a training asks itself, drawn from its own histories, to choose settings by.
public final class Validation {
  static final int FEWEST_LIKES = 5;
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
          case LAST_OUT -> new LaterLikes(histories, effort).lastOut();
          case TIME -> new LaterLikes(histories, effort).afterMoments();
        };
    return trials.stream().filter(trial -> !trial.questions().isEmpty()).toList();
  }

  /// One trial about viewers of whom nothing is learned; each has liked something.
  Trial apart(boolean[] isAsked, Style style) {
    Histories.Builder training = new Histories.Builder(histories.titles());
    List<Question> questions = new ArrayList<>();
    for (int viewer = 0; viewer < isAsked.length; viewer++) {
      if (!isAsked[viewer]) {
        training.addFirst(histories, viewer, histories.likesOf(viewer));
      } else {
        Profile profile = histories.profile(viewer);
        questions.add(style.isOrdered() ? LaterLikes.lastLike(profile) : heldOut(profile));
      }
    }
    return new Trial(training.build(), questions, new int[0]);
  }

  /// A quarter of the viewers, then another; of many likes only the first.
  private List<Trial> heldOut() {
    int[] part = new int[histories.viewers()];
    Arrays.setAll(part, _ -> random.nextInt(4));
    int parts = effort.trials(histories);
    List<Trial> trials = new ArrayList<>();
    for (int held = 0; held < parts; held++) {
      Histories.Builder training = new Histories.Builder(histories.titles());
      List<Question> questions = new ArrayList<>();
      for (int viewer = 0; viewer < part.length; viewer++) {
        if (part[viewer] != held) {
          training.addFirst(histories, viewer, histories.likesOf(viewer));
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
  static Question question(Profile profile, boolean[] isAnswer, int[] order) {
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
}
