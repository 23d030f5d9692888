package dev.marquee.ingest.dialect;

import dev.marquee.catalog.TitleId;
import dev.marquee.catalog.TitleType;
import dev.marquee.ingest.clean.ListCells;
import dev.marquee.ingest.merge.Standing;
import dev.marquee.ingest.source.Format;
import dev.marquee.ingest.source.Header;
import dev.marquee.ingest.source.Row;
import dev.marquee.ingest.source.SourceHead;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every kind of source we can read: those described here, the smaller ones of [FilmLists] and
/// those of [EarlyMovieLens]. To add one, describe it in one of these and put a fixture of it under
/// `src/test/resources/ingest`; nothing else needs to know.
///
/// Trust, lower first (field by field, see [Standing]):
///
/// | source | names | type | years | rest | because |
/// | --- | --: | --: | --: | --: | --- |
/// | Marquee titles | 10 | 10 | 10 | 10 | curated by hand or merged before |
/// | streaming catalog | 20 | 20 | 50 | 20 | English names; the year of a series is that of its newest season |
/// | JustWatch | 22 | 22 | 22 | 22 | English names; the year of a series is that of its first season |
/// | TMDB | 25 | 65 | 22 | 25 | English names beside the originals; calls everything a film |
/// | a mapping | 30 | 30 | 30 | 30 | unknown, but chosen by the operator |
/// | availability catalog | 50 | 25 | 20 | 40 | IMDb's years; its names are often romanized originals |
/// | MovieTweetings | 46 | 65 | 23 | 60 | IMDb's names and years of the day it was collected |
/// | IMDb | 45 | 15 | 15 | 45 | the authority on types and years |
/// | MovieLens | 40 | 60 | 25 | 50 | calls everything a film |
/// | MovieLens, early sets | 41 | 61 | 26 | 51 | the same, as it was then |
/// | MSRD | 35 | 65 | 24 | 35 | The Movie Database's films, copied once; knows no series |
public final class Dialects {
  private static final List<String> MARQUEE_NEEDS = List.of("id", "type", "title");
  private static final double MARQUEE_SHARE = 0.6;

  /// Our own files, what `export titles` writes.
  public static final Dialect MARQUEE = marquee();

  private static final Dialect STREAMING =
      Dialect.named("streaming catalog")
          .recognizedBy("show_id", "type", "title", "release_year", "listed_in")
          .standing(new Standing(20, 20, 50, 20))
          .lists(ListCells.COMMA)
          .column("show_id", Field.ID)
          .column("type", Field.TYPE)
          .column("title", Field.TITLE)
          .column("director", Field.DIRECTORS)
          .column("cast", Field.CAST)
          .column("country", Field.COUNTRIES)
          .column("release_year", Field.YEAR)
          .column("rating", Field.CERTIFICATE)
          .column("duration", Field.LENGTH)
          .column("listed_in", Field.GENRES)
          .column("description", Field.SYNOPSIS)
          .build();

  private static final Dialect AVAILABILITY =
      Dialect.named("availability catalog")
          .recognizedBy("title", "type", "imdbId", "availableCountries", "imdbAverageRating")
          .standing(new Standing(50, 25, 20, 40))
          .votesOf("imdb")
          .lists(ListCells.COMMA)
          .column("title", Field.TITLE)
          .column("type", Field.TYPE)
          .column("genres", Field.GENRES)
          .column("releaseYear", Field.YEAR)
          .column("imdbId", Field.IMDB_ID)
          .column("imdbAverageRating", Field.RATING)
          .column("imdbNumVotes", Field.VOTES)
          .column("availableCountries", Field.AVAILABLE)
          .build();

  private static final Dialect MOVIE_LENS =
      Dialect.named("MovieLens")
          .recognizedBy("movieId", "title", "genres")
          .standing(new Standing(40, 60, 25, 50))
          .idsOf("movielens")
          .votesOf("movielens")
          .assuming(TitleType.MOVIE)
          .lists(ListCells.BAR)
          .column("movieId", Field.ID)
          .column("title", Field.TITLE_AND_YEAR)
          .column("genres", Field.GENRES)
          .joinedWith(MovieLensJoins.LINKS)
          .joinedWith(MovieLensJoins.TAGS)
          .joinedWith(MovieLensJoins.RATINGS)
          .build();

