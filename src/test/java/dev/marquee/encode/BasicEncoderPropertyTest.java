package dev.marquee.encode;

import static dev.marquee.catalog.TitleBuilder.aFilm;
import static dev.marquee.catalog.TitleBuilder.aSeries;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.catalog.Catalog;
import dev.marquee.catalog.Title;
import dev.marquee.vector.SparseVector;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BasicEncoderPropertyTest {
  private static Encoding basic(Catalog catalog) {
    return Encoders.fit(catalog, new EncodeSettings(EncodeSettings.Kind.BASIC, 1));
  }

  private static Set<String> words(Title title) {
    Set<String> words = new HashSet<>();
    title.genres().words().forEach(word -> words.add("g " + word.strip().toLowerCase(Locale.ROOT)));
    title
        .countries()
        .words()
        .forEach(word -> words.add("c " + word.strip().toLowerCase(Locale.ROOT)));
    if (title.countries().words().isEmpty()) {
      words.add("c unknown");
    }
    words.add("t " + title.type());
    return words;
  }

  private static double cosine(Title one, Title other) {
    Set<String> a = words(one);
    Set<String> b = words(other);
    Set<String> both = new HashSet<>(a);
    both.retainAll(b);
    return both.size() / Math.sqrt((double) a.size() * b.size());
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void scoreIsTheCosineOfTheWordSets(long seed) {
    Catalog catalog = RandomTitles.catalog(seed, 100);
    Encoding encoding = basic(catalog);
    float[] dense = new float[encoding.dense().dimension()];
    for (int row = 0; row < catalog.size(); row++) {
      SparseVector exact = encoding.exact().row(row);
      ExactQuery query =
          ExactQuery.of(
              encoding.encoder().layout(), List.of(new ExactQuery.Seed(exact, 1)), Map.of());
      encoding.encoder().project(exact, dense);
      for (int other = 0; other < catalog.size(); other++) {
        double cosine = cosine(catalog.title(row), catalog.title(other));
        assertThat(query.score(encoding.exact(), other))
            .as("seed %d, rows %d and %d", seed, row, other)
            .isEqualTo(cosine, within(1e-6));
        assertThat((double) encoding.dense().dot(other, dense)).isEqualTo(cosine, within(1e-5));
      }
    }
  }

  @Test
  void genreAndCountryOfOneNameDiffer() {
    Catalog catalog =
        Catalog.of(
            List.of(aFilm("One").genres("War").build(), aFilm("Other").countries("War").build()));
    assertThat(basic(catalog).encoder().layout().featureCount()).isEqualTo(4);
  }

  @Test
  void wordsThatDifferInCaseAreOne() {
    Catalog catalog =
        Catalog.of(
            List.of(
                aFilm("One").genres("Drama", "DRAMA").countries("US").build(),
                aFilm("Other").genres("drama").countries("US").build()));
    Encoding encoding = basic(catalog);
    assertThat(encoding.exact().row(0).size()).isEqualTo(3);
    assertThat(encoding.encoder().layout().featureCount()).isEqualTo(3);
  }

  @Test
  void missingCountryIsOfItsOwnKind() {
    Encoding encoding = basic(Catalog.of(List.of(aSeries("Alone").genres("Drama").build())));
    assertThat(IntStream.range(0, 3).mapToObj(encoding.encoder()::featureLabel))
        .containsExactlyInAnyOrder("drama", "unknown", "series");
  }

  @Test
  void moreWordsThanLuceneTakesAreProjected() {
    List<Title> titles = new ArrayList<>();
    for (int i = 0; i < 1500; i++) {
      titles.add(aFilm("Film " + i).genres("Genre " + i).build());
    }
    Encoding encoding = basic(Catalog.of(titles));
    assertThat(encoding.encoder().layout().featureCount()).isGreaterThan(1024);
    assertThat(encoding.dense().dimension()).isEqualTo(1024);
  }

  @Test
  void emptyCatalogHasOneDimension() {
    Encoding encoding = basic(Catalog.of(List.of()));
    assertThat(encoding.encoder().layout().featureCount()).isZero();
    assertThat(encoding.dense().dimension()).isEqualTo(1);
    Title unseen = aFilm("Unseen").genres("Drama").build();
    assertThat(encoding.encoder().encode(unseen).size()).isZero();
    assertThat(encoding.encoder().encodeDense(unseen)).containsExactly(0);
  }
}
