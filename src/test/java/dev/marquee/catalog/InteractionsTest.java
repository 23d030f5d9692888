package dev.marquee.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class InteractionsTest {
  private record One(String viewer, int row, float rating, long time) {}

  @Test
  void theNewestRatingOfAViewerCounts() {
    Interactions interactions =
        new Interactions.Builder()
            .add("a:1", 3, 9, 200)
            .add("a:1", 3, 2, 100)
            .add("a:2", 3, 5, 0)
            .build();
    assertThat(lines(interactions)).containsExactly("a:1 3 9.0 200", "a:2 3 5.0 0");
    assertThat(interactions.viewers()).isEqualTo(2);
  }

  @RepeatedTest(20)
  void theOrderOfAddingDoesNotMatter(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    List<One> all = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      all.add(
          new One(
              "v:" + random.nextInt(6), random.nextInt(8), random.nextInt(11), random.nextInt(5)));
    }
    List<String> first = lines(built(all));
    Collections.shuffle(all, random);
    assertThat(lines(built(all))).isEqualTo(first).isNotEmpty();
  }

  @Test
  void aRatingOutsideItsScaleIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Interactions.Builder().add("a:1", 0, 11, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Interactions.Builder().add("a:1", -1, 1, 0));
  }

  private static Interactions built(List<One> all) {
    Interactions.Builder builder = new Interactions.Builder();
    all.forEach(one -> builder.add(one.viewer(), one.row(), one.rating(), one.time()));
    return builder.build();
  }

  private static List<String> lines(Interactions all) {
    return IntStream.range(0, all.size())
        .mapToObj(i ->
            String.join(
                " ",
                all.viewerName(all.viewer(i)),
                String.valueOf(all.row(i)),
                String.valueOf(all.rating(i)),
                String.valueOf(all.epochSecond(i))))
        .toList();
  }
}
