package dev.marquee.evaluate.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.evaluate.EvaluationProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SplitLinesTest {
  @TempDir private Path folder;

  @Test
  void knowsTheKindByTheHeader() throws IOException {
    SplitLines lines = read("userId,movieId,fold,part\n7,31,0,foldin\n\n7,12,0,test\n");

    assertThat(lines.header()).isEqualTo(SplitLines.HELD_OUT);
    assertThat(lines.lines()).extracting(SplitLines.Line::number).containsExactly(2, 4);
    assertThat(lines.lines().getLast().part()).isEqualTo("test");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "film,part\\n1,test|is no split",
        "''|is no split",
        "userId,movieId,part\\n1,2|line 2 has 2 cells, not 3",
        "userId,movieId,part\\n1,2,train\\n1,3,exam|line 3 has the unknown part 'exam'",
        "userId,movieId,fold,part\\n1,2,first,test|line 2 has the unknown fold 'first'",
      })
  void damagedFileIsRefusedByItsLine(String text, String message) {
    assertThatThrownBy(() -> read(text.replace("\\n", "\n")))
        .isInstanceOf(EvaluationProblem.class)
        .hasMessageContaining(message)
        .hasMessageContaining("split.csv");
  }

  @Test
  void splitOfAnotherKindIsRefused() throws IOException {
    SplitLines titles = read("movieId,part\n1,test\n");

    assertThatThrownBy(() -> titles.requiring(SplitLines.HELD_OUT))
        .isInstanceOf(EvaluationProblem.class)
        .hasMessageContaining("the protocol needs 'userId,movieId,fold,part'");
  }

  private SplitLines read(String text) throws IOException {
    return SplitLines.read(Files.writeString(folder.resolve("split.csv"), text));
  }
}
