package dev.marquee.insights;

import dev.marquee.insights.Production.Trend;
import dev.marquee.insights.Viewing.Cell;
import dev.marquee.insights.Viewing.Genre;
import dev.marquee.insights.Viewing.Slot;
import dev.marquee.insights.Viewing.Viewed;
import dev.marquee.insights.stat.LogRatio;
import dev.marquee.insights.stat.Shrinkage;
import dev.marquee.insights.viewing.ViewFolds;
import dev.marquee.search.Filters;
import dev.marquee.search.Selection;
import dev.marquee.search.ValueColumn;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Turns counted views into what can be told of them.
final class ViewingCount {
  private static final int DAYS = ViewingTally.WEEK / ViewingTally.DAY;
  private static final int MOST_GENRES = 12;

  /// A genre with fewer views in both windows has no trend.
  private static final int FEWEST = 20;

  private final Selection selection;
  private final Links links;
  private final ViewFolds.Placed placed;
  private final @Nullable ViewingWindows windows;
  private final ViewingTally tally;
  private final ValueColumn genres;
  private final long views;

  private ViewingCount(Selection selection, Filters filters, ViewFolds.Placed placed) {
    this.selection = selection;
    this.links = Links.to(filters);
    this.placed = placed;
    this.windows = ViewingWindows.of(placed.days()).orElse(null);
    this.tally = ViewingTally.of(selection, placed, windows);
    this.genres = selection.columns().genres();
    this.views = sum(tally.weeks.week(), 0);
  }

  static Insights.Told of(Selection selection, Filters filters, ViewFolds.Placed placed) {
    Viewing data = new ViewingCount(selection, filters, placed).data();
    return new Insights.Told(selection.size(), ViewingFinding.of(data, selection.size()), data);
  }

  private Viewing data() {
    List<Genre> watched = genres();
    int[] shown =
        watched.stream().limit(MOST_GENRES).mapToInt(of -> genres.ordinalOf(of.value())).toArray();
    return new Viewing(
        placed.evidence().label(),
        "UTC",
        views,
        tally.titles,
        windows == null ? null : windows.recent(tally.recent),
        windows == null ? null : windows.before(tally.before),
        slots(ViewingTally.DAY, tally.hours, ViewingCount::hour),
        slots(DAYS, tally.weekdays, ViewingCount::weekday),
        watched,
        cells(shown, ViewingTally.DAY),
        cells(shown, DAYS),
        tally.changes.rising(tally.recent, tally.before),
        tally.changes.leading());
  }

  private static Slot hour(int hour) {
    return new Slot(hour, String.format(Locale.ROOT, "%02d:00", hour), 0, 0, null);
  }

  private static Slot weekday(int day) {
    String name = DayOfWeek.of(day + 1).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    return new Slot(day + 1, name, 0, 0, null);
  }

  private List<Slot> slots(int count, LeadingTitles tops, IntFunction<Slot> named) {
    if (views == 0) {
      return List.of();
    }
    long[] sums = bySlot(tally.weeks.week(), 0, count);
    List<Slot> slots = new ArrayList<>();
    for (int slot = 0; slot < count; slot++) {
      Slot name = named.apply(slot);
      Viewed top =
          tops.views(slot) == 0
              ? null
              : RisingTitles.viewed(selection, tops.place(slot), tops.views(slot));
      slots.add(
          new Slot(name.slot(), name.label(), sums[slot], Periods.share(sums[slot], views), top));
    }
    return slots;
  }

  /// A week of counts that begins at `from`.
  private static long sum(int[] counts, int from) {
    return Arrays.stream(counts, from, from + ViewingTally.WEEK).asLongStream().sum();
  }

  /// A week of counts that begins at `from`, summed by hour of the day or by weekday.
  private static long[] bySlot(int[] counts, int from, int slots) {
    long[] sums = new long[slots];
    for (int hour = 0; hour < ViewingTally.WEEK; hour++) {
      sums[slots == ViewingTally.DAY ? hour % slots : hour / ViewingTally.DAY] +=
          counts[from + hour];
    }
    return sums;
  }

  private List<Genre> genres() {
    long[] sums = new long[genres.count()];
    for (int genre = 0; genre < sums.length; genre++) {
      sums[genre] = sum(tally.weeks.genreWeek(), genre * ViewingTally.WEEK);
    }
    return IntStream.range(0, sums.length)
        .filter(genre -> sums[genre] > 0)
        .boxed()
        .sorted(
            Comparator.<Integer>comparingLong(genre -> -sums[genre]).thenComparing(genres::value))
        .map(genre -> genre(genre, sums[genre]))
        .toList();
  }

  private Genre genre(int ordinal, long sum) {
    String value = genres.value(ordinal);
    return new Genre(
        value,
        value,
        sum,
        Periods.share(sum, views),
        trend(ordinal),
        links.and("genre", value).address());
  }

  private @Nullable Trend trend(int genre) {
    long now = tally.weeks.recent()[genre];
    long then = tally.weeks.before()[genre];
    return now + then < FEWEST || tally.before < FEWEST
        ? null
        : Periods.trend(now, then, LogRatio.ofShares(now, tally.recent, then, tally.before));
  }

  /// Genre by genre, one cell a slot.
  private List<Cell> cells(int[] shown, int slots) {
    long[] all = bySlot(tally.weeks.week(), 0, slots);
    List<GenreSlots> rows = new ArrayList<>();
    List<LogRatio> ratios = new ArrayList<>();
    for (int genre : shown) {
      GenreSlots row =
          new GenreSlots(
              genres.value(genre),
              bySlot(tally.weeks.genreWeek(), genre * ViewingTally.WEEK, slots),
              all);
      rows.add(row);
      ratios.addAll(row.ratios());
    }
    Shrinkage shrinkage = Shrinkage.of(ratios);
    return rows.stream().flatMap(row -> row.cells(shrinkage)).toList();
  }
}
