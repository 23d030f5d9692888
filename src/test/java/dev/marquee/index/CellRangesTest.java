package dev.marquee.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CellRangesTest {
  /// Two clusters of five and two documents, in three cells and one.
  private static final CellRanges RANGES =
      new CellRanges(new int[] {0, 5, 7}, new int[] {0, 2, 3, 5, 7});

  @Test
  void everyDocumentIsInOneCellAndOneCluster() {
    assertThat(IntStream.range(0, 7).map(RANGES::cellAt)).containsExactly(0, 0, 1, 2, 2, 3, 3);
    assertThat(IntStream.range(0, 7).map(RANGES::clusterAt)).containsExactly(0, 0, 0, 0, 0, 1, 1);
  }

  @Test
  void clustersComeInTheOrderOfTheirFirstCells() {
    assertThat(RANGES.clustersOf(new int[] {1, 3, 0})).containsExactly(0, 1);
    assertThat(RANGES.clustersOf(new int[] {3, 1})).containsExactly(1, 0);
    assertThat(RANGES.clustersOf(new int[0])).isEmpty();
  }

  @Test
  void clustersAreAllOfTheirCells() {
    assertThat(RANGES.cellsOf(new int[] {1, 0})).containsExactly(3, 0, 1, 2);
    assertThat(RANGES.held(new int[] {0, 2})).isEqualTo(4);
    assertThat(RANGES.held(RANGES.cellsOf(new int[] {0, 1}))).isEqualTo(7);
  }

  @Test
  void aClusterThatBeginsWithinACellIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CellRanges(new int[] {0, 4, 7}, new int[] {0, 2, 5, 7}));
  }

  @Test
  void noTitlesHaveNoCells() {
    CellRanges none = new CellRanges(new int[] {0}, new int[] {0});
    assertThat(none.cells()).isZero();
    assertThat(none.clusters()).isZero();
  }
}
