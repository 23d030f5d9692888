package dev.marquee.insights;

import dev.marquee.insights.Viewing.Cell;
import dev.marquee.insights.stat.LogRatio;
import dev.marquee.insights.stat.Shrinkage;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The views of a genre by slot, `own`, among those of all titles, `all`: by hour of the day, or by
/// weekday from Monday.
@SuppressWarnings("ArrayRecordComponent") // made by one count, never compared
record GenreSlots(String genre, long[] own, long[] all) {
  private static final int WEEKDAYS = 7;

  /// A slot with fewer views has no taste.
  private static final int FEWEST = 20;

  private boolean isTold(int slot) {
    return all[slot] >= FEWEST;
  }

  private LogRatio ratio(int slot) {
    return LogRatio.ofShares(own[slot], all[slot], elsewhere(own, slot), elsewhere(all, slot));
  }

  private static long elsewhere(long[] counts, int slot) {
    return Arrays.stream(counts).sum() - counts[slot];
  }

  /// Of the share of the genre in each slot to its share in the others, where enough is watched.
  List<LogRatio> ratios() {
    return IntStream.range(0, own.length).filter(this::isTold).mapToObj(this::ratio).toList();
  }

  Stream<Cell> cells(Shrinkage shrinkage) {
    return IntStream.range(0, own.length)
        .mapToObj(slot ->
            new Cell(
                genre,
                own.length == WEEKDAYS ? slot + 1 : slot,
                own[slot],
                Periods.share(own[slot], all[slot]),
                Periods.share(elsewhere(own, slot), elsewhere(all, slot)),
                isTold(slot) ? shrinkage.apply(ratio(slot)).ratio() : null));
  }
}
