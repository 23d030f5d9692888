package dev.marquee.recommend.personal;

import dev.marquee.recommend.Evidence;
import dev.marquee.recommend.PersonalModel;
import dev.marquee.recommend.PersonalScores;
import dev.marquee.recommend.personal.Reason.Kind;
import dev.marquee.recommend.viewer.Opinions;
import dev.marquee.recommend.viewer.Wishes;
import dev.marquee.search.CatalogRows;
import dev.marquee.vector.TopRows;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// How well each title suits one viewer: what a model makes of their history, what they stated, and
/// the clusters they chose, in shares that sum to 1. The less history there is, the more counts
/// what was stated.
///
/// For one thread and as long as the rows it was made of.
final class ViewerScores {
  /// What is stated counts so much where nothing else is known, and at least so much.
  private static final double MOST_STATED = 0.6;

  private static final double LEAST_STATED = 0.2;

  /// The weight of a history at which what is stated counts half way between.
  private static final double HALF_KNOWN = 2;

  private static final double CHOSEN_CLUSTERS = 0.15;

  /// How many titles are looked at for what was stated: as many as the deepest page needs.
  private static final int MOST_WANTED = Listing.MOST_SKIPPED + Listing.LONGEST_PAGE;

  private final Viewer viewer;
  private final Opinions opinions;
  private final Wishes wishes;
  private final PersonalScores scores;
  private final double scale;
  private final double statedShare;
  private final double clusterShare;

  private ViewerScores(
      Viewer viewer, Opinions opinions, Wishes wishes, PersonalScores scores, double known) {
    this.viewer = viewer;
    this.opinions = opinions;
    this.wishes = wishes;
    this.scores = scores;
    this.clusterShare = wishes.namesClusters() ? CHOSEN_CLUSTERS : 0;
    double stated = MOST_STATED - (MOST_STATED - LEAST_STATED) * known / (known + HALF_KNOWN);
    this.statedShare = wishes.isStated() ? stated : 0;
    this.scale = (1 - statedShare - clusterShare) / (scores.highest() > 0 ? scores.highest() : 1);
  }

  /// Scores all titles for a viewer.
  static ViewerScores of(Viewer viewer, PersonalModel model, CatalogRows rows) {
    Opinions opinions = Opinions.of(viewer.history(), rows, viewer.asOf());
    Wishes wishes = Wishes.of(viewer.taste(), rows);
    Evidence evidence = opinions.evidence(wishes.isStated() ? wishes.fits() : null);
    double known = 0;
    for (int place = 0; place < evidence.size(); place++) {
      known += Math.max(0, evidence.weight(place));
    }
    return new ViewerScores(viewer, opinions, wishes, model.score(evidence), known);
  }

  /// Whether nothing is known from other viewers.
  boolean isByContent() {
    return scores instanceof ContentScores;
  }

  /// How many ids and stated values the catalog does not know.
  int unknown() {
    return opinions.unknown() + wishes.unknown();
  }

  Viewer viewer() {
    return viewer;
  }

  Opinions opinions() {
    return opinions;
  }

  Wishes wishes() {
    return wishes;
  }

  /// The score of a title: at most about 1.
  double score(int row) {
    return scale * scores.score(row)
        + statedShare * wishes.fit(row)
        + clusterShare * wishes.clusterFit(row);
  }

  /// Titles among some that may suit best: `depth` or more, if there are as many. Not to be written
  /// to.
  BitSet promising(BitSet among, int depth) {
    return scores.promising(among, wanted(among, depth), depth);
  }

  /// The titles that would be first if nothing were known but what was stated; none where nothing
  /// was.
  private int[] wanted(BitSet among, int depth) {
    boolean isStated = statedShare > 0 || clusterShare > 0;
    TopRows wanted = new TopRows(isStated ? Math.max(MOST_WANTED, depth) : 0);
    if (isStated) {
      among.stream().forEach(row -> wanted.offer(unheard(row), row));
    }
    return wanted.rows();
  }

  /// The score of a title but for what the history makes of it.
  private double unheard(int row) {
    return scale * scores.part(row, PersonalScores.Part.POPULAR)
        + statedShare * wishes.fit(row)
        + clusterShare * wishes.clusterFit(row);
  }

  /// The summands of the score of a title.
  Map<Kind, Double> parts(int row) {
    Map<Kind, Double> parts = new EnumMap<>(Kind.class);
    parts.put(Kind.BECAUSE_LIKED, scale * scores.part(row, PersonalScores.Part.CONTENT));
    parts.put(Kind.CO_WATCHED, scale * scores.part(row, PersonalScores.Part.COWATCHED));
    parts.put(Kind.TASTE, statedShare * wishes.fit(row));
    parts.put(Kind.CLUSTER, clusterShare * wishes.clusterFit(row));
    parts.put(Kind.POPULAR, scale * scores.part(row, PersonalScores.Part.POPULAR));
    return parts;
  }

  /// The viewer's titles that speak for another, the strongest first.
  List<PersonalScores.Because> because(int row, int limit) {
    return scores.because(row, limit);
  }
}
