package dev.marquee.insights;

import dev.marquee.insights.Production.Period;
import dev.marquee.insights.Production.Span;
import dev.marquee.insights.Production.Trend;
import dev.marquee.insights.stat.Estimate;
import dev.marquee.insights.stat.LogRatio;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Sums counts by year over longer times and compares them.
final class Periods {
  /// With fewer titles in both spans together there is no trend to tell.
  private static final long FEWEST = 20;

  /// A change by a factor below this, either way, is none.
  private static final double STEADY = 1.25;

  private static final int DECADE = 10;

  private final Calendar calendar;
  private final int[] all;

  /// `all`: every title that is counted, by the ordinal of its year, those without one last.
  Periods(Calendar calendar, int[] all) {
    this.calendar = calendar;
    this.all = all;
  }

  Calendar calendar() {
    return calendar;
  }

  /// Every title of a year.
  int titles(int ordinal) {
    return all[ordinal];
  }

  /// Titles without a year.
  int undated() {
    return all[all.length - 1];
  }

  /// What became of the number of all titles; null where there are too few.
  @Nullable Trend trendOfAll() {
    Span recent = calendar.recent();
    Span before = calendar.before();
    if (recent == null || before == null) {
      return null;
    }
    long now = sum(all, recent);
    long then = sum(all, before);
    return now + then < FEWEST ? null : trend(now, then, LogRatio.ofCounts(now, then));
  }

  /// What became of the share of a group, given its titles by year; null where there are too few.
  @Nullable Trend trend(int[] group) {
    Span recent = calendar.recent();
    Span before = calendar.before();
    if (recent == null || before == null) {
      return null;
    }
    long now = sum(group, recent);
    long then = sum(group, before);
    long allThen = sum(all, before);
    // Against nothing, everything would have grown.
    if (now + then < FEWEST || allThen < FEWEST) {
      return null;
    }
    return trend(now, then, LogRatio.ofShares(now, sum(all, recent), then, allThen));
  }

  /// What became of a share of which there were so many cases, now and before.
  static Trend trend(long now, long then, LogRatio ratio) {
    Estimate change = ratio.ratio();
    return new Trend(now, then, change, direction(change));
  }

  private static String direction(Estimate change) {
    if (change.isAbove(1)) {
      return "rising";
    }
    if (change.isBelow(1)) {
      return "falling";
    }
    return change.isAbove(1 / STEADY) && change.isBelow(STEADY) ? "steady" : "unclear";
  }

  private long sum(int[] counts, Span span) {
    long sum = 0;
    for (int ordinal = 0; ordinal < calendar.count(); ordinal++) {
      int year = calendar.year(ordinal);
      if (year >= span.from() && year <= span.to()) {
        sum += counts[ordinal];
      }
    }
    return sum;
  }

  /// The titles of a group by decade.
  List<Period> decades(int[] group, Links links) {
    Map<Integer, int[]> sums = new TreeMap<>();
    for (int ordinal = 0; ordinal < calendar.count(); ordinal++) {
      int decade = Math.floorDiv(calendar.year(ordinal), DECADE) * DECADE;
      int[] sum = sums.computeIfAbsent(decade, _ -> new int[2]);
      sum[0] += group[ordinal];
      sum[1] += all[ordinal];
    }
    List<Period> periods = new ArrayList<>();
    sums.forEach((from, sum) -> {
      if (sum[0] > 0) {
        periods.add(period(from, from + DECADE - 1, sum[0], sum[1], links));
      }
    });
    return periods;
  }

  /// The titles of a group year by year, from the first year that trends look at.
  List<Period> latestYears(int[] group, Links links) {
    Span before = calendar.before();
    List<Period> periods = new ArrayList<>();
    for (int ordinal = 0; ordinal < calendar.count(); ordinal++) {
      int year = calendar.year(ordinal);
      if (group[ordinal] > 0 && (before == null || year >= before.from())) {
        periods.add(period(year, year, group[ordinal], all[ordinal], links));
      }
    }
    return periods;
  }

  private static Period period(int from, int to, long part, long whole, Links links) {
    return new Period(from, to, part, share(part, whole), links.within("year", from, to).address());
  }

  /// A part of a whole; 0 of nothing.
  static double share(long part, long whole) {
    return whole == 0 ? 0 : Estimate.rounded((double) part / whole);
  }
}
