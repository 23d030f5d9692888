package dev.marquee.insights;

import dev.marquee.insights.RatingsVotes.Cell;
import dev.marquee.insights.RatingsVotes.Expected;
import dev.marquee.insights.stat.Estimate;
import java.util.ArrayList;
import java.util.List;

/// How many titles have such a rating and so many votes, and which rating is usual. For one thread.
///
/// Ratings are kept to a hundredth, so that medians are counted and not sorted for.
final class RatingDensity {
  /// Cells of ratings for each point.
  private static final int PER_POINT = 2;

  private static final int CELLS = 10 * PER_POINT;
  private static final int HUNDREDTHS = 1001;

  /// What is usual is told of as many titles at least; a bin with fewer looks at its neighbors.
  private static final int FEWEST = 50;

  /// The median distance of a normal distribution is its standard deviation divided by this.
  private static final double NORMAL = 1.4826;

  /// Ratings are written with a decimal, so they lie no closer than this.
  private static final double LEAST_SPREAD = 0.1;

  private final int[] cells = new int[VoteBins.COUNT * CELLS];
  private final int[] ratings = new int[VoteBins.COUNT * HUNDREDTHS];
  private final int[] titles = new int[VoteBins.COUNT];

  /// Counts a title.
  void add(int bin, double rating) {
    titles[bin]++;
    cells[bin * CELLS + Math.min(CELLS - 1, (int) (rating * PER_POINT))]++;
    ratings[bin * HUNDREDTHS + (int) Math.rint(rating * 100)]++;
  }

  /// The cells with titles.
  List<Cell> cells(Links links) {
    List<Cell> filled = new ArrayList<>();
    for (int bin = 0; bin < VoteBins.COUNT; bin++) {
      Links there = links.within("votes", VoteBins.from(bin), VoteBins.to(bin));
      for (int step = 0; step < CELLS; step++) {
        int count = cells[bin * CELLS + step];
        if (count > 0) {
          filled.add(
              new Cell(
                  VoteBins.from(bin),
                  VoteBins.to(bin),
                  (double) step / PER_POINT,
                  (step + 1.0) / PER_POINT,
                  count,
                  rated(there, step).address()));
        }
      }
    }
    return filled;
  }

  private static Links rated(Links links, int step) {
    double from = (double) step / PER_POINT;
    double to = (step + 1.0) / PER_POINT;
    return step == CELLS - 1
        ? links.and("rating", from + "..10")
        : links.and("rating", from + ".." + to).and("rating", "!" + to);
  }

  /// What is usual at each number of votes that titles have.
  List<Expected> expected(Links links) {
    List<Expected> all = new ArrayList<>();
    for (int bin = 0; bin < VoteBins.COUNT; bin++) {
      if (titles[bin] > 0) {
        Usual usual = usual(bin);
        all.add(
            new Expected(
                VoteBins.from(bin),
                VoteBins.to(bin),
                Estimate.rounded(usual.rating()),
                Estimate.rounded(usual.spread()),
                titles[bin],
                links.within("votes", VoteBins.from(bin), VoteBins.to(bin)).address()));
      }
    }
    return all;
  }

  /// A median and how far ratings lie from it.
  record Usual(double rating, double spread) {}

  /// What is usual in a bin, by its titles and those of as many bins on both sides as it takes.
  Usual usual(int bin) {
    int reach = 0;
    while (titlesNear(bin, reach) < FEWEST && reach < VoteBins.COUNT) {
      reach++;
    }
    int[] near = new int[HUNDREDTHS];
    for (int other = Math.max(0, bin - reach);
        other <= Math.min(VoteBins.COUNT - 1, bin + reach);
        other++) {
      for (int hundredth = 0; hundredth < HUNDREDTHS; hundredth++) {
        near[hundredth] += ratings[other * HUNDREDTHS + hundredth];
      }
    }
    int median = median(near);
    int[] distances = new int[HUNDREDTHS];
    for (int hundredth = 0; hundredth < HUNDREDTHS; hundredth++) {
      distances[Math.abs(hundredth - median)] += near[hundredth];
    }
    return new Usual(median / 100.0, Math.max(LEAST_SPREAD, NORMAL * median(distances) / 100.0));
  }

  private int titlesNear(int bin, int reach) {
    int near = 0;
    for (int other = Math.max(0, bin - reach);
        other <= Math.min(VoteBins.COUNT - 1, bin + reach);
        other++) {
      near += titles[other];
    }
    return near;
  }

  /// The lower median of counted numbers.
  private static int median(int[] counts) {
    long all = 0;
    for (int count : counts) {
      all += count;
    }
    long passed = 0;
    for (int number = 0; number < counts.length; number++) {
      passed += counts[number];
      if (2 * passed >= all) {
        return number;
      }
    }
    return 0;
  }
}
