package dev.marquee.ingest.dialect;

import dev.marquee.catalog.TitleType;
import dev.marquee.ingest.clean.ListCells;
import dev.marquee.ingest.merge.Standing;
import java.util.List;
import java.util.stream.Stream;

/// The sets that MovieLens published before it wrote tables with headers: of 100,000 ratings
/// (`u.item`, `u.data`), of one million and of ten (`movies.dat`, `ratings.dat`, `tags.dat`). They
/// are trusted like MovieLens, after it.
///
/// A number of six digits at most and colons behind it is a film of MovieLens; IMDb's in
/// MovieTweetings have seven or more. The films of the smallest set have numbers of their own, and
/// the viewers of each set.
final class EarlyMovieLens {
  private static final Standing STANDING = new Standing(41, 61, 26, 51);
  private static final String FILM = "\\d{1,6}";
  private static final String SECOND = "\\d{8,10}";
  private static final List<String> RATING = List.of("movieId", "userId", "rating", "timestamp");

  private static final Dialect BY_COLONS =
      Dialect.named("MovieLens by colons")
          .laidOut(
              Layout.headless(
                  "::", List.of("movieId", "title", "genres"), FILM, ".+ \\(\\d{4}\\)", ".*"))
          .standing(STANDING)
          .idsOf("movielens")
          .votesOf("movielens")
          .assuming(TitleType.MOVIE)
          .lists(ListCells.BAR)
          .column("movieId", Field.ID)
          .column("title", Field.TITLE_AND_YEAR)
          .column("genres", Field.GENRES)
          .joinedWith(
              Companion.ratings(
                  "MovieLens ratings by colons",
                  row("::", "rating", "[0-5](\\.5)?"),
                  RATING,
                  "movielens-dat",
                  5))
          .joinedWith(MovieLensJoins.tags("MovieLens tags by colons", row("::", "tag", ".*")))
          .build();

  /// The columns of genres; the first of the file, `unknown`, is none.
  private static final List<String> GENRES =
      List.of(
          "Action",
          "Adventure",
          "Animation",
          "Children's",
          "Comedy",
          "Crime",
          "Documentary",
          "Drama",
          "Fantasy",
          "Film-Noir",
          "Horror",
          "Musical",
          "Mystery",
          "Romance",
          "Sci-Fi",
          "Thriller",
          "War",
          "Western");

  private static final Dialect SMALLEST = smallest();

  static final List<Dialect> ALL = List.of(BY_COLONS, SMALLEST);

  private EarlyMovieLens() {}

  /// A viewer, a film, what the viewer gave it, and when.
  private static Layout row(String delimiter, String given, String pattern) {
    return Layout.headless(
        delimiter, List.of("userId", "movieId", given, "timestamp"), "\\d+", FILM, pattern, SECOND);
  }

  private static Dialect smallest() {
    List<String> facts = List.of("movieId", "title", "released", "video", "page", "unknown");
    List<String> patterns = List.of(FILM, ".+", ".*", ".*", ".*", "[01]");
    Stream<String> flags = GENRES.stream().map(_ -> "[01]");
    Dialect.Builder dialect =
        Dialect.named("MovieLens 100K")
            .laidOut(
                Layout.headless(
                    "|",
                    Stream.concat(facts.stream(), GENRES.stream()).toList(),
                    Stream.concat(patterns.stream(), flags).toArray(String[]::new)))
            .standing(STANDING)
            .idsOf("movielens100k")
            .votesOf("movielens")
            .assuming(TitleType.MOVIE)
            .column("movieId", Field.ID)
            .column("title", Field.TITLE_AND_YEAR)
            .joinedWith(
                Companion.ratings(
                    "MovieLens 100K ratings",
                    row("\t", "rating", "[1-5]"),
                    RATING,
                    "movielens100k",
                    5));
    GENRES.forEach(genre -> dialect.column(genre, Field.GENRE_FLAG));
    return dialect.build();
  }
}
