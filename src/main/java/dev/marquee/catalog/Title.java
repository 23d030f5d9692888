package dev.marquee.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One film or series, cleaned and merged from all the rows that told of it.
///
/// - `id`: the id it is published under; `aliases`: every other id that it answers to, ascending,
///   without `id`.
/// - `genres`: our vocabulary ([Genres]) and the sources' own words, both in the order of the
///   sources.
/// - `countries`: where it was made, as codes of [Countries], the leading one first; never where it
///   is offered.
/// - `languages`: ISO 639-1 codes, the leading one first.
/// - `certificate`: the age rating as the source writes it, such as `PG-13` or `TV-MA`.
/// - `keywords`: lower-case words and phrases that say what it is about and how it feels.
/// - `collection`: the franchise it belongs to.
/// - `availableCountries`: ISO 3166 alpha-2 codes of the countries where it is offered, ascending.
///
/// Lists hold no duplicates and no blanks; what a source lacks is null or empty, never a
/// placeholder.
public record Title(
    TitleId id,
    List<TitleId> aliases,
    TitleType type,
    Names names,
    Years years,
    Labels genres,
    Labels countries,
    List<String> languages,
    Credits credits,
    @Nullable Length length,
    @Nullable String certificate,
    List<String> keywords,
    @Nullable String collection,
    @Nullable String synopsis,
    @Nullable Rating rating,
    List<String> availableCountries) {

  public Title {
    aliases = List.copyOf(aliases);
    languages = List.copyOf(languages);
    keywords = List.copyOf(keywords);
    availableCountries = List.copyOf(availableCountries);
  }

  /// The name it is shown under.
  public String title() {
    return names.title();
  }

  /// The year it came out.
  public @Nullable Integer year() {
    return years.first();
  }

  /// The number of votes, 0 when unrated.
  public long votes() {
    return rating == null ? 0 : rating.votes();
  }

  /// Whether it is a series.
  public boolean isSeries() {
    return type == TitleType.SERIES;
  }

  /// The running time of a film where it is known.
  public @Nullable Integer minutes() {
    return length instanceof Length.Minutes(int count) ? count : null;
  }

  /// The number of seasons of a series where it is known.
  public @Nullable Integer seasons() {
    return length instanceof Length.Seasons(int count) ? count : null;
  }
}
