package dev.marquee.audience.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LaterLikesTest {
  /// One viewer with eight likes, a day apart; and one with too few to be asked.
  private static final Histories HISTORIES =
      Likings.of(9, new int[] {0, 1, 2, 3, 4, 5, 6, 7}, new int[] {8, 0});

  private static final LaterLikes LATER = new LaterLikes(HISTORIES, Effort.THOROUGH);

  @Test
  void eachTrialAsksForTheLikeBeforeThatOfTheLast() {
    List<Trial> trials = LATER.lastOut();

    assertThat(trials.stream().map(trial -> trial.questions().getFirst().answers()[0]))
        .containsExactly(7, 6, 5, 4);
  }

  @Test
  void whatWasLikedLaterThanTheAnswerIsNotKnown() {
    Trial third = LATER.lastOut().get(2);

    assertThat(third.questions().getFirst().profile().size()).isEqualTo(5);
    assertThat(third.training().likesOf(0)).isEqualTo(5);
    assertThat(third.training().likesOf(1)).isEqualTo(2);
  }

  @Test
  void nothingFromTheMomentOnIsTold() {
    Histories camps = timed();
    for (Trial trial : new LaterLikes(camps, Effort.THOROUGH).afterMoments()) {
      long newestTold = trial.training().newest();
      for (Question question : trial.questions()) {
        assertThat(Arrays.stream(question.answers()))
            .allMatch(row -> timeOfAny(camps, row) > newestTold);
      }
    }
  }

  @Test
  void earlierMomentsComeAfterTheLatest() {
    List<Trial> trials = new LaterLikes(timed(), Effort.THOROUGH).afterMoments();

    assertThat(trials.stream().map(trial -> trial.training().size()))
        .containsExactly(80, 70, 60, 50);
  }

  @Test
  void oneTrialIsEnoughWhereLittleEffortIsMade() {
    assertThat(new LaterLikes(timed(), Effort.QUICK).afterMoments()).hasSize(1);
  }

  /// Ten viewers who like ten titles each, of which every one is liked once, all in one order of
  /// time.
  private static Histories timed() {
    Histories.Builder histories = new Histories.Builder(100);
    for (int viewer = 0; viewer < 10; viewer++) {
      for (int i = 0; i < 10; i++) {
        int title = 10 * i + viewer;
        histories.add(title, 1, 1000L * (1 + title));
      }
      histories.endViewer();
    }
    return histories.build();
  }

  private static long timeOfAny(Histories histories, int title) {
    return IntStream.range(0, histories.size())
        .filter(pair -> histories.byViewer().others()[pair] == title)
        .mapToLong(histories::timeByViewer)
        .findFirst()
        .orElseThrow();
  }
}
