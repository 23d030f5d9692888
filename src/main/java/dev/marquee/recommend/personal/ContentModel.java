package dev.marquee.recommend.personal;

import dev.marquee.recommend.Evidence;
import dev.marquee.recommend.PersonalModel;
import dev.marquee.recommend.PersonalScores;
import dev.marquee.search.CatalogRows;
import dev.marquee.vector.TopRows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// What a viewer may like, by what titles tell of themselves and what everybody likes: for where no
/// other viewers are known.
///
/// A title is as good as it is alike to the titles liked, `sqrt(sum of w_i r_i^2)` with `r_i` how
/// much more it is alike to one of them than titles are on average: one that is very like a single
/// one comes before one that is a little like all, since viewers have several tastes and not one
/// average taste. Titles disliked take away, but only from their near kin: `sum of w_i r_i^3`. The
/// more is known, the less counts what everybody likes.
///
/// All titles are compared by their dense forms, which cost a scan for each seed, and the
/// [#REFINED] most promising ones by their exact forms.
///
/// For one thread and as long as its rows.
final class ContentModel implements PersonalModel {
  /// How many titles of the evidence are compared with: those that count most, newer ones first.
  static final int MOST_LIKES = 32;

  static final int MOST_DISLIKES = 16;

  /// How many titles are compared by their exact forms.
  static final int REFINED = 200;

  /// What is left of a weight from one title of the evidence to the next.
  private static final double STEP = 0.98;

  /// The most that likeness counts, and the weight of likes at which it counts half of that.
  private static final double MOST_CONTENT = 0.85;

  private static final double HALF_KNOWN = 0.2;

  /// What a title takes away that is as like a disliked one as any.
  private static final double MOST_AVERSION = 0.6;

  private final CatalogRows rows;
  private final Acclaim acclaim;

  ContentModel(CatalogRows rows, Acclaim acclaim) {
    this.rows = rows;
    this.acclaim = acclaim;
  }

  /// A title of the evidence with its faded weight, without a sign, and how alike all titles are;
  /// `usual`: how alike they are on average; `scale`: what makes up, half way, for a title that has
  /// no near kin, so that a like of its own kind does not drown among the others.
  @SuppressWarnings("ArrayRecordComponent") // lives as long as one question and is never compared
  record Seed(int row, double weight, float[] alike, double usual, double scale) {
    /// How much more alike a title is than on average, 0 for not at all.
    double kinship(int other) {
      return scale * Math.max(0, alike[other] - usual);
    }
  }

  @Override
  public int size() {
    return rows.size();
  }

  @Override
  public PersonalScores score(Evidence evidence) {
    List<Seed> likes = seeds(evidence, 1, MOST_LIKES);
    List<Seed> dislikes = seeds(evidence, -1, MOST_DISLIKES);
    double[] content = new double[rows.size()];
    double[] popular = new double[rows.size()];
    double known = likes.stream().mapToDouble(Seed::weight).sum();
    double share = MOST_CONTENT * known / (known + HALF_KNOWN);
    add(share, kinship(likes, 2, evidence), content);
    add(-MOST_AVERSION, kinship(dislikes, 3, evidence), content);
    for (int row = 0; row < popular.length; row++) {
      popular[row] = (1 - share) * acclaim.of(row);
    }
    return new Scores(content, popular, likes, share);
  }

  private List<Seed> seeds(Evidence evidence, int sign, int most) {
    return IntStream.range(0, evidence.size())
        .filter(place -> evidence.weight(place) * sign > 0)
        .boxed()
        .sorted(Comparator.comparingDouble(place -> -faded(evidence, place)))
        .limit(most)
        .map(place -> seed(evidence.row(place), faded(evidence, place), given(evidence)))
        .toList();
  }