  private static final Dialect MSRD =
      Dialect.named("MSRD")
          .recognizedBy("_id", "title", "overview", "tags", "genres", "director", "actors")
          .standing(new Standing(35, 65, 24, 35))
          .votesOf("tmdb")
          .assuming(TitleType.MOVIE)
          .lists(ListCells.SINGLE)
          .column("_id", Field.TMDB_ID)
          .column("title", Field.TITLE)
          .column("overview", Field.SYNOPSIS)
          .column("tags", Field.KEYWORDS)
          .column("genres", Field.GENRES)
          .column("director", Field.DIRECTORS)
          .column("actors", Field.CAST)
          .column("year", Field.YEAR)
          .column("rating", Field.RATING)
          .column("votes", Field.VOTES)
          .build();

  private static final Dialect JUST_WATCH =
      Dialect.named("JustWatch")
          .recognizedBy("id", "title", "type", "age_certification", "production_countries")
          .standing(Standing.of(22))
          .idsOf("justwatch")
          .votesOf("imdb")
          .lists(ListCells.LITERAL)
          .column("id", Field.ID)
          .column("title", Field.TITLE)
          .column("type", Field.TYPE)
          .column("description", Field.SYNOPSIS)
          .column("release_year", Field.YEAR)
          .column("age_certification", Field.CERTIFICATE)
          .column("runtime", Field.MINUTES)
          .column("genres", Field.GENRES)
          .column("production_countries", Field.COUNTRIES)
          .column("seasons", Field.SEASONS)
          .column("imdb_id", Field.IMDB_ID)
          .column("imdb_score", Field.RATING)
          .column("imdb_votes", Field.VOTES)
          .joinedWith(JustWatchCredits.CREDITS)
          .build();

  private static final Dialect MOVIE_TWEETINGS =
      Dialect.named("MovieTweetings")
          .laidOut(
              Layout.headless(
                  "::",
                  List.of("imdbId", "titleAndYear", "genres"),
                  "\\d{7,8}",
                  ".+ \\(\\d{4}\\)",
                  ".*"))
          .standing(new Standing(46, 65, 23, 60))
          .votesOf("movietweetings")
          .assuming(TitleType.MOVIE)
          .lists(ListCells.BAR)
          .column("imdbId", Field.IMDB_ID)
          .column("titleAndYear", Field.TITLE_THEN_YEAR)
          .column("genres", Field.GENRES)
          .joinedBy(JoinId.IMDB)
          .joinedWith(
              Companion.ratings(
                  "MovieTweetings ratings",
                  Layout.headless(
                      "::",
                      List.of("userId", "imdbId", "rating", "timestamp"),
                      "\\d+",
                      "\\d{7,8}",
                      "\\d{1,2}",
                      "\\d{9,10}"),
                  List.of("imdbId", "userId", "rating", "timestamp"),
                  "movietweetings",
                  10))
          .build();

  /// Of IMDb's kinds of titles, films, shorts, specials and videos are films, series and miniseries
  /// are series; episodes, pilots, games and whatever is for adults are left out by rule.
  private static final Dialect IMDB =
      Dialect.named("IMDb")
          .laidOut(Layout.having(List.of("tconst", "titleType", "primaryTitle")).unquoted())
          .standing(new Standing(45, 15, 15, 45))
          .votesOf("imdb")
          .lists(ListCells.COMMA)
          .column("tconst", Field.IMDB_ID)
          .column("titleType", Field.TYPE)
          .column("primaryTitle", Field.TITLE)
          .column("originalTitle", Field.ORIGINAL_TITLE)
          .column("isAdult", Field.ADULT)
          .column("startYear", Field.YEAR)
          .column("endYear", Field.END_YEAR)
          .column("runtimeMinutes", Field.MINUTES)
          .column("genres", Field.GENRES)
          .joinedBy(JoinId.IMDB)
          .joinedWith(ImdbJoins.RATINGS)
          .joinedWith(ImdbJoins.CREW)
          .joinedWith(ImdbJoins.PRINCIPALS)
          .joinedWith(ImdbJoins.NAMES)
          .joinedWith(ImdbJoins.NAMES_ELSEWHERE)
          .build();

