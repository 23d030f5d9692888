package dev.marquee.insights;

import dev.marquee.catalog.Title;
import dev.marquee.insights.Viewing.Riser;
import dev.marquee.insights.Viewing.Viewed;
import dev.marquee.insights.stat.Discoveries;
import dev.marquee.insights.stat.LogRatio;
import dev.marquee.search.Selection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Which titles are watched more than before, and which most.
final class RisingTitles {
  /// With fewer views in both windows together, nothing is told of a title.
  private static final int FEWEST = 5;

  private static final int MOST_RISING = 20;

  private final Selection selection;
  private final ViewingTally tally;

  RisingTitles(Selection selection, ViewingTally tally) {
    this.selection = selection;
    this.tally = tally;
  }

  /// A title and its place among those that were told of, with its change.
  private record Changed(int title, LogRatio ratio) {
    double least() {
      return ratio.ratio().low();
    }
  }

  /// Those that rose for certain, all that were looked at considered: of thousands, some double
  /// their views by chance.
  List<Riser> rising() {
    List<Changed> changed = new ArrayList<>();
    long recent = tally.sumOfRecent();
    long before = tally.sumOfBefore();
    for (int title = 0; title < tally.titles; title++) {
      int now = tally.recent[title];
      int then = tally.before[title];
      if (now + then >= FEWEST) {
        changed.add(new Changed(title, LogRatio.ofShares(now, recent, then, before)));
      }
    }
    double least = Discoveries.least(changed.stream().map(Changed::ratio).toList());
    return changed.stream()
        .filter(of -> Discoveries.score(of.ratio()) >= least)
        .sorted(
            Comparator.comparingDouble((Changed of) -> -of.least())
                .thenComparingInt(of -> tally.places[of.title()]))
        .limit(MOST_RISING)
        .map(this::riser)
        .toList();
  }

  private Riser riser(Changed of) {
    Title title = selection.entry(tally.places[of.title()]).title();
    return new Riser(
        title.id().value(),
        title.title(),
        tally.recent[of.title()],
        tally.before[of.title()],
        of.ratio().ratio(),
        Links.title(title.id()));
  }

  /// The most watched titles, of the recent window or of all time; of equals the first by place.
  List<Viewed> leading(boolean isRecent, int most) {
    int[] counts = isRecent ? tally.recent : tally.all;
    long[] best = new long[most];
    for (int title = 0; title < tally.titles; title++) {
      // More views are larger, and of equal ones the earlier title.
      long rank = ((long) counts[title] << Integer.SIZE) + (Integer.MAX_VALUE - title);
      if (counts[title] > 0 && rank > best[0]) {
        best[0] = rank;
        Arrays.sort(best);
      }
    }
    return Arrays.stream(best)
        .filter(rank -> rank > 0)
        .mapToInt(rank -> Integer.MAX_VALUE - (int) rank)
        .mapToObj(title -> viewed(selection, tally.places[title], counts[title]))
        .toList()
        .reversed();
  }

  static Viewed viewed(Selection selection, int place, long views) {
    Title title = selection.entry(place).title();
    return new Viewed(title.id().value(), title.title(), views, Links.title(title.id()));
  }
}