  private Seed seed(int row, double weight, boolean[] given) {
    float[] alike = rows.alike(row);
    double sum = 0;
    double nearest = 0;
    for (int other = 0; other < alike.length; other++) {
      sum += alike[other];
      nearest = given[other] ? nearest : Math.max(nearest, alike[other]);
    }
    double usual = sum / alike.length;
    double scale = nearest > usual ? 1 / Math.sqrt(nearest - usual) : 0;
    return new Seed(row, weight, alike, usual, scale);
  }

  private static double faded(Evidence evidence, int place) {
    int steps = evidence.size() - 1 - place;
    return Math.abs(evidence.weight(place)) * Math.pow(STEP, steps);
  }

  /// How near each title is to the seeds, 0 to 1 for the nearest that is not in the evidence.
  ///
  /// `power`: 2 for a root of squares; 3 for a sum of cubes, which falls off faster.
  private double[] kinship(List<Seed> seeds, int power, Evidence evidence) {
    double[] kinship = new double[rows.size()];
    for (int row = 0; row < kinship.length; row++) {
      kinship[row] = sum(seeds, power, row);
    }
    refine(kinship, seeds, power);
    boolean[] given = given(evidence);
    double most = 0;
    for (int row = 0; row < kinship.length; row++) {
      kinship[row] = power == 2 ? Math.sqrt(kinship[row]) : kinship[row];
      most = given[row] ? most : Math.max(most, kinship[row]);
    }
    for (int row = 0; row < kinship.length; row++) {
      kinship[row] = most == 0 ? 0 : Math.min(1, kinship[row] / most);
    }
    return kinship;
  }

  private static double sum(List<Seed> seeds, int power, int row) {
    double sum = 0;
    for (Seed seed : seeds) {
      double kinship = seed.kinship(row);
      sum += seed.weight() * kinship * kinship * (power == 2 ? 1 : kinship);
    }
    return sum;
  }

  private boolean[] given(Evidence evidence) {
    boolean[] given = new boolean[rows.size()];
    for (int place = 0; place < evidence.size(); place++) {
      given[evidence.row(place)] = true;
    }
    return given;
  }

  /// Replaces the sums of the most promising titles by those of their exact forms.
  private void refine(double[] sums, List<Seed> seeds, int power) {
    TopRows promising = new TopRows(REFINED);
    for (int row = 0; row < sums.length; row++) {
      promising.offer(sums[row], row);
    }
    for (int row : promising.rows()) {
      for (Seed seed : seeds) {
        seed.alike()[row] = (float) rows.score(seed.row(), row);
      }
      sums[row] = sum(seeds, power, row);
    }
  }

  private static void add(double factor, double[] values, double[] target) {
    for (int i = 0; i < target.length; i++) {
      target[i] += factor * values[i];
    }
  }

  /// The two parts by row, and the likes that they come from.
  @SuppressWarnings("ArrayRecordComponent") // lives as long as one question and is never compared
  record Scores(double[] content, double[] popular, List<Seed> likes, double share)
      implements PersonalScores {

    @Override
    public int size() {
      return content.length;
    }

    @Override
    public double score(int row) {
      return content[row] + popular[row];
    }

    @Override
    public double part(int row, Part part) {
      return switch (part) {
        case COWATCHED -> 0;
        case CONTENT -> content[row];
        case POPULAR -> popular[row];
      };
    }

    @Override
    public List<Because> because(int row, int limit) {
      double total = likes.stream().mapToDouble(like -> pull(like, row)).sum();
      List<Because> because = new ArrayList<>();
      for (Seed like : likes) {
        double pull = pull(like, row);
        if (pull > 0) {
          because.add(new Because(like.row(), share * pull / total));
        }
      }
      because.sort(
          Comparator.comparingDouble(Because::contribution)
              .reversed()
              .thenComparingInt(Because::row));
      return List.copyOf(because.subList(0, Math.min(limit, because.size())));
    }

    private static double pull(Seed like, int row) {
      return like.weight() * like.kinship(row) * like.kinship(row);
    }
  }
}
