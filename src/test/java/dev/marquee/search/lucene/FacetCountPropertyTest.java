package dev.marquee.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class FacetCountPropertyTest {
  private static final int VALUES = 12;

  @RepeatedTest(20)
  void countingByTitleIsCountingByValue(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    int size = 1 + random.nextInt(300);
    FixedBitSet hits = titles(size, random);
    List<DocSet> sets = new ArrayList<>();
    for (int value = 0; value < VALUES; value++) {
      FixedBitSet titles = titles(size, random);
      sets.add(DocSet.of(docIds(titles), titles.cardinality(), size));
    }
    int[] expected = sets.stream().mapToInt(set -> set.countIn(hits)).toArray();
    assertThat(TitleValues.of(sets, size).countIn(hits))
        .as("seed %d", repetition.getCurrentRepetition())
        .isEqualTo(expected);
  }

  private static int[] docIds(FixedBitSet titles) {
    return IntStream.range(0, titles.length()).filter(titles::get).toArray();
  }

  /// From none of the titles to all of them.
  private static FixedBitSet titles(int size, Random random) {
    FixedBitSet titles = new FixedBitSet(size);
    int share = random.nextInt(101);
    for (int docId = 0; docId < size; docId++) {
      if (random.nextInt(100) < share) {
        titles.set(docId);
      }
    }
    return titles;
  }
}
