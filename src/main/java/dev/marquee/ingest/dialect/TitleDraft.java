package dev.marquee.ingest.dialect;

import dev.marquee.catalog.Credits;
import dev.marquee.catalog.Labels;
import dev.marquee.catalog.Length;
import dev.marquee.catalog.Names;
import dev.marquee.catalog.Rating;
import dev.marquee.catalog.Title;
import dev.marquee.catalog.TitleId;
import dev.marquee.catalog.TitleType;
import dev.marquee.catalog.Years;
import dev.marquee.ingest.merge.Origin;
import dev.marquee.ingest.merge.TitleRow;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A title while it is put together from the cells of one row and from rows joined to it. Mutable,
/// for one thread; ends as a [TitleRow].
final class TitleDraft {
  final Origin origin;
  final long line;

  /// Its place among the titles that rows may still be joined to.
  int place = -1;

  @Nullable String localId;
  @Nullable String imdb;
  @Nullable String tmdb;
  List<TitleId> aliases = List.of();
  @Nullable TitleType type;

  /// The word for the type that nobody knows, where there is one.
  @Nullable String unknownType;

  boolean adult;
  @Nullable String title;
  @Nullable String original;
  List<String> alternatives = List.of();
  @Nullable Integer year;
  @Nullable Integer endYear;
  Labels genres = Labels.NONE;
  List<String> sourceGenres = List.of();
  Labels countries = Labels.NONE;
  List<String> sourceCountries = List.of();
  List<String> languages = List.of();
  List<String> directors = List.of();
  List<String> cast = List.of();

  /// People of whom only the id is known yet.
  List<String> directorIds = List.of();

  List<String> castIds = List.of();
  @Nullable Integer minutes;
  @Nullable Integer seasons;
  @Nullable String certificate;
  List<String> keywords = List.of();
  @Nullable String collection;
  @Nullable String synopsis;
  @Nullable Double mean;
  long votes;
  List<String> available = List.of();

  TitleDraft(Origin origin, long line) {
    this.origin = origin;
    this.line = line;
  }

  /// The ids of all people known by id only, each once.
  Set<String> people() {
    if (directorIds.isEmpty() && castIds.isEmpty()) {
      return Set.of();
    }
    Set<String> people = new LinkedHashSet<>(directorIds);
    people.addAll(castIds);
    return people;
  }

  /// The finished row. Title and type must be set.
  TitleRow finish() {
    if (title == null || type == null) {
      throw new IllegalStateException("line " + line + " has no title or no type yet");
    }
    TitleIds ids = TitleIds.of(this, title, type);
    Title finished =
        new Title(
            ids.id(),
            ids.aliases(),
            type,
            names(title),
            years(),
            labels(genres, sourceGenres),
            labels(countries, sourceCountries),
            languages,
            directors.isEmpty() && cast.isEmpty() ? Credits.NONE : new Credits(directors, cast),
            length(type),
            certificate,
            keywords,
            collection,
            synopsis,
            mean == null ? null : new Rating(mean, votes),
            available.isEmpty() ? available : List.copyOf(new TreeSet<>(available)));
    return new TitleRow(finished, origin, line, ids.hashed());
  }

  private Names names(String shown) {
    String different = shown.equals(original) ? null : original;
    if (alternatives.isEmpty()) {
      return new Names(shown, different, alternatives);
    }
    List<String> others =
        alternatives.stream()
            .filter(name -> !name.equals(shown) && !name.equals(different))
            .toList();
    return new Names(shown, different, others);
  }

  private Years years() {
    if (year == null) {
      return Years.UNKNOWN;
    }
    return new Years(year, endYear != null && endYear >= year ? endYear : null);
  }

  private static Labels labels(Labels labels, List<String> words) {
    return words.isEmpty() ? labels : new Labels(labels.values(), words);
  }

  /// In the unit that fits the type where both are known.
  private @Nullable Length length(TitleType type) {
    boolean bySeasons = seasons != null && (minutes == null || type == TitleType.SERIES);
    if (bySeasons && seasons != null) {
      return new Length.Seasons(seasons);
    }
    return minutes == null ? null : new Length.Minutes(minutes);
  }
}
