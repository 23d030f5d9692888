package dev.marquee.ingest.dialect;

import dev.marquee.catalog.TitleType;
import dev.marquee.ingest.clean.ListCells;
import dev.marquee.ingest.merge.Standing;
import java.util.List;

/// Lists of films that were collected once and are on many people's disks: one table, no ids, none
/// of it renewed. They are trusted after the sources that they were copied from.
///
/// | source | names | type | years | rest | because |
/// | --- | --: | --: | --: | --: | --- |
/// | IMDb top list | 47 | 65 | 27 | 42 | IMDb's, with a certificate of India or the US |
/// | IMDb popular list | 48 | 65 | 28 | 43 | IMDb's |
/// | film figures | 49 | 65 | 70 | 70 | says of itself that it has many mistakes |
final class FilmLists {
  private FilmLists() {}

  /// A thousand films with posters and stars, as `imdb_top_1000.csv`.
  private static final Dialect TOP =
      Dialect.named("IMDb top list")
          .recognizedBy("Series_Title", "Released_Year", "IMDB_Rating", "No_of_Votes")
          .standing(new Standing(47, 65, 27, 42))
          .votesOf("imdb")
          .assuming(TitleType.MOVIE)
          .lists(ListCells.COMMA)
          .column("Series_Title", Field.TITLE)
          .column("Released_Year", Field.YEAR)
          .column("Certificate", Field.CERTIFICATE)
          .column("Runtime", Field.MINUTES)
          .column("Genre", Field.GENRES)
          .column("IMDB_Rating", Field.RATING)
          .column("Overview", Field.SYNOPSIS)
          .column("Director", Field.DIRECTORS)
          .column("Star1", Field.CAST)
          .column("Star2", Field.CAST)
          .column("Star3", Field.CAST)
          .column("Star4", Field.CAST)
          .column("No_of_Votes", Field.VOTES)
          .build();

  /// A thousand films of 2006 to 2016, as `IMDB-Movie-Data.csv`.
  private static final Dialect POPULAR =
      Dialect.named("IMDb popular list")
          .recognizedBy("Rank", "Title", "Genre", "Description", "Director", "Actors", "Year")
          .standing(new Standing(48, 65, 28, 43))
          .votesOf("imdb")
          .assuming(TitleType.MOVIE)
          .lists(ListCells.COMMA)
          .column("Title", Field.TITLE)
          .column("Genre", Field.GENRES)
          .column("Description", Field.SYNOPSIS)
          .column("Director", Field.DIRECTORS)
          .column("Actors", Field.CAST)
          .column("Year", Field.YEAR)
          .column("Runtime (Minutes)", Field.MINUTES)
          .column("Rating", Field.RATING)
          .column("Votes", Field.VOTES)
          .build();

  /// Films with what they cost and earned, as vega's `movies.json`. Their dates once had years of
  /// two digits.
  private static final Dialect FIGURES =
      Dialect.named("film figures")
          .recognizedBy("Title", "Release Date", "MPAA Rating", "Major Genre", "IMDB Votes")
          .standing(new Standing(49, 65, 70, 70))
          .votesOf("imdb")
          .assuming(TitleType.MOVIE)
          .collectedIn(2011)
          .lists(ListCells.SINGLE)
          .column("Title", Field.TITLE)
          .column("Release Date", Field.YEAR)
          .column("MPAA Rating", Field.CERTIFICATE)
          .column("Running Time min", Field.MINUTES)
          .column("Major Genre", Field.GENRES)
          .column("Creative Type", Field.GENRES)
          .column("Director", Field.DIRECTORS)
          .column("IMDB Rating", Field.RATING)
          .column("IMDB Votes", Field.VOTES)
          .build();

  static final List<Dialect> ALL = List.of(TOP, POPULAR, FIGURES);
}
