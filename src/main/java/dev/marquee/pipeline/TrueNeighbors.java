package dev.marquee.pipeline;

import dev.marquee.catalog.Catalog;
import dev.marquee.cluster.Neighborhoods;
import dev.marquee.encode.Encoding;
import dev.marquee.encode.ExactBatch;
import dev.marquee.vector.TopRows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Sampled titles with their true nearest neighbors: by the exact form, over the whole catalog.
///
/// The measure that the number of clusters and the number of probes are chosen by. One pass over
/// all titles scores each against the whole sample, on all processors; the same catalog and seed
/// give the same sample and neighbors.
final class TrueNeighbors {
  /// Neighbors of a title that count: the first page.
  static final int DEPTH = 10;

  /// Rows kept of those that tie with the last neighbor; past this many any of them will be found.
  private static final int MOST_TIES = 256;

  private static final int SAMPLES = 400;
  private static final int CHUNK = 4096;

  private final List<Sample> samples;

  /// - `row`: the sampled title.
  /// - `nearest`: at most [#DEPTH] rows, the highest score first; ties by votes, then id.
  /// - `serving`: the rows that score at least as much as the last of `nearest`, the highest score
  ///   first. The first `better` of them score more and cannot be replaced; any of the others fills
  ///   a place that is left.
  @SuppressWarnings("ArrayRecordComponent") // never leaves the package and is never compared
  record Sample(int row, int[] nearest, int[] serving, int better) {}

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

  /// Draws the sample and scores it against all titles. Titles that are like no other at all are
  /// left out.
  static TrueNeighbors measure(Catalog catalog, Encoding encoding, long seed) {
    int[] rows = draw(catalog.size(), seed);
    ExactBatch batch = ExactBatch.of(encoding.encoder().layout(), encoding.exact(), rows);
    int chunks = Math.ceilDiv(catalog.size(), CHUNK);
    TopRows[] best =
        IntStream.range(0, chunks)
            .parallel()
            .mapToObj(chunk -> scan(catalog, encoding, batch, rows, chunk))
            .reduce(TrueNeighbors::merge)
            .orElseGet(() -> new TopRows[0]);
    List<Sample> samples = new ArrayList<>();
    for (int query = 0; query < best.length; query++) {
      if (best[query].size() > 0) {
        samples.add(sample(rows[query], best[query]));
      }
    }
    return new TrueNeighbors(List.copyOf(samples));
  }

  private static int[] draw(int titles, long seed) {
    int wanted = Math.min(titles, SAMPLES);
    SplittableRandom random = new SplittableRandom(seed);
    TreeSet<Integer> rows = new TreeSet<>();
    while (rows.size() < wanted) {
      rows.add(random.nextInt(titles));
    }
    return rows.stream().mapToInt(Integer::intValue).toArray();
  }

  /// The best rows of one chunk for each question.
  private static TopRows[] scan(
      Catalog catalog, Encoding encoding, ExactBatch batch, int[] queryRows, int chunk) {
    TopRows[] best = new TopRows[queryRows.length];
    Arrays.setAll(
        best, query -> new TopRows(MOST_TIES, (row, other) -> precedes(catalog, row, other)));
    double[] scores = new double[queryRows.length];
    int end = Math.min(catalog.size(), (chunk + 1) * CHUNK);
    for (int row = chunk * CHUNK; row < end; row++) {
      batch.score(encoding.exact(), row, scores);
      for (int query = 0; query < scores.length; query++) {
        if (scores[query] > 0 && scores[query] >= best[query].floor() && row != queryRows[query]) {
          best[query].offer(scores[query], row);
        }
      }
    }
    return best;
  }

  private static TopRows[] merge(TopRows[] first, TopRows[] second) {
    for (int query = 0; query < first.length; query++) {
      for (int rank = 0; rank < second[query].size(); rank++) {
        first[query].offer(second[query].score(rank), second[query].row(rank));
      }
    }
    return first;
  }

  private static Sample sample(int row, TopRows best) {
    best.sort();
    int[] rows = best.rows();
    int[] nearest = Arrays.copyOf(rows, Math.min(DEPTH, rows.length));
    double cutoff = best.score(nearest.length - 1);
    int better = 0;
    while (best.score(better) > cutoff) {
      better++;
    }
    int serving = nearest.length;
    while (serving < rows.length && best.score(serving) == cutoff) {
      serving++;
    }
    return new Sample(row, nearest, Arrays.copyOf(rows, serving), better);
  }

  /// The rule for equal scores: more votes first, then the smaller id; rows ascend by id.
  private static boolean precedes(Catalog catalog, int row, int other) {
    long votes = catalog.title(row).votes();
    long otherVotes = catalog.title(other).votes();
    return votes != otherVotes ? votes > otherVotes : row < other;
  }
}
