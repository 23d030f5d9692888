package dev.marquee.encode.sentence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Texts into vectors, with the real model.
class SentenceModelTest {
  private static SentenceModel model;

  @BeforeAll
  static void open() {
    model = SentenceModel.open();
  }

  @AfterAll
  static void close() {
    model.close();
  }

  private static double cosine(String text, String other) {
    float[] a = model.embed(text);
    float[] b = model.embed(other);
    return IntStream.range(0, a.length).mapToDouble(i -> (double) a[i] * b[i]).sum();
  }

  @Test
  void vectorsHaveLengthOne() {
    for (String text : List.of("A chef opens a restaurant.", "", "\uD83D", "word ".repeat(5_000))) {
      float[] vector = model.embed(text);
      assertThat(vector).hasSize(SentenceModel.DIMENSION);
      double squaredNorm =
          IntStream.range(0, vector.length).mapToDouble(i -> (double) vector[i] * vector[i]).sum();
      assertThat(squaredNorm).isCloseTo(1, within(1e-5));
    }
  }

  @Test
  void theSameTextHasTheSameVectorFromEveryThread() {
    String text = "Two rival pilots race around the world.";
    float[] vector = model.embed(text);
    List<float[]> again =
        IntStream.range(0, 16).parallel().mapToObj(_ -> model.embed(text)).toList();
    assertThat(again).allSatisfy(other -> assertThat(other).isEqualTo(vector));
  }

  @Test
  void likePlotsAreNearerThanUnlikeOnes() {
    String[][] pairs = {
      {
        "A cook loses her job and starts a food stall that saves the street she lives in.",
        "A chef opens a restaurant."
      },
      {
        "Stranded on a far planet, a botanist grows crops until a ship can bring him home.",
        "An astronaut must survive alone in space."
      },
      {
        "Two sisters inherit a haunted house where something knocks from inside the walls.",
        "A family is tormented by ghosts in their new home."
      }
    };
    for (int a = 0; a < pairs.length; a++) {
      double like = cosine(pairs[a][0], pairs[a][1]);
      assertThat(like).as(pairs[a][1]).isGreaterThan(0.35);
      for (int b = 0; b < pairs.length; b++) {
        if (a != b) {
          assertThat(cosine(pairs[a][0], pairs[b][1]))
              .as("%s / %s", pairs[a][0], pairs[b][1])
              .isLessThan(like - 0.15);
        }
      }
    }
  }

  @Test
  void checksumNamesTheModel() {
    assertThat(model.checksum()).matches("[0-9a-f]{64}");
  }
}
