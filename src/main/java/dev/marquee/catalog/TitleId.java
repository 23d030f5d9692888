package dev.marquee.catalog;

/// A public, stable name of a title: a scheme, a colon and the id within it, such as
/// `imdb:tt0133093`, `tmdb:603` or `netflix_titles:s8420`.
///
/// Ids order by their text, so "the smallest id" means the same everywhere.
public record TitleId(String value) implements Comparable<TitleId> {

  /// The scheme of IMDb ids; two different ones are never the same work.
  public static final String IMDB = "imdb";

  /// The scheme of ids of The Movie Database.
  public static final String TMDB = "tmdb";

  public TitleId {
    int colon = value.indexOf(':');
    if (colon <= 0 || colon == value.length() - 1) {
      throw new IllegalArgumentException("not a title id: '" + value + "'");
    }
  }

  /// An id from its two parts.
  public static TitleId of(String scheme, String local) {
    return new TitleId(scheme + ':' + local);
  }

  /// The part before the first colon.
  public String scheme() {
    return value.substring(0, value.indexOf(':'));
  }

  /// The part after the first colon.
  public String local() {
    return value.substring(value.indexOf(':') + 1);
  }

  @Override
  public int compareTo(TitleId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
