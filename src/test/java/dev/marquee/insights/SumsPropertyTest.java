package dev.marquee.insights;

import static dev.marquee.catalog.TitleBuilder.aFilm;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.search.Derived;
import dev.marquee.search.Entry;
import dev.marquee.search.Selection;
import dev.marquee.search.TimedRatings;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is counted by what is left out is what is counted one by one.
class SumsPropertyTest {
  private static final String[] GENRES = {"Drama", "Comedy", "Horror", "Crime"};
  private static final String[] COUNTRIES = {"US", "FR", "DE"};

  private final Derived derived = new Derived();

  private ListedTitles titles(Random random) {
    List<Entry> entries = new ArrayList<>();
    for (int title = 0; title < 90; title++) {
      var film =
          aFilm("Film " + title)
              .id("test:" + title)
              .genres(some(random, GENRES))
              .countries(some(random, COUNTRIES));
      entries.add(
          Entry.of(
              (random.nextInt(5) == 0 ? film : film.year(1990 + random.nextInt(30))).build(), 1));
    }
    return new ListedTitles(entries, TimedRatings.NONE, derived);
  }

  private static String[] some(Random random, String... of) {
    return IntStream.range(0, of.length)
        .filter(_ -> random.nextInt(3) == 0)
        .mapToObj(i -> of[i])
        .toArray(String[]::new);
  }

  /// From none to all of them.
  private static BitSet passing(Random random, int percent) {
    BitSet passing = new BitSet();
    IntStream.range(0, 90).filter(_ -> random.nextInt(100) < percent).forEach(passing::set);
    return passing;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 30, 50, 51, 70, 99, 100})
  void sumsAreThoseOfTheTitlesThatPass(int percent) {
    Random random = new Random(percent);
    ListedTitles all = titles(random);
    BitSet passing = passing(random, percent);
    Selection selection = all.passing(passing::get);
    List<Entry> entries = passing.stream().mapToObj(all::entry).toList();

    ProductionSums production = ProductionSums.of(selection);
    CountrySums countries = CountrySums.of(selection);

    String where = percent + " %";
    assertThat(IntStream.of(production.ofYear()).sum()).as(where).isEqualTo(entries.size());
    assertThat(countries.placed()).as(where).isEqualTo((int) with(entries, ""));
    for (int country = 0; country < countries.ofCountry().length; country++) {
      String code = all.columns().countries().value(country);
      assertThat((long) countries.ofCountry()[country]).as(where).isEqualTo(with(entries, code));
      assertThat(production.countries().total(country)).as(where).isEqualTo(with(entries, code));
    }
    assertThat((long) countries.pairs().titles())
        .as(where)
        .isEqualTo(entries.stream().filter(entry -> countriesOf(entry).size() > 1).count());
  }

  private static List<String> countriesOf(Entry entry) {
    return entry.title().countries().values();
  }

  /// The titles of a country, or of any.
  private static long with(List<Entry> entries, String country) {
    return entries.stream()
        .map(SumsPropertyTest::countriesOf)
        .filter(codes -> country.isEmpty() ? !codes.isEmpty() : codes.contains(country))
        .count();
  }
}
