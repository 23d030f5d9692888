package dev.marquee.ingest.dialect;

import java.util.Arrays;
import java.util.Optional;

/// What a column can mean. The names are the columns of the *Marquee titles* dialect, and those
/// that a mapping gives.
public enum Field {
  ID("id"),
  TYPE("type"),
  TITLE("title"),
  ORIGINAL_TITLE("originalTitle"),
  ALTERNATIVE_TITLES("alternativeTitles"),
  YEAR("year"),
  END_YEAR("endYear"),
  GENRES("genres"),
  COUNTRIES("countries"),
  LANGUAGES("languages"),
  DIRECTORS("directors"),
  CAST("cast"),
  MINUTES("runtimeMinutes"),
  SEASONS("seasons"),
  CERTIFICATE("certificate"),
  KEYWORDS("keywords"),
  COLLECTION("collection"),
  SYNOPSIS("synopsis"),
  RATING("rating"),
  VOTES("votes"),
  AVAILABLE("availableCountries"),
  IMDB_ID("imdbId"),
  TMDB_ID("tmdbId"),
  /// Further ids the title answers to, with their schemes.
  ALIASES("aliases"),
  /// The sources' own genre words, kept beside the translated ones.
  SOURCE_GENRES("sourceGenres"),
  /// The sources' own country words.
  SOURCE_COUNTRIES("sourceCountries"),
  /// `94 min` or `2 Seasons`, in one column.
  LENGTH("length"),
  /// `Matrix, The (1999)`: title, further names and year in one column.
  TITLE_AND_YEAR("titleAndYear"),
  /// `The Matrix (1999)`: title and year in one column, all before the year being the title.
  TITLE_THEN_YEAR("titleThenYear"),
  /// Whether it is for adults only, as `1` or `True`; such titles are left out.
  ADULT("adult"),
  /// Whether it is of the genre that the column is called by, as `1` or `True`.
  GENRE_FLAG("genreFlag");

  private final String label;

  Field(String label) {
    this.label = label;
  }

  /// The name of this field in files and mappings.
  public String label() {
    return label;
  }

  /// The field of this name, in any case of letters.
  public static Optional<Field> of(String label) {
    return Arrays.stream(values()).filter(f -> f.label.equalsIgnoreCase(label)).findFirst();
  }

  /// Whether this gives the title.
  boolean holdsTitle() {
    return this == TITLE || this == TITLE_AND_YEAR || this == TITLE_THEN_YEAR;
  }

  /// Whether our own files have it as a column; others have only a meaning in other sources.
  boolean isOurs() {
    return switch (this) {
      case LENGTH, TITLE_AND_YEAR, TITLE_THEN_YEAR, ADULT, GENRE_FLAG -> false;
      default -> true;
    };
  }

  /// Whether words such as `Unknown` stand for a missing value here; in names and free words they
  /// may be meant.
  boolean hasPlaceholders() {
    return switch (this) {
      case TITLE,
          ORIGINAL_TITLE,
          ALTERNATIVE_TITLES,
          TITLE_AND_YEAR,
          TITLE_THEN_YEAR,
          KEYWORDS,
          COLLECTION,
          ID,
          ALIASES,
          SOURCE_GENRES,
          SOURCE_COUNTRIES,
          AVAILABLE,
          GENRE_FLAG ->
          false;
      case TYPE,
          YEAR,
          END_YEAR,
          GENRES,
          COUNTRIES,
          LANGUAGES,
          DIRECTORS,
          CAST,
          MINUTES,
          SEASONS,
          CERTIFICATE,
          SYNOPSIS,
          RATING,
          VOTES,
          IMDB_ID,
          TMDB_ID,
          ADULT,
          LENGTH ->
          true;
    };
  }
}