  private static final Dialect TMDB =
      Dialect.named("TMDB")
          .recognizedBy("id", "title", "original_language", "original_title", "vote_average")
          .standing(new Standing(25, 65, 22, 25))
          .votesOf("tmdb")
          .assuming(TitleType.MOVIE)
          .lists(ListCells.LITERAL)
          .column("id", Field.TMDB_ID)
          .column("imdb_id", Field.IMDB_ID)
          .column("title", Field.TITLE)
          .column("original_title", Field.ORIGINAL_TITLE)
          .column("adult", Field.ADULT)
          .column("release_date", Field.YEAR)
          .column("runtime", Field.MINUTES)
          .column("genres", Field.GENRES)
          .column("keywords", Field.KEYWORDS)
          .column("production_countries", Field.COUNTRIES)
          .column("original_language", Field.LANGUAGES)
          .column("spoken_languages", Field.LANGUAGES)
          .column("belongs_to_collection", Field.COLLECTION)
          .column("overview", Field.SYNOPSIS)
          .column("vote_average", Field.RATING)
          .column("vote_count", Field.VOTES)
          .joinedBy(JoinId.TMDB)
          .joinedWith(TmdbJoins.CREDITS)
          .joinedWith(TmdbJoins.CREDITS_BY_ID)
          .joinedWith(TmdbJoins.KEYWORDS)
          .build();

  private static final List<Dialect> ALL =
      Stream.concat(
              Stream.of(
                  MARQUEE,
                  STREAMING,
                  AVAILABILITY,
                  MOVIE_LENS,
                  MSRD,
                  JUST_WATCH,
                  MOVIE_TWEETINGS,
                  IMDB,
                  TMDB),
              Stream.concat(FilmLists.ALL.stream(), EarlyMovieLens.ALL.stream()))
          .toList();

  private static final Set<String> SCHEMES =
      Stream.concat(
              Stream.of(TitleId.IMDB, TitleId.TMDB),
              ALL.stream().flatMap(dialect -> Stream.ofNullable(dialect.scheme())))
          .collect(Collectors.toUnmodifiableSet());

  /// Any table with a header.
  private static final Format TABLE = new Format.Delimited(",", true, true);

  /// What a header may begin with.
  private static final Set<String> FIRST_COLUMNS =
      ALL.stream()
          .flatMap(dialect ->
              Stream.concat(
                  dialect.columns().stream().map(Dialect.Column::name),
                  dialect.companions().stream().flatMap(joined -> joined.needs().stream())))
          .collect(Collectors.toUnmodifiableSet());

  private Dialects() {}

  /// What a file is: titles of a dialect, or rows that belong to titles of one.
  public sealed interface Kind {
    /// Rows that tell of titles.
    record Titles(Dialect dialect) implements Kind {}

    /// Rows joined to titles.
    record Joined(Dialect dialect, Companion companion) implements Kind {}

    /// How its files are written.
    default Layout layout() {
      return switch (this) {
        case Titles(Dialect dialect) -> dialect.layout();
        case Joined(Dialect _, Companion companion) -> companion.layout();
      };
    }

    /// The name of the kind, as the report calls it.
    default String label() {
      return switch (this) {
        case Titles(Dialect dialect) -> dialect.name();
        case Joined(Dialect _, Companion companion) -> companion.name();
      };
    }
  }

  /// The schemes of ids that mean the same in every file.
  public static Set<String> schemes() {
    return SCHEMES;
  }

  /// The kind of table that a record in the middle of a file is the header of; empty for nearly all
  /// records, and cheap for them.
  public static Optional<Kind> recognizeWithin(Row row) {
    return row.size() > 2 && FIRST_COLUMNS.contains(row.cell(0))
        ? recognize(new SourceHead(TABLE, new Header(row.cells())))
        : Optional.empty();
  }

  /// The kind of a file that begins like this; empty when it is none we know.
  public static Optional<Kind> recognize(SourceHead head) {
    for (Dialect dialect : ALL) {
      if (dialect.layout().fits().test(head)) {
        return Optional.of(new Kind.Titles(dialect));
      }
      for (Companion companion : dialect.companions()) {
        if (companion.layout().fits().test(head)) {
          return Optional.of(new Kind.Joined(dialect, companion));
        }
      }
    }
    return Optional.empty();
  }

  /// `id,type,title` and, of all its columns, most of ours: other sources have those three as well.
  private static boolean isMarquee(Header header) {
    long ours = header.columns().stream().filter(name -> Field.of(name).isPresent()).count();
    int all = header.columns().size();
    return header.hasAll(MARQUEE_NEEDS) && all > 3 && ours >= MARQUEE_SHARE * all;
  }

  private static Dialect marquee() {
    Dialect.Builder dialect =
        Dialect.named("Marquee titles")
            .laidOut(Layout.when(Dialects::isMarquee))
            .standing(Standing.of(10))
            .lists(ListCells.ESCAPED_BAR);
    for (Field field : Field.values()) {
      if (field.isOurs()) {
        dialect.column(field.label(), field);
      }
    }
    return dialect.build();
  }
}
