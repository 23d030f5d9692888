package dev.marquee.search.lucene;

import dev.marquee.catalog.Interactions;
import dev.marquee.search.TimedRatings;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/// Turns what the viewers of the sources rated from rows of the catalog to documents.
final class RatedTimes {
  private RatedTimes() {}

  static TimedRatings of(Interactions interactions, RowOrder order) {
    int[] places = new int[interactions.size()];
    int[] hours = new int[interactions.size()];
    int known = 0;
    for (int i = 0; i < interactions.size(); i++) {
      long seconds = interactions.epochSecond(i);
      if (seconds != 0) {
        places[known] = order.docId(interactions.row(i));
        hours[known++] = Math.toIntExact(Math.floorDiv(seconds, TimeUnit.HOURS.toSeconds(1)));
      }
    }
    return TimedRatings.of(Arrays.copyOf(places, known), Arrays.copyOf(hours, known));
  }
}
