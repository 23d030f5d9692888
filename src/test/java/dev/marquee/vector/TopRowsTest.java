package dev.marquee.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TopRowsTest {
  @Test
  void keepsNothingWhenNothingIsAskedFor() {
    TopRows none = new TopRows(0);
    assertThat(none.offer(1, 1)).isFalse();
    none.sort();
    assertThat(none.rows()).isEmpty();
    assertThat(none.floor()).isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void neverKeepsWhatIsNotANumber() {
    TopRows top = new TopRows(1);
    assertThat(top.offer(Double.NaN, 1)).isFalse();
    assertThat(top.offer(Double.NEGATIVE_INFINITY, 2)).isTrue();
    assertThat(top.offer(Double.NaN, 0)).isFalse();
    assertThat(top.rows()).containsExactly(2);
  }

  @Test
  void refusesOffersBetweenSortAndClear() {
    TopRows top = new TopRows(3);
    top.offer(1, 4);
    top.sort();
    assertThatThrownBy(() -> top.offer(2, 5)).isInstanceOf(IllegalStateException.class);
    top.clear();
    assertThat(top.size()).isZero();
    assertThat(top.floor()).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(top.offer(2, 5)).isTrue();
    assertThat(top.rows()).containsExactly(5);
  }

  @Test
  void theFloorIsTheWorstKeptScoreBeforeAndAfterSorting() {
    TopRows top = new TopRows(2);
    top.offer(3, 0);
    top.offer(1, 1);
    top.offer(2, 2);
    assertThat(top.floor()).isEqualTo(2);
    top.sort();
    assertThat(top.floor()).isEqualTo(2);
  }

  @Test
  void refusesANegativeLimit() {
    assertThatThrownBy(() -> new TopRows(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-1");
  }
}
