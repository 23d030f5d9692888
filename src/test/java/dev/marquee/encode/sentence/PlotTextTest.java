package dev.marquee.encode.sentence;

import static dev.marquee.catalog.TitleBuilder.aFilm;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Which text stands for a title.
class PlotTextTest {

  @Test
  void aPlotStandsBetweenNameAndKeywords() {
    assertThat(
            PlotText.of(
                aFilm("Brazen Soup")
                    .genres("Comedy")
                    .synopsis("A cook wages war on a critic.")
                    .keywords("cooking", "revenge")
                    .build()))
        .contains("Brazen Soup. A cook wages war on a critic. cooking, revenge.");
  }

  @Test
  void genresStandInForAPlot() {
    assertThat(PlotText.of(aFilm("Who Cooks?").genres("Comedy", "War").keywords("cooking").build()))
        .contains("Who Cooks? Comedy, War. cooking.");
  }

  @Test
  void aNameAloneHasNoMeaning() {
    assertThat(PlotText.of(aFilm("Rain").genres("Drama").build())).isEmpty();
  }
}
