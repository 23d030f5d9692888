package dev.marquee.recommend.personal;

import dev.marquee.recommend.Evidence;
import dev.marquee.recommend.PersonalModel;
import dev.marquee.recommend.PersonalScores;
import dev.marquee.search.CatalogRows;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// What a viewer may like, by what titles tell of themselves and what everybody likes: for where no
/// other viewers are known.
///
/// A title is as good as it is alike to the titles liked ([Kin]): one that is very like a single
/// one comes before one that is a little like all, since viewers have several tastes and not one
/// average taste. Titles disliked take away, but only from their near kin. The more is known, the
/// less counts what everybody likes, and least for what is like nothing liked.
///
/// Every title has its score by the exact forms, but only those are looked at that may be good: the
/// titles near to each like, and the best known ones. A list costs what `more like this` costs for
/// each like, however many titles there are.
///
/// For one thread and as long as its rows.
final class ContentModel implements PersonalModel {
  /// How many titles of the evidence are compared with: those that count most, newer ones first.
  static final int MOST_LIKES = 32;

  static final int MOST_DISLIKES = 16;

  /// What is left of a weight from one title of the evidence to the next.
  private static final double STEP = 0.98;

  private final CatalogRows rows;
  private final Acclaim acclaim;

  ContentModel(CatalogRows rows, Acclaim acclaim) {
    this.rows = rows;
    this.acclaim = acclaim;
  }

  /// A title of the evidence with its faded weight, without a sign.
  record Seed(int row, double weight) {}

  @Override
  public int size() {
    return rows.size();
  }

  @Override
  public PersonalScores score(Evidence evidence) {
    return new ContentScores(
        rows,
        acclaim,
        evidence,
        seeds(evidence, 1, MOST_LIKES),
        seeds(evidence, -1, MOST_DISLIKES));
  }

  private static List<Seed> seeds(Evidence evidence, int sign, int most) {
    return IntStream.range(0, evidence.size())
        .filter(place -> evidence.weight(place) * sign > 0)
        .boxed()
        .sorted(Comparator.comparingDouble(place -> -faded(evidence, place)))
        .limit(most)
        .map(place -> new Seed(evidence.row(place), faded(evidence, place)))
        .toList();
  }

  private static double faded(Evidence evidence, int place) {
    int steps = evidence.size() - 1 - place;
    return Math.abs(evidence.weight(place)) * Math.pow(STEP, steps);
  }
}
