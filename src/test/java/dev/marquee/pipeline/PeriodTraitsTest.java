package dev.marquee.pipeline;

import static dev.marquee.catalog.TitleBuilder.aFilm;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.catalog.Catalog;
import dev.marquee.cluster.Trait;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeriodTraitsTest {
  private static final List<Trait> PERIODS =
      PeriodTraits.of(
          Catalog.of(
              List.of(
                  aFilm("A").year(1989).build(),
                  aFilm("B").year(1990).build(),
                  aFilm("C").build())));

  @Test
  void aDecadeBeginsWithItsFirstYear() {
    assertThat(rowsOf("before 1990")).isEqualTo("{0}");
    assertThat(rowsOf("since 1990")).isEqualTo("{1}");
  }

  @Test
  void titlesWithoutAYearAreOfNoPeriod() {
    assertThat(PERIODS).allMatch(period -> !period.rows().get(2));
  }

  private static String rowsOf(String word) {
    return PERIODS.stream()
        .filter(period -> period.word().equals(word))
        .findFirst()
        .orElseThrow()
        .rows()
        .toString();
  }
}
