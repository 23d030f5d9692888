package dev.marquee.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SparseRowsTest {
  private static void assertSameRow(SparseVector one, SparseVector other) {
    assertThat(one.size()).isEqualTo(other.size());
    for (int i = 0; i < one.size(); i++) {
      assertThat(one.feature(i)).isEqualTo(other.feature(i));
      assertThat(one.value(i)).isEqualTo(other.value(i));
    }
  }

  @Test
  void concatenationKeepsTheOrderOfRows() {
    SparseRows first = SparseProjectionPropertyTest.rows(1, 2000);
    SparseRows empty = new SparseRows.Builder().build();
    SparseRows last = SparseProjectionPropertyTest.rows(2, 30);
    SparseRows whole = SparseRows.concatenation(List.of(first, empty, last));
    assertThat(whole.size()).isEqualTo(2030);
    for (int row = 0; row < 2030; row++) {
      assertSameRow(whole.row(row), row < 2000 ? first.row(row) : last.row(row - 2000));
    }
    assertThat(SparseRows.concatenation(List.of()).size()).isZero();
  }

  @Test
  void arrangedRowsAreTheSameInAnotherOrder() {
    SparseRows rows = SparseProjectionPropertyTest.rows(3, 40);
    int[] order = {7, 0, 39, 7};
    SparseRows arranged = rows.arranged(order);
    assertThat(arranged.size()).isEqualTo(4);
    for (int row = 0; row < order.length; row++) {
      assertSameRow(arranged.row(row), rows.row(order[row]));
    }
  }

  @Test
  void sliceNumbersItsFeaturesFromZero() {
    SparseRows.Builder builder = new SparseRows.Builder();
    builder.add(new SparseVector(new int[] {1, 4, 9}, new float[] {1, 2, 3}));
    builder.add(new SparseVector(new int[] {}, new float[] {}));
    builder.add(new SparseVector(new int[] {3, 5}, new float[] {4, 5}));
    SparseRows slice = builder.build().slice(new int[] {0, 2, 1}, 4, 9);
    assertThat(slice.size()).isEqualTo(3);
    assertSameRow(slice.row(0), new SparseVector(new int[] {0}, new float[] {2}));
    assertSameRow(slice.row(1), new SparseVector(new int[] {1}, new float[] {5}));
    assertThat(slice.row(2).size()).isZero();
  }
}
