package dev.marquee.ingest.merge;

import static dev.marquee.catalog.TitleBuilder.aFilm;
import static dev.marquee.catalog.TitleBuilder.aSeries;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.catalog.Catalog;
import dev.marquee.catalog.Rating;
import dev.marquee.catalog.Title;
import dev.marquee.catalog.TitleBuilder;
import dev.marquee.catalog.TitleId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MergingTest {
  private static final Origin STREAMING =
      new Origin("stream", 0, new Standing(20, 20, 50, 20), "stream", false);
  private static final Origin OFFERS =
      new Origin("offers", 1, new Standing(50, 25, 20, 40), "imdb", false);
  private static final Origin MORE_OFFERS =
      new Origin("more-offers", 2, new Standing(50, 25, 20, 40), "imdb", false);
  private static final Origin LENS =
      new Origin("movielens", 3, new Standing(40, 60, 25, 50), "movielens", false);

  private final List<TitleRow> rows = new ArrayList<>();

  private MergingTest add(Origin origin, TitleBuilder title) {
    rows.add(new TitleRow(title.build(), origin, rows.size() + 2, false));
    return this;
  }

  private Merging.Merged merged() {
    Merging.Merged merged = Merging.merge(rows);
    assertThat(merged.titles().size() + merged.report().merged()).isEqualTo(rows.size());
    Catalog.of(merged.titles());
    return merged;
  }

  private static TitleBuilder film(String id, String title, int year) {
    return aFilm(title).id(id).year(year);
  }

  @Test
  void sharedDirectorMergesWithinAYear() {
    add(STREAMING, film("s:1", "Love in a Puff", 2010).directors("Pang Ho-cheung"));
    add(STREAMING, film("s:2", "Love In A Puff", 2011).directors("Pang Ho-Cheung"));
    assertThat(merged().report().merged(MergeKey.TITLE_AND_DIRECTOR)).isEqualTo(1);
  }

  @Test
  void twoYearsApartIsAnotherWork() {
    add(STREAMING, film("s:1", "Funny Games", 1997).directors("Haneke"));
    add(STREAMING, film("s:2", "Funny Games", 1999).directors("Haneke"));
    assertThat(merged().titles()).hasSize(2);
  }

  @Test
  void threeYearsInARowAreAGuessAndStayApart() {
    for (int year = 2001; year <= 2003; year++) {
      add(STREAMING, film("s:" + year, "Roast", year).directors("Lou"));
    }
    assertThat(merged().titles()).hasSize(3);
  }

  @Test
  void castCountsOnlyWhereASideHasNoDirector() {
    add(STREAMING, film("s:1", "Secret", 2007).directors("A").cast("X"));
    add(STREAMING, film("s:2", "Secret", 2007).directors("B").cast("X"));
    assertThat(merged().titles()).hasSize(2);
    rows.removeLast();
    add(STREAMING, film("s:3", "Secret", 2007).cast("X", "Y"));
    assertThat(merged().report().merged(MergeKey.TITLE_AND_CAST)).isEqualTo(1);
  }

  @Test
  void castDoesNotBridgeTwoDirectors() {
    add(STREAMING, film("s:1", "Secret", 2007).directors("A").cast("X"));
    add(STREAMING, film("s:2", "Secret", 2007).directors("B").cast("X"));
    add(STREAMING, film("s:3", "Secret", 2007).cast("X"));
    Merging.Merged merged = merged();
    assertThat(merged.titles()).hasSize(3);
    assertThat(merged.report().conflicts(ConflictKind.LEFT_APART)).isEqualTo(1);
  }

  @Test
  void withoutPeopleOnlyOtherSourcesMerge() {
    add(LENS, film("movielens:1", "Heat", 1995));
    add(LENS, film("movielens:2", "Heat", 1995));
    assertThat(merged().titles()).hasSize(2);
    rows.removeLast();
    add(STREAMING, film("s:1", "Heat", 1995).directors("Michael Mann"));
    Title heat = merged().titles().getFirst();
    assertThat(heat.aliases()).containsExactly(new TitleId("s:1"));
    assertThat(heat.credits().directors()).containsExactly("Michael Mann");
  }

  @Test
  void withoutPeopleARivalKeepsAllApart() {
    add(LENS, film("movielens:1", "Heat", 1995));
    add(STREAMING, film("s:1", "Heat", 1995).directors("A"));
    add(STREAMING, film("s:2", "Heat", 1995).directors("B"));
    Merging.Merged merged = merged();
    assertThat(merged.titles()).hasSize(3);
    assertThat(merged.report().conflicts(ConflictKind.LEFT_APART)).isEqualTo(1);
  }

  @Test
  void withoutPeopleYearTypeAndArticleMustAgree() {
    add(LENS, film("movielens:1", "The Kingdom", 2007));
    add(STREAMING, film("s:1", "Kingdom", 2007).directors("A"));
    add(OFFERS, film("offers:1", "The Kingdom", 2008));
    add(MORE_OFFERS, aSeries("The Kingdom").id("more:1").year(2007));
    assertThat(merged().titles()).hasSize(4);
  }

  @Test
  void namesInOtherLanguagesMeetAcrossSources() {
    add(LENS, film("movielens:1", "The Chorus", 2004).original("Les Choristes"));
    add(OFFERS, film("imdb:tt0372824", "Les choristes", 2004));
    Title merged = merged().titles().getFirst();
    assertThat(merged.id()).isEqualTo(new TitleId("imdb:tt0372824"));
    assertThat(merged.title()).isEqualTo("The Chorus");
    assertThat(merged.names().original()).isEqualTo("Les Choristes");
    assertThat(merged.names().alternatives()).isEmpty();
  }

  @Test
  void differentImdbIdsNeverMergeByNoChain() {
    add(OFFERS, film("imdb:tt0000001", "Pusher", 2012).directors("A"));
    add(STREAMING, film("s:1", "Pusher", 2012).directors("A"));
    add(MORE_OFFERS, film("imdb:tt0000002", "Pusher", 2012).directors("A"));
    Merging.Merged merged = merged();
    assertThat(merged.titles()).hasSize(3);
    assertThat(merged.report().conflicts(ConflictKind.LEFT_APART)).isEqualTo(1);
  }

  @Test
  void sharedAliasDoesNotJoinTwoImdbIds() {
    add(OFFERS, film("imdb:tt0000001", "A", 2012).alias("tmdb:7"));
    add(MORE_OFFERS, film("imdb:tt0000002", "B", 2012).alias("tmdb:7"));
    add(STREAMING, film("tmdb:7", "C", 2012));
    Merging.Merged merged = merged();
    assertThat(merged.titles()).hasSize(3);
    assertThat(merged.report().conflicts(ConflictKind.SHARED_ID)).isEqualTo(1);
  }

  @Test
  void twoIdsOfTheMovieDatabaseInOneFileAreTwoWorks() {
    add(LENS, film("tmdb:1", "Saw", 2003).directors("James Wan"));
    add(LENS, film("tmdb:2", "Saw", 2004).directors("James Wan"));
    assertThat(merged().titles()).hasSize(2);
  }

  @Test
  void betweenFilesAnIdOfTheMovieDatabaseMayBeAnOldOne() {
    add(LENS, film("tmdb:1", "Escape", 2003).directors("Kim"));
    add(OFFERS, film("tmdb:2", "Escape", 2003).directors("Kim"));
    assertThat(merged().titles()).hasSize(1);
    rows.removeLast();
    add(OFFERS, film("tmdb:2", "Escape", 2004).directors("Kim"));
    assertThat(merged().titles()).hasSize(2);
  }

  @Test
  void familyNameMayStandFirst() {
    add(STREAMING, film("s:1", "Okja", 2017).directors("Bong Joon-ho").cast("Tilda Swinton"));
    add(LENS, film("l:1", "Okja", 2017).directors("Joon-ho Bong").cast("Swinton Tilda", "Ahn"));
    Title title = merged().titles().getFirst();
    assertThat(title.credits().directors()).containsExactly("Bong Joon-ho");
    assertThat(title.credits().cast()).containsExactly("Tilda Swinton", "Ahn");
  }

  @Test
  void twoDirectorsOfOneFilmAreToldByTheRestOfTheirPeople() {
    add(STREAMING, film("s:1", "Grit", 2010).directors("Ethan").cast("Joel", "Matt"));
    add(LENS, film("l:1", "Grit", 2010).directors("Joel").cast("Matt", "Jeff"));
    assertThat(merged().report().merged(MergeKey.TITLE_AND_PEOPLE)).isEqualTo(1);
    rows.removeLast();
    add(LENS, film("l:1", "Grit", 2010).directors("Joel").cast("Jeff"));
    assertThat(merged().titles()).as("one in common").hasSize(2);
    rows.removeLast();
    add(LENS, film("l:1", "Grit", 2011).directors("Joel").cast("Matt", "Jeff"));
    assertThat(merged().titles()).as("another year").hasSize(2);
    rows.removeLast();
    add(STREAMING, film("s:2", "Grit", 2010).directors("Joel").cast("Matt", "Jeff"));
    assertThat(merged().titles()).as("the same source").hasSize(2);
  }

  @Test
  void rowsFoundToBeOneWorkTellOfItTogether() {
    add(LENS, film("imdb:tt0000001", "The Hunt", 2012).original("Jagten").alias("tmdb:7"));
    add(OFFERS, film("tmdb:7", "The Hunt", 2012).directors("Vinterberg"));
    add(STREAMING, film("s:1", "Jagten", 2012).directors("Vinterberg"));
    assertThat(merged().titles()).hasSize(1);
  }

  @Test
  void snapshotsOfOneFigureCountOnce() {
    add(OFFERS, film("imdb:tt0000001", "A", 2012).rating(7.0, 100));
    add(MORE_OFFERS, film("imdb:tt0000001", "A", 2012).rating(7.1, 110));
    add(LENS, film("imdb:tt0000001", "A", 2012).rating(9.0, 10));
    assertThat(merged().titles().getFirst().rating())
        .isEqualTo(new Rating((7.1 * 110 + 9.0 * 10) / 120, 120));
  }

  @Test
  void fieldsComeFromTheMostTrustedSource() {
    add(OFFERS, aSeries("Gekijouban").id("imdb:tt0000001").year(2013).available("NO", "DE"));
    add(STREAMING, aFilm("The Movie").id("imdb:tt0000001").year(2016).certificate("PG"));
    add(LENS, film("imdb:tt0000001", "Movie, The", 2014).keywords("cycling"));
    Merging.Merged merged = merged();
    Title title = merged.titles().getFirst();
    assertThat(title.title()).isEqualTo("The Movie");
    assertThat(title.names().alternatives()).containsExactly("Gekijouban");
    assertThat(title.isSeries()).isFalse();
    assertThat(title.year()).isEqualTo(2013);
    assertThat(title.certificate()).isEqualTo("PG");
    assertThat(title.keywords()).containsExactly("cycling");
    assertThat(title.availableCountries()).containsExactly("DE", "NO");
    assertThat(merged.report().conflicts(ConflictKind.TYPE)).isEqualTo(1);
    assertThat(merged.report().conflicts(ConflictKind.YEAR)).isEqualTo(1);
  }

  @Test
  void hashedIdsOfDifferentWorksAreToldApart() {
    rows.add(new TitleRow(film("x:ab", "Door", 2012).directors("A").build(), LENS, 2, true));
    rows.add(new TitleRow(film("x:ab", "Door", 2012).directors("B").build(), LENS, 9, true));
    assertThat(merged().titles())
        .extracting(title -> title.id().value())
        .containsExactlyInAnyOrder("x:ab", "x:ab-9");
  }
}
