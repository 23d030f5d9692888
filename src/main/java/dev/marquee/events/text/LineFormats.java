package dev.marquee.events.text;

import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds out how the lines of a file are to be read, by its first line alone.
public final class LineFormats {
  private static final Pattern RATINGS_BY_COLONS =
      Pattern.compile("\\d+::(\\d+)::\\d+(?:\\.\\d+)?::\\d+");

  private static final Pattern RATINGS_BY_TABS = Pattern.compile("\\d+\t\\d+\t[1-5]\t\\d+");

  /// The length of the numbers in ids of IMDb, which are padded with zeros.
  private static final int IMDB_DIGITS = 7;

  private LineFormats() {}

  /// A format, and whether the first line is a header, which holds no event.
  public record Found(LineFormat format, boolean hasHeader) {}

  /// The format of a file that begins with this line.
  ///
  /// @param profiles what to put before the viewers' numbers of a public data set; null for its
  ///   name
  public static Optional<Found> of(String firstLine, Clock clock, @Nullable String profiles) {
    String line = firstLine.strip();
    if (line.startsWith("{")) {
      return Optional.of(new Found(EventJson.readBy(clock), false));
    }
    if (line.equals(EventCsv.HEADER)) {
      return Optional.of(new Found(new EventCsv(clock), true));
    }
    if (line.equals("userId,movieId,rating,timestamp")) {
      return Optional.of(new Found(movieLens(",", clock, profiles), true));
    }
    if (RATINGS_BY_TABS.matcher(line).matches()) {
      return Optional.of(new Found(smallestMovieLens(clock, profiles), false));
    }
    var byColons = RATINGS_BY_COLONS.matcher(line);
    if (!byColons.matches()) {
      return Optional.empty();
    }
    boolean isImdb = byColons.group(1).length() >= IMDB_DIGITS;
    return Optional.of(
        new Found(
            isImdb ? movieTweetings(clock, profiles) : movieLens("::", clock, profiles), false));
  }

  /// Half stars up to five, so that two of ours are one of theirs.
  private static LineFormat movieLens(String separator, Clock clock, @Nullable String profiles) {
    String prefix = (profiles == null ? "movielens" : profiles) + ':';
    return new RatingLines("MovieLens ratings", separator, prefix, "movielens:", 2, clock);
  }

  /// The set of 100,000 ratings, whose films have numbers of their own.
  private static LineFormat smallestMovieLens(Clock clock, @Nullable String profiles) {
    String prefix = (profiles == null ? "movielens100k" : profiles) + ':';
    return new RatingLines("MovieLens 100K ratings", "\t", prefix, "movielens100k:", 2, clock);
  }

  private static LineFormat movieTweetings(Clock clock, @Nullable String profiles) {
    String prefix = (profiles == null ? "movietweetings" : profiles) + ':';
    return new RatingLines("MovieTweetings ratings", "::", prefix, "imdb:tt", 1, clock);
  }
}
