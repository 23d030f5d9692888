package dev.marquee.insights.viewing;

import dev.marquee.search.Selection;
import dev.marquee.search.TimedRatings;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;

/// Lays views out by the places of the generation that is asked, once a generation, and then again
/// only when many have come; what came since lies beside it. Safe from any thread: two that ask
/// first at once both work, to the same result.
public final class ViewFolds {
  private static final int FEW = 4_096;

  /// What came since is at most one view in so many.
  private static final int PART = 32;

  private static final PlacedViews NO_VIEWS = PlacedViews.of(new long[0]);

  private static final Fold NOTHING =
      new Fold(ViewColumns.NONE, ViewColumns.NONE, new Places(new int[0]), NO_VIEWS, NO_VIEWS);

  /// The place of each title that views have a number for, negative where the catalog has none.
  @SuppressWarnings("ArrayRecordComponent") // filled once, never compared
  private record Places(int[] ofTitle) {

    /// Those that are known, and the others looked up.
    Places upTo(int titles, Selection selection, ViewColumns views) {
      if (titles <= ofTitle.length) {
        return this;
      }
      int[] more = Arrays.copyOf(ofTitle, titles);
      for (int title = ofTitle.length; title < titles; title++) {
        more[title] = selection.placeOf(views.id(title)).orElse(-1);
      }
      return new Places(more);
    }
  }

  /// The views of one generation up to `views`: those of `first` laid out together, and those that
  /// came since.
  private record Fold(
      ViewColumns first,
      ViewColumns views,
      Places places,
      PlacedViews together,
      PlacedViews since) {

    /// These and what has come by now.
    Fold upTo(ViewColumns now, Selection selection) {
      if (now.isBeginningOf(views)) {
        // Nothing has come, or another thread has seen more already.
        return this;
      }
      Places known = now.isNumberedAs(views) ? places : NOTHING.places;
      Places all = known.upTo(now.titles(), selection, now);
      boolean isFew = now.size() - first.size() <= Math.max(FEW, now.size() / PART);
      return views.isBeginningOf(now) && isFew
          ? new Fold(first, now, all, together, placed(now, first.size(), all))
          : new Fold(now, now, all, placed(now, 0, all), NO_VIEWS);
    }
  }

  /// What was laid out last of a generation.
  private static final class Latest {
    private final AtomicReference<Fold> fold = new AtomicReference<>(NOTHING);
  }

  /// The views of a selection's generation, whether their titles pass or not.
  ///
  /// - `evidence`: what tells of them.
  /// - `together`: those that were laid out together, the same object as long as they are the same.
  /// - `since`: the few that came since.
  public record Placed(Evidence evidence, PlacedViews together, PlacedViews since) {
    /// How many views each day has.
    public DayCounts days() {
      return together.days().and(since.days());
    }
  }

  /// The views, or where there are none, the ratings of the sources.
  public Placed of(Selection selection, ViewColumns views) {
    return views.size() == 0 ? rated(selection) : viewed(selection, views);
  }

  private Placed viewed(Selection selection, ViewColumns views) {
    Latest latest = selection.derived().once(this, Latest.class, Latest::new);
    Fold fold = latest.fold.get().upTo(views, selection);
    latest.fold.set(fold);
    return new Placed(views.evidence(), fold.together(), fold.since());
  }

  private static PlacedViews placed(ViewColumns views, int from, Places places) {
    long[] numbers = new long[views.size() - from];
    for (int view = from; view < views.size(); view++) {
      int place = places.ofTitle[views.title(view)];
      numbers[view - from] = PlacedViews.number(place, views.epochHour(view));
    }
    return PlacedViews.of(numbers);
  }

  private static Placed rated(Selection selection) {
    PlacedViews placed =
        selection
            .derived()
            .once(ViewFolds.class, PlacedViews.class, () -> placed(selection.ratings()));
    Evidence evidence = placed.size() > 0 ? Evidence.SOURCE_RATED : Evidence.NONE;
    return new Placed(evidence, placed, NO_VIEWS);
  }

  private static PlacedViews placed(TimedRatings ratings) {
    long[] numbers = new long[ratings.size()];
    for (int rating = 0; rating < numbers.length; rating++) {
      numbers[rating] = PlacedViews.number(ratings.place(rating), ratings.epochHour(rating));
    }
    return PlacedViews.of(numbers);
  }
}
