package dev.marquee.pipeline;

import dev.marquee.catalog.Catalog;
import dev.marquee.cluster.Neighborhoods;
import dev.marquee.encode.Encoding;
import dev.marquee.encode.ExactQuery;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Sampled titles with their true nearest neighbors: by the exact form, over the whole catalog.
///
/// The measure that the number of clusters and the number of probes are chosen by. O(samples x n)
/// exact scores, spread over all processors; the same catalog and seed give the same sample.
final class TrueNeighbors {
  /// Neighbors of a title that count: the first page.
  static final int DEPTH = 10;

  /// Rows kept of those that tie with the last neighbor; past this many any of them will be found.
  private static final int MOST_TIES = 256;

  private static final int MOST_SAMPLES = 400;
  private static final int FEWEST_SAMPLES = 100;
  private static final long EXACT_SCORES = 40_000_000;

  private final List<Sample> samples;

  /// - `row`: the sampled title.
  /// - `nearest`: at most [#DEPTH] rows, the highest score first; ties by votes, then id.
  /// - `interchangeable`: all rows that score at least as much as the last of `nearest`, which
  ///   serve as well.
  @SuppressWarnings("ArrayRecordComponent") // never leaves the package and is never compared
  record Sample(int row, int[] nearest, int[] interchangeable) {}

  private TrueNeighbors(List<Sample> samples) {
    this.samples = samples;
  }

  List<Sample> samples() {
    return samples;
  }

  /// The sample as clusters are judged by it.
  Neighborhoods neighborhoods() {
    return new Neighborhoods(
        samples.stream().mapToInt(Sample::row).toArray(),
        samples.stream().map(Sample::nearest).toArray(int[][]::new));
  }

  /// Draws the sample and scores it against all titles.
  static TrueNeighbors measure(Catalog catalog, Encoding encoding, long seed) {
    int[] rows = draw(catalog.size(), seed);
    List<Sample> samples =
        IntStream.of(rows)
            .parallel()
            .mapToObj(row -> sample(catalog, encoding, row))
            .filter(sample -> sample.nearest().length > 0)
            .toList();
    return new TrueNeighbors(samples);
  }

  private static int[] draw(int titles, long seed) {
    long affordable = titles == 0 ? 0 : EXACT_SCORES / titles;
    int wanted = Math.min(titles, Math.clamp(affordable, FEWEST_SAMPLES, MOST_SAMPLES));
    SplittableRandom random = new SplittableRandom(seed);
    TreeSet<Integer> rows = new TreeSet<>();
    while (rows.size() < wanted) {
      rows.add(random.nextInt(titles));
    }
    return rows.stream().mapToInt(Integer::intValue).toArray();
  }

  private static Sample sample(Catalog catalog, Encoding encoding, int row) {
    ExactQuery query =
        ExactQuery.of(
            encoding.encoder().layout(),
            List.of(new ExactQuery.Seed(encoding.exact().row(row), 1)),
            Map.of());
    double[] scores = new double[catalog.size()];
    for (int other = 0; other < scores.length; other++) {
      scores[other] = other == row ? -1 : query.score(encoding.exact(), other);
    }
    int[] nearest = nearest(catalog, scores);
    double cutoff = nearest.length == 0 ? 1 : scores[nearest[nearest.length - 1]];
    int[] interchangeable =
        IntStream.range(0, scores.length)
            .filter(other -> scores[other] >= cutoff)
            .limit(MOST_TIES)
            .toArray();
    return new Sample(row, nearest, interchangeable);
  }

  /// The best rows with a positive score, by insertion into a short sorted list.
  private static int[] nearest(Catalog catalog, double[] scores) {
    int[] best = new int[DEPTH];
    int size = 0;
    for (int row = 0; row < scores.length; row++) {
      if (scores[row] <= 0 || (size == DEPTH && !precedes(catalog, scores, row, best[DEPTH - 1]))) {
        continue;
      }
      int place = size < DEPTH ? size++ : DEPTH - 1;
      while (place > 0 && precedes(catalog, scores, row, best[place - 1])) {
        best[place] = best[place - 1];
        place--;
      }
      best[place] = row;
    }
    return Arrays.copyOf(best, size);
  }

  /// Rows ascend by id, so the lower row wins the last tie.
  private static boolean precedes(Catalog catalog, double[] scores, int row, int other) {
    if (scores[row] != scores[other]) {
      return scores[row] > scores[other];
    }
    long votes = catalog.title(row).votes();
    long otherVotes = catalog.title(other).votes();
    return votes != otherVotes ? votes > otherVotes : row < other;
  }
}
