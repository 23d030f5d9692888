package dev.marquee.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class InteractionsTest {
  private record One(String viewer, int row, float rating, long time) {}

  private static final Comparator<One> BY_TIME = Comparator.comparingLong(One::time);

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

  @RepeatedTest(20)
  void theyAreThoseOfAPlainSort(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    Interactions.Builder builder = new Interactions.Builder();
    Map<String, One> newest = new HashMap<>();
    for (int i = 0; i < 200; i++) {
      One one =
          new One(
              "v:" + random.nextInt(5),
              random.nextInt(30),
              random.nextInt(11),
              (random.nextInt(7) - 3) * 5_000_000_000L);
      builder.add(one.viewer(), one.row(), one.rating(), one.time());
      newest.merge(
          one.viewer() + " " + one.row(),
          one,
          (a, b) -> BY_TIME.thenComparingDouble(One::rating).compare(a, b) >= 0 ? a : b);
    }
    List<String> expected =
        newest.values().stream()
            .sorted(
                Comparator.comparing(One::viewer).thenComparing(BY_TIME).thenComparingInt(One::row))
            .map(one -> line(one.viewer(), one.row(), one.rating(), one.time()))
            .toList();
    assertThat(lines(builder.build()))
        .as("seed %d", repetition.getCurrentRepetition())
        .isEqualTo(expected);
  }

  @Test
  void rowsMayGetTheirNumbersAtTheEnd() {
    Interactions interactions =
        new Interactions.Builder()
            .add("a:9", 0, 1, 5)
            .add("a:1", 0, 9, 200)
            .add("a:1", 1, 2, 300)
            .add("a:1", 2, 5, 100)
            .build(row -> row == 0 ? -1 : 7);
    assertThat(lines(interactions)).containsExactly("a:1 7 2.0 300");
    assertThat(interactions.viewers()).isEqualTo(1);
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
        .mapToObj(
            i -> line(all.viewerName(all.viewer(i)), all.row(i), all.rating(i), all.epochSecond(i)))
        .toList();
  }

  private static String line(String viewer, int row, float rating, long time) {
    return viewer + " " + row + " " + rating + " " + time;
  }
}
