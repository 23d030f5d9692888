package dev.marquee.insights;

import dev.marquee.catalog.Title;
import dev.marquee.insights.RatingsVotes.Outlier;
import dev.marquee.insights.stat.Estimate;
import dev.marquee.search.NumberColumn;
import dev.marquee.search.Selection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/// Finds the titles whose rating is farthest from what is usual at their votes, some on either
/// side. For one thread.
final class RatingOutliers {
  private static final int ON_EITHER_SIDE = 10;

  /// In spreads: of ratings that are normal, one in 370 lies as far out.
  private static final double FEWEST_SPREADS = 3;

  private final Selection selection;
  private final NumberColumn ratings;
  private final NumberColumn votes;
  private final RatingDensity.Usual[] usual;
  private final PriorityQueue<Far> above = new PriorityQueue<>(Far.NEAREST_FIRST);
  private final PriorityQueue<Far> below = new PriorityQueue<>(Far.NEAREST_FIRST);

  /// `usual`: by bin of votes.
  RatingOutliers(Selection selection, RatingDensity.Usual[] usual) {
    this.selection = selection;
    this.ratings = selection.columns().ratings();
    this.votes = selection.columns().votes();
    this.usual = usual;
  }

  private record Far(int place, double distance, double votes) {
    /// The farthest last; of equals those with more votes, then those that come first.
    static final Comparator<Far> NEAREST_FIRST =
        Comparator.comparingDouble(Far::distance)
            .thenComparingDouble(Far::votes)
            .thenComparingInt(far -> -far.place());
  }

  /// Looks at a title with a rating and votes.
  void look(int place, int bin, double rating) {
    double spreads = (rating - usual[bin].rating()) / usual[bin].spread();
    if (Math.abs(spreads) >= FEWEST_SPREADS) {
      PriorityQueue<Far> side = spreads > 0 ? above : below;
      side.add(new Far(place, Math.abs(spreads), votes.value(votes.ordinal(place))));
      if (side.size() > ON_EITHER_SIDE) {
        side.remove();
      }
    }
  }

  /// The outliers, the highest above the usual first, the farthest below it last.
  List<Outlier> found() {
    return Stream.concat(
            above.stream().sorted(Far.NEAREST_FIRST.reversed()),
            below.stream().sorted(Far.NEAREST_FIRST))
        .map(this::outlier)
        .toList();
  }

  private Outlier outlier(Far far) {
    Title title = selection.entry(far.place()).title();
    double rating = ratings.value(ratings.ordinal(far.place()));
    RatingDensity.Usual expected = usual[VoteBins.of((long) far.votes())];
    return new Outlier(
        title.id().value(),
        title.title(),
        title.type().label(),
        title.year(),
        Estimate.rounded(rating),
        (long) far.votes(),
        Estimate.rounded(expected.rating()),
        Estimate.rounded((rating - expected.rating()) / expected.spread()));
  }
}
