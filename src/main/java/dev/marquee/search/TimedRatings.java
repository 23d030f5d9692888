package dev.marquee.search;

/// Which title was rated when, by single viewers of the sources of a catalog, in no order that
/// means anything; ratings of which no time is known are not among them. Immutable, so safe from
/// any thread; eight bytes a rating.
public final class TimedRatings {
  /// Nobody rated anything.
  public static final TimedRatings NONE = of(new int[0], new int[0]);

  private final int[] places;
  private final int[] epochHours;

  private TimedRatings(int[] places, int[] epochHours) {
    this.places = places;
    this.epochHours = epochHours;
  }

  /// Ratings of these places, each at the hour beside it; takes over the arrays.
  public static TimedRatings of(int[] places, int[] epochHours) {
    if (places.length != epochHours.length) {
      throw new IllegalArgumentException(
          places.length + " places and " + epochHours.length + " hours");
    }
    return new TimedRatings(places, epochHours);
  }

  /// How many ratings there are.
  public int size() {
    return places.length;
  }

  /// The place of the title that was rated, as in [Columns].
  public int place(int rating) {
    return places[rating];
  }

  /// When it was rated, in whole hours since 1970, in UTC.
  public int epochHour(int rating) {
    return epochHours[rating];
  }
}
