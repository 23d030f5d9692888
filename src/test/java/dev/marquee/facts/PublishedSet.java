package dev.marquee.facts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// A public data set, where its files lie, and what its rows can be held to.
///
/// `titles` is the file with a row for each title, `joined` are files whose rows belong to them.
record PublishedSet(Path titles, List<Path> joined, Set<Trait> traits) {
  /// Where the sets lie, seen from the project.
  static final Path FOLDER = Path.of("..", "shared", "data");

  static final List<PublishedSet> ALL =
      List.of(
          of("netflix/netflix_titles.csv", Trait.KNOWS_TYPES, Trait.DATES_NEWEST_SEASON),
          of("disney_plus/disney_plus_titles.csv", Trait.KNOWS_TYPES, Trait.DATES_NEWEST_SEASON),
          of("octopusteam/netflix_full.csv", Trait.KNOWS_TYPES),
          of("octopusteam/hbo_max_full.csv", Trait.KNOWS_TYPES),
          of("justwatch_netflix/titles.csv", Trait.KNOWS_TYPES)
              .with("justwatch_netflix/credits.csv"),
          of("ml-latest-small/movies.csv").with("ml-latest-small/links.csv"),
          of("movietweetings-50k/movies.dat"),
          of("imdb_tsv/title.basics.tsv", Trait.KNOWS_TYPES),
          of("msrd/movies.jsonl.gz", Trait.NAMES_ONE_DIRECTOR),
          of("imdb_top_1000/imdb_top_1000.csv", Trait.NAMES_ONE_DIRECTOR),
          of("imdb_movie_data/IMDB-Movie-Data.csv", Trait.NAMES_ONE_DIRECTOR),
          of("vega_movies/movies.json", Trait.NAMES_ONE_DIRECTOR));

  /// What is particular to a set.
  enum Trait {
    /// It tells films from series; the others call everything a film.
    KNOWS_TYPES,
    /// The year of a series is that of its newest season.
    DATES_NEWEST_SEASON,
    /// It has room for one director, so that it leaves out the others.
    NAMES_ONE_DIRECTOR
  }

  PublishedSet {
    joined = List.copyOf(joined);
    traits = Set.copyOf(traits);
  }

  private static PublishedSet of(String titles, Trait... traits) {
    return new PublishedSet(FOLDER.resolve(titles), List.of(), Set.of(traits));
  }

  private PublishedSet with(String file) {
    return new PublishedSet(titles, List.of(FOLDER.resolve(file)), traits);
  }

  /// The files that are not there.
  static List<Path> absent() {
    return ALL.stream()
        .flatMap(set -> Stream.concat(Stream.of(set.titles), set.joined.stream()))
        .filter(file -> !Files.exists(file))
        .toList();
  }

  boolean has(Trait trait) {
    return traits.contains(trait);
  }
}
