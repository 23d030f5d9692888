package dev.marquee.recommend.personal;

import dev.marquee.catalog.Title;
import dev.marquee.events.Taste;
import dev.marquee.recommend.Reranking;
import dev.marquee.recommend.viewer.Opinions;
import dev.marquee.recommend.viewer.Wish;
import dev.marquee.search.CatalogRows;
import dev.marquee.search.Filters;
import dev.marquee.search.RequestProblem;
import dev.marquee.vector.TopRows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// The lists that can be made of the scores of one group of viewers, one of them or several. For
/// one thread and as long as its rows.
final class PersonalList {
  private static final int DEEPER = 4;

  private final CatalogRows rows;
  private final GroupScores scores;
  private final BitSet unseen;
  private int unknownAvoided;

  PersonalList(CatalogRows rows, GroupScores scores) {
    this.rows = rows;
    this.scores = scores;
    this.unseen = scores.seen();
    this.unseen.flip(0, rows.size());
    scores.members().forEach(member -> avoid(member.viewer().taste()));
  }

  private void avoid(Taste taste) {
    for (String filter : taste.avoid()) {
      Optional<BitSet> passing = Recommender.avoided(filter).flatMap(this::passing);
      passing.ifPresentOrElse(unseen::and, () -> unknownAvoided++);
    }
  }

  private Optional<BitSet> passing(Filters filters) {
    try {
      return Optional.of(rows.passing(filters));
    } catch (RequestProblem e) {
      return Optional.empty(); // Of an older generation: counted.
    }
  }

  /// A page of the titles that pass the filters and have not been seen.
  RecommendationPage page(Listing listing) {
    BitSet eligible = eligible(listing.filters());
    List<String> degraded = new ArrayList<>();
    GenreMix taste = genreMix();
    boolean isCalibrated = listing.calibrate() > 0 && !taste.isEmpty();
    if (listing.calibrate() > 0 && taste.isEmpty()) {
      degraded.add("nothing is known of the genres wanted, so the list is not calibrated");
    }
    Picked picked =
        isCalibrated
            ? calibrated(eligible, listing, taste)
            : picked(eligible, listing, needed(listing));
    int[] shown = Arrays.stream(picked.rows()).skip(listing.offset()).toArray();
    return new RecommendationPage(
        items(shown, listing.explain()),
        eligible.cardinality(),
        rows.status(),
        scores.members().getFirst().isByContent() ? "content" : "audience",
        scores.members().stream().mapToInt(member -> member.opinions().all().size()).sum(),
        rows.size() - unseen.cardinality(),
        unknownAvoided + scores.members().stream().mapToInt(ViewerScores::unknown).sum(),
        picked.divergence(),
        degraded);
  }

  private static int needed(Listing listing) {
    return listing.offset() + listing.limit();
  }

  /// Rows in the order in which they are shown.
  @SuppressWarnings("ArrayRecordComponent") // lives as long as one request and is never compared
  private record Picked(int[] rows, Optional<Calibration.Divergence> divergence) {}

  /// The first `most` titles in the order asked for.
  private Picked picked(BitSet eligible, Listing listing, int most) {
    int depth = Math.max(Reranking.POOL, listing.order().depth(most));
    while (true) {
      RankedRows candidates = best(eligible, depth);
      int[] places = listing.order().pick(candidates, most);
      if (places.length == most || candidates.size() < depth) {
        int[] picks = Arrays.stream(places).map(candidates::row).toArray();
        return new Picked(picks, Optional.empty());
      }
      depth *= DEEPER;
    }
  }

  private RankedRows best(BitSet eligible, int depth) {
    TopRows best = new TopRows(depth, rows::isBefore);
    scores.promising(eligible, depth).stream().forEach(row -> best.offer(scores.score(row), row));
    best.sort();
    return new RankedRows(rows, best);
  }

  /// The same of a pool that is larger than the page, so that there is something to choose from.
  private Picked calibrated(BitSet eligible, Listing listing, GenreMix taste) {
    int most = needed(listing);
    int[] pool = picked(eligible, listing, Math.max(Reranking.POOL, 2 * most)).rows();
    List<Title> titles = Arrays.stream(pool).mapToObj(row -> rows.entry(row).title()).toList();
    Calibration calibration = new Calibration(taste, listing.calibrate());
    int[] order = calibration.order(titles, relevance(pool), most);
    Calibration.Divergence divergence =
        new Calibration.Divergence(
            GroupScores.rounded(calibration.divergence(titles, Calibration.firstOf(titles, most))),
            GroupScores.rounded(calibration.divergence(titles, order)));
    int[] picks = Arrays.stream(order).map(place -> pool[place]).toArray();
    return new Picked(picks, Optional.of(divergence));
  }

  /// The scores of a pool, 1 for the best and 0 for the worst, by place: whatever diversity put
  /// first is worth the highest.
  private double[] relevance(int[] pool) {
    double[] ascending = Arrays.stream(pool).mapToDouble(scores::score).sorted().toArray();
    int last = ascending.length - 1;
    double span = last < 0 ? 0 : ascending[last] - ascending[0];
    return IntStream.range(0, ascending.length)
        .mapToDouble(place -> span == 0 ? 1 : (ascending[last - place] - ascending[0]) / span)
        .toArray();
  }

  /// The genres of the titles that they liked, and those that they stated.
  private GenreMix genreMix() {
    Map<String, Double> amounts = new HashMap<>();
    for (ViewerScores member : scores.members()) {
      for (Opinions.Opinion opinion : member.opinions().all()) {
        if (opinion.weight() > 0) {
          GenreMix.add(rows.entry(opinion.row()).title(), opinion.weight(), amounts);
        }
      }
      for (Wish wish : member.wishes().wanted()) {
        if (wish.field().equals("genre")) {
          amounts.merge(wish.value(), wish.weight(), Double::sum);
        }
      }
    }
    return GenreMix.of(amounts);
  }

  /// The titles that may be suggested and pass filters; the caller's own.
  BitSet eligible(Filters filters) {
    BitSet eligible = rows.passing(filters);
    eligible.and(unseen);
    return eligible;
  }

  /// The first titles of some, in the order of a list.
  int[] first(BitSet eligible, Listing listing) {
    return picked(eligible, listing, listing.limit()).rows();
  }

  /// Rows as they are shown.
  List<Recommendation> items(int[] shown, boolean explain) {
    Explanation explanation = new Explanation(rows, scores);
    return Arrays.stream(shown)
        .mapToObj(row -> {
          List<Reason> why = explain ? explanation.why(row) : List.of();
          String whyText = explain ? explanation.whyText(row) : "";
          return new Recommendation(rows.entry(row), scores.score(row), why, whyText, fits(row));
        })
        .toList();
  }

  private Map<String, Double> fits(int row) {
    Map<String, Double> fits = new LinkedHashMap<>();
    if (scores.members().size() > 1) {
      scores
          .members()
          .forEach(
              member -> fits.put(member.viewer().name(), GroupScores.rounded(member.score(row))));
    }
    return fits;
  }
}
