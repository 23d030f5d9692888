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

/// Which titles are watched more than before, and which most, told title by title. For one thread.
final class RisingTitles {
  /// With fewer views in both windows together, nothing is told of a title.
  private static final int FEWEST = 5;

  private static final int MOST_RISING = 20;
  private static final int MOST_LEADING = 10;

  private final Selection selection;
  private final boolean hasWindows;

  /// Titles that have enough views, in the order in which they were met.
  private int[] places = new int[256];

  private int[] recent = new int[256];
  private int[] before = new int[256];
  private int size;

  /// Numbers that tell how many views a title has, and which it is: more views are larger, and of
  /// equal ones the earlier place. Ascending; 0 where there is no title.
  private final long[] most = new long[MOST_LEADING];

  RisingTitles(Selection selection, boolean hasWindows) {
    this.selection = selection;
    this.hasWindows = hasWindows;
  }

  /// Adds a title and its views: in the recent window, in the one before, and in all.
  void add(int place, int now, int then, int all) {
    int leading = hasWindows ? now : all;
    long rank = ((long) leading << Integer.SIZE) + (Integer.MAX_VALUE - place);
    if (leading > 0 && rank > most[0]) {
      most[0] = rank;
      Arrays.sort(most);
    }
    if (now + then >= FEWEST) {
      makeRoom();
      places[size] = place;
      recent[size] = now;
      before[size++] = then;
    }
  }

  private void makeRoom() {
    if (size == places.length) {
      places = Arrays.copyOf(places, size * 2);
      recent = Arrays.copyOf(recent, size * 2);
      before = Arrays.copyOf(before, size * 2);
    }
  }

  /// A title, by the order in which it was met, with its change.
  private record Changed(int title, LogRatio ratio) {
    double least() {
      return ratio.ratio().low();
    }
  }

  /// Those that rose for certain, all that were looked at considered: of thousands, some double
  /// their views by chance. Given the views of all titles in both windows.
  List<Riser> rising(long allNow, long allThen) {
    List<Changed> changed = new ArrayList<>();
    for (int title = 0; title < size; title++) {
      LogRatio ratio = LogRatio.ofShares(recent[title], allNow, before[title], allThen);
      changed.add(new Changed(title, ratio));
    }
    double least = Discoveries.least(changed.stream().map(Changed::ratio).toList());
    return changed.stream()
        .filter(of -> Discoveries.score(of.ratio()) >= least)
        .sorted(
            Comparator.comparingDouble((Changed of) -> -of.least())
                .thenComparingInt(of -> places[of.title()]))
        .limit(MOST_RISING)
        .map(this::riser)
        .toList();
  }

  private Riser riser(Changed of) {
    Title title = selection.entry(places[of.title()]).title();
    return new Riser(
        title.id().value(),
        title.title(),
        recent[of.title()],
        before[of.title()],
        of.ratio().ratio(),
        Links.title(title.id()));
  }

  /// The most watched titles, of the recent window or where there is none of all time; of equals
  /// the first by place.
  List<Viewed> leading() {
    return Arrays.stream(most)
        .filter(rank -> rank > 0)
        .mapToObj(rank -> viewed(selection, Integer.MAX_VALUE - (int) rank, rank >> Integer.SIZE))
        .toList()
        .reversed();
  }

  static Viewed viewed(Selection selection, int place, long views) {
    Title title = selection.entry(place).title();
    return new Viewed(title.id().value(), title.title(), views, Links.title(title.id()));
  }
}
