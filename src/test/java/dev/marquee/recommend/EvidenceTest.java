package dev.marquee.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EvidenceTest {
  @Test
  void newestEvidenceOnARowCounts() {
    Evidence evidence = new Evidence.Builder().add(4, 1).add(2, 0.5).add(4, -1).build();

    assertThat(evidence.size()).isEqualTo(2);
    assertThat(evidence.row(0)).isEqualTo(2);
    assertThat(evidence.row(1)).isEqualTo(4);
    assertThat(evidence.weight(1)).isEqualTo(-1);
  }

  @Test
  void nothingSaidFitsNothing() {
    assertThat(Evidence.NONE.isTasteStated()).isFalse();
    assertThat(Evidence.NONE.stated(3)).isZero();
  }

  @Test
  void impossibleEvidenceIsRefused() {
    Evidence.Builder builder = new Evidence.Builder();

    assertThatThrownBy(() -> builder.add(1, 1.5)).hasMessageContaining("1.5");
    assertThatThrownBy(() -> builder.add(-1, 1)).hasMessageContaining("-1");
    assertThatThrownBy(() -> builder.stated(new float[] {2})).hasMessageContaining("2.0");
  }
}
