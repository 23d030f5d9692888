package dev.marquee.recommend.personal;

import dev.marquee.recommend.Evidence;
import dev.marquee.recommend.PersonalScores;
import dev.marquee.recommend.personal.ContentModel.Seed;
import dev.marquee.search.CatalogRows;
import dev.marquee.search.Likeness;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// What [ContentModel] makes of one viewer: the score of any title, computed when it is first asked
/// for, and which ones are worth asking. For one thread and as long as its rows.
final class ContentScores implements PersonalScores {
  /// The most that likeness counts, and the weight of likes at which it counts half of that.
  private static final double MOST_CONTENT = 0.85;

  private static final double HALF_KNOWN = 0.2;

  /// What a title takes away that is as like a disliked one as any.
  private static final double MOST_AVERSION = 0.6;

  /// How many near titles are looked at in all, in parts for each like, and the least part.
  private static final int NEAR = 800;

  private static final int FEWEST_NEAR = 50;

  /// How many of the best known titles are looked at: as many as the deepest page needs, so that
  /// pages are of one list.
  private static final int KNOWN = Listing.MOST_SKIPPED + Listing.LONGEST_PAGE;

  /// So few are all looked at.
  private static final int FEW = 1_500;

  private final CatalogRows rows;
  private final Acclaim acclaim;
  private final List<Seed> likes;
  private final BitSet given = new BitSet();
  private final BitSet others = new BitSet();
  private final BitSet nearOthers;
  private final double share;
  private final Likeness likeness;
  private final Kin liked;
  private final Kin disliked;
  private final RowValues content = new RowValues();
  private final double highest;

  ContentScores(
      CatalogRows rows, Acclaim acclaim, Evidence evidence, List<Seed> likes, List<Seed> dislikes) {
    this.rows = rows;
    this.acclaim = acclaim;
    this.likes = likes;
    double known = likes.stream().mapToDouble(Seed::weight).sum();
    this.share = MOST_CONTENT * known / (known + HALF_KNOWN);
    others.set(0, rows.size());
    for (int place = 0; place < evidence.size(); place++) {
      given.set(evidence.row(place));
      others.clear(evidence.row(place));
    }
    int[] seeds = Stream.concat(likes.stream(), dislikes.stream()).mapToInt(Seed::row).toArray();
    this.likeness = rows.likeness(seeds);
    this.nearOthers = near(likes, others);
    BitSet near = near(dislikes, others);
    near.or(nearOthers);
    int[] pool = near.stream().toArray();
    double[] alike = likeness.of(pool);
    double[] usual = Arrays.stream(seeds).mapToDouble(rows::usual).toArray();
    this.liked = new Kin(likes, true, 0, usual, alike);
    this.disliked = new Kin(dislikes, false, likes.size(), usual, alike);
    keep(pool, alike);
    near.or(acclaim.first(others, KNOWN));
    look(near);
    this.highest = near.stream().mapToDouble(this::score).reduce(0, Math::max);
  }

  private BitSet near(List<Seed> seeds, BitSet among) {
    int each = Math.max(FEWEST_NEAR, NEAR / Math.max(1, seeds.size()));
    BitSet near = new BitSet();
    for (Seed seed : seeds) {
      for (int row : rows.near(seed.row(), among, each)) {
        near.set(row);
      }
    }
    return near;
  }

  @Override
  public int size() {
    return rows.size();
  }

  /// What is near to a like, what was liked itself, and the best known titles.
  @Override
  public BitSet promising(BitSet among, int[] also, int depth) {
    BitSet promising;
    if (among.cardinality() <= FEW) {
      promising = among;
    } else {
      promising = (BitSet) given.clone();
      promising.and(among);
      promising.or(among.equals(others) ? nearOthers : near(likes, among));
      promising.or(acclaim.first(among, Math.max(KNOWN, depth)));
      Arrays.stream(also).forEach(promising::set);
    }
    look(promising);
    return promising;
  }

  @Override
  public double highest() {
    return highest;
  }

  @Override
  public double score(int row) {
    return content(row) + popular(row);
  }

  /// The more is known, the less acclaim speaks for what is not alike to anything liked.
  private double popular(int row) {
    double kinship = share == 0 ? 0 : Math.max(0, content(row)) / share;
    return (1 - share) * acclaim.of(row) * (1 - share + share * kinship);
  }

  private double content(int row) {
    if (!content.has(row)) {
      keep(new int[] {row}, likeness.of(row));
    }
    return content.of(row);
  }

  /// Scores all that nothing is known of yet, which is much faster than one at a time.
  private void look(BitSet some) {
    int[] fresh = some.stream().filter(row -> !content.has(row)).toArray();
    keep(fresh, likeness.of(fresh));
  }

  private void keep(int[] fresh, double[] alike) {
    double[] values = new double[fresh.length];
    for (int place = 0; place < values.length; place++) {
      values[place] =
          share * liked.near(alike, place) - MOST_AVERSION * disliked.near(alike, place);
    }
    content.add(fresh, values);
  }

  @Override
  public double part(int row, Part part) {
    return switch (part) {
      case COWATCHED -> 0;
      case CONTENT -> content(row);
      case POPULAR -> popular(row);
    };
  }

  @Override
  public List<Because> because(int row, int limit) {
    double[] alike = likeness.of(row);
    double[] pulls = new double[likes.size()];
    Arrays.setAll(pulls, place -> liked.pull(alike, 0, place));
    double total = Arrays.stream(pulls).sum();
    List<Because> because = new ArrayList<>();
    for (int place = 0; place < pulls.length; place++) {
      if (pulls[place] > 0) {
        because.add(new Because(likes.get(place).row(), share * pulls[place] / total));
      }
    }
    because.sort(
        Comparator.comparingDouble(Because::contribution)
            .reversed()
            .thenComparingInt(Because::row));
    return List.copyOf(because.subList(0, Math.min(limit, because.size())));
  }
}
