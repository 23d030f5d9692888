package dev.marquee.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.api.Test;

class WorkingSetsTest {
  private static final int SIZE = 1000;

  private final SpareSets spare = new SpareSets(SIZE);

  @Test
  void setsOfAnEarlierQuestionAreUsedAgainAndEmpty() {
    WorkingSets first = spare.open();
    FixedBitSet written = first.empty();
    written.set(0, SIZE);
    first.close();
    try (WorkingSets second = spare.open()) {
      FixedBitSet again = second.empty();
      assertThat(again).isSameAs(written);
      assertThat(again.cardinality()).isZero();
    }
  }

  @Test
  void copyHoldsTheSameTitlesAndIsApart() {
    try (WorkingSets sets = spare.open()) {
      FixedBitSet stale = sets.empty();
      stale.set(0, SIZE);
      FixedBitSet titles = sets.empty();
      titles.set(7);
      titles.set(SIZE - 1);
      sets.giveBack(stale);
      FixedBitSet copy = sets.copy(titles);
      assertThat(copy).isEqualTo(titles).isSameAs(stale);
      copy.clear(7);
      assertThat(titles.get(7)).isTrue();
    }
  }

  @Test
  void givesBackTheSetItselfAndNotAnEqualOne() {
    try (WorkingSets sets = spare.open()) {
      FixedBitSet kept = sets.empty();
      FixedBitSet done = sets.empty();
      FixedBitSet alsoKept = sets.empty();
      sets.giveBack(done);
      assertThat(sets.empty()).isSameAs(done).isNotSameAs(kept).isNotSameAs(alsoKept);
    }
  }

  @Test
  void refusesWhatItHasNotHandedOut() {
    try (WorkingSets sets = spare.open()) {
      FixedBitSet taken = sets.empty();
      sets.giveBack(taken);
      assertThatThrownBy(() -> sets.giveBack(taken)).isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> sets.giveBack(new FixedBitSet(SIZE)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void questionsAtTheSameTimeShareNoSet() {
    spare.open().close();
    List<WorkingSets> open = new ArrayList<>();
    Set<FixedBitSet> taken = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int question = 0; question < 20; question++) {
      WorkingSets sets = spare.open();
      open.add(sets);
      assertThat(taken.add(sets.empty())).isTrue();
      assertThat(taken.add(sets.empty())).isTrue();
    }
    open.forEach(WorkingSets::close);
    // What was closed is handed out again, each once.
    List<WorkingSets> again = new ArrayList<>();
    for (int question = 0; question < 20; question++) {
      again.add(spare.open());
    }
    assertThat(again).doesNotHaveDuplicates();
    assertThat(again.stream().filter(open::contains).count()).isBetween(1L, 19L);
  }

  @Test
  void keepsFewSetsOfALargeCatalog() {
    SpareSets large = new SpareSets(20_000_000);
    WorkingSets sets = large.open();
    Set<FixedBitSet> taken = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int i = 0; i < 6; i++) {
      taken.add(sets.empty());
    }
    sets.close();
    try (WorkingSets again = large.open()) {
      for (int i = 0; i < 6; i++) {
        taken.add(again.empty());
      }
    }
    assertThat(taken).as("six, four of them again and two anew").hasSize(8);
  }
}
