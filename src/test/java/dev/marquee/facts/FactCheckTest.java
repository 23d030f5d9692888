package dev.marquee.facts;

import static dev.marquee.catalog.TitleBuilder.aFilm;
import static dev.marquee.catalog.TitleBuilder.aSeries;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.catalog.Title;
import dev.marquee.facts.PublishedSet.Trait;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The check finds what it is for, and nothing else.
class FactCheckTest {
  private static final PublishedSet SET = set(Trait.KNOWS_TYPES);
  private static final Title DRACULA =
      aFilm("Dracula")
          .id("titles:dracula-1931")
          .alias("imdb:tt0021814")
          .year(1931)
          .countries("US")
          .directors("Tod Browning")
          .build();

  private static PublishedSet set(Trait... traits) {
    return new PublishedSet(PublishedSet.FOLDER.resolve("rows.csv"), List.of(), Set.of(traits));
  }

  private static List<Fact> disagreements(Title ours, PublishedSet set, Title theirs) {
    return FactCheck.of(List.of(ours), List.of(new Claim(set, 2, theirs))).disagreements().stream()
        .map(Disagreement::fact)
        .toList();
  }

  @Test
  void whatAgreesIsSilent() {
    Title row = aFilm("Dracula").year(1931).countries("US").directors("Browning Tod").build();
    FactCheck.Result result = FactCheck.of(List.of(DRACULA), List.of(new Claim(SET, 2, row)));
    assertThat(result.compared()).isEqualTo(1);
    assertThat(result.disagreements()).isEmpty();
  }

  @Test
  void anIdThatBelongsToAnotherNameIsFound() {
    Title row = aFilm("Frankenstein").id("imdb:tt0021814").year(1931).build();
    assertThat(disagreements(DRACULA, SET, row)).containsExactly(Fact.TITLE);
  }

  @Test
  void anotherIdOfTheSameNameAndYearIsFound() {
    Title row = aFilm("Dracula").id("imdb:tt0021815").year(1931).build();
    assertThat(disagreements(DRACULA, SET, row)).containsExactly(Fact.IMDB_ID);
  }

  @Test
  void aWrongYearIsFoundByIdAndByPeople() {
    Title byId = aFilm("Dracula").id("imdb:tt0021814").year(1932).build();
    assertThat(disagreements(DRACULA, SET, byId)).containsExactly(Fact.YEAR);
    Title byPeople = aFilm("Dracula").year(1932).directors("Tod Browning").build();
    assertThat(disagreements(DRACULA, SET, byPeople)).containsExactly(Fact.YEAR);
  }

  @Test
  void aWrongTypeCountryAndDirectorAreFound() {
    Title series = aSeries("Dracula").id("imdb:tt0021814").year(1931).build();
    assertThat(disagreements(DRACULA, SET, series)).containsExactly(Fact.TYPE);
    Title elsewhere = aFilm("Dracula").year(1931).countries("GB").directors("James Whale").build();
    assertThat(disagreements(DRACULA, SET, elsewhere)).containsExactly(Fact.COUNTRY, Fact.DIRECTOR);
  }

  @Test
  void aSetWithRoomForOneDirectorNeedNotNameTheOthers() {
    Title ours = aFilm("Fargo").year(1996).directors("Joel Coen", "Ethan Coen").build();
    Title row = aFilm("Fargo").year(1996).directors("Joel Coen").build();
    assertThat(disagreements(ours, set(Trait.NAMES_ONE_DIRECTOR), row)).isEmpty();
    assertThat(disagreements(ours, SET, row)).containsExactly(Fact.DIRECTOR);
  }

  @Test
  void heirsOfAStateStandForIt() {
    assertThat(Heirs.haveCommonGround(List.of("SU"), List.of("RU"))).isTrue();
    assertThat(Heirs.haveCommonGround(List.of("DE", "FR"), List.of("XW"))).isTrue();
    assertThat(Heirs.haveCommonGround(List.of("CZ"), List.of("PL"))).isFalse();
  }

  @Test
  void aNameIsOnesOwnInEitherOrder() {
    assertThat(People.isSame("Bong Joon-ho", "Joon Ho Bong")).isTrue();
    assertThat(People.isSame("Alejandro G. Iñárritu", "Alejandro González Iñárritu")).isTrue();
    assertThat(People.isSame("Joel Coen", "Ethan Coen")).isFalse();
  }
}
