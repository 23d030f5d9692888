package dev.marquee.insights.viewing;

import dev.marquee.search.Selection;
import dev.marquee.search.TimedRatings;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/// Lays views out by the places of the generation that is asked, once a generation, and then again
/// only when many have come; what came since lies beside it. Safe from any thread: two that ask
/// first at once both work, to the same result.
public final class ViewFolds {
  private static final int FEW = 4_096;

  /// What came since is at most one view in so many.
  private static final int PART = 32;

  private static final Fold NOTHING =
      new Fold("", ViewColumns.NONE, new Places(new int[0]), PlacedViews.of(new long[0]));

  private final AtomicReference<Fold> ofEvents = new AtomicReference<>(NOTHING);
  private final AtomicReference<Fold> ofRatings = new AtomicReference<>(NOTHING);

  /// The place of each title that views have a number for, negative where the catalog has none.
  @SuppressWarnings("ArrayRecordComponent") // filled once, never compared
  private record Places(int[] ofTitle) {

    /// Those that are known, and the others looked up.
    Places upTo(int titles, Selection selection, ViewColumns views) {
      int[] more = Arrays.copyOf(ofTitle, Math.max(titles, ofTitle.length));
      for (int title = ofTitle.length; title < titles; title++) {
        more[title] = selection.placeOf(views.id(title)).orElse(-1);
      }
      return new Places(more);
    }
  }

  private record Fold(String generation, ViewColumns views, Places places, PlacedViews placed) {
    boolean isOf(Selection selection, ViewColumns now) {
      return generation.equals(selection.generation())
          && (views.isBeginningOf(now) || now.isBeginningOf(views));
    }
  }

  /// The views of a selection's generation, whether their titles pass or not.
  ///
  /// - `evidence`: what tells of them.
  /// - `parts`: those that were laid out together, and those that came since, in this order.
  public record Placed(Evidence evidence, List<PlacedViews> parts) {
    /// How many views each day has.
    public DayCounts days() {
      return parts.stream().map(PlacedViews::days).reduce(DayCounts::and).orElse(DayCounts.NONE);
    }
  }

  /// The views, or where there are none, the ratings of the sources.
  public Placed of(Selection selection, ViewColumns views) {
    return views.size() == 0 ? rated(selection) : viewed(selection, views);
  }

  private Placed viewed(Selection selection, ViewColumns views) {
    Fold fold = ofEvents.get();
    boolean isSame = fold.isOf(selection, views);
    Places known = isSame ? fold.places() : NOTHING.places();
    Places places = known.upTo(views.titles(), selection, views);
    if (!isSame || views.size() - fold.views().size() > Math.max(FEW, views.size() / PART)) {
      fold = new Fold(selection.generation(), views, places, placed(views, 0, places));
      ofEvents.set(fold);
    }
    int folded = Math.min(fold.views().size(), views.size());
    PlacedViews since = placed(views, folded, places);
    return new Placed(views.evidence(), List.of(fold.placed(), since));
  }

  private static PlacedViews placed(ViewColumns views, int from, Places places) {
    long[] numbers = new long[views.size() - from];
    for (int view = from; view < views.size(); view++) {
      int place = places.ofTitle[views.title(view)];
      numbers[view - from] = PlacedViews.number(place, views.epochHour(view));
    }
    return PlacedViews.of(numbers);
  }

  private Placed rated(Selection selection) {
    Fold fold = ofRatings.get();
    if (!fold.generation().equals(selection.generation())) {
      TimedRatings ratings = selection.ratings();
      long[] numbers = new long[ratings.size()];
      for (int rating = 0; rating < numbers.length; rating++) {
        numbers[rating] = PlacedViews.number(ratings.place(rating), ratings.epochHour(rating));
      }
      PlacedViews placed = PlacedViews.of(numbers);
      fold = new Fold(selection.generation(), ViewColumns.NONE, NOTHING.places(), placed);
      ofRatings.set(fold);
    }
    Evidence evidence = fold.placed().size() > 0 ? Evidence.SOURCE_RATED : Evidence.NONE;
    return new Placed(evidence, List.of(fold.placed()));
  }
}
