package dev.marquee.pipeline;

import dev.marquee.encode.ExactTile;
import dev.marquee.index.DocumentOrder;
import dev.marquee.index.NeighborLists;
import dev.marquee.vector.TopRows;
import java.util.Arrays;

/// The exact half of a tile: the order of the candidates of each title by the exact form.
///
/// A candidate is looked at once for all titles of the tile that have it. For one thread and one
/// use.
final class TileRanking {
  private final DocumentOrder order;
  private final ExactTile questions;
  private final TopRows[] best;
  private final int[] alike;

  /// Ranks for `titles` titles, as many as `questions` takes at most, by exact forms in the order
  /// of documents.
  TileRanking(ExactTile questions, DocumentOrder order, int titles) {
    this.order = order;
    this.questions = questions;
    this.best = new TopRows[titles];
    Arrays.setAll(best, _ -> new TopRows(NeighborLists.LENGTH, order::isBefore));
    this.alike = new int[titles];
  }

  /// Ranks the candidates of the titles, all given as documents. The candidates are of these cells,
  /// one cell after the other in this order, ascending within one.
  void run(int[] titles, int[] cells, int[][] candidates) {
    questions.ask(titles);
    int[] next = new int[best.length];
    for (int cell : cells) {
      int start = order.ranges().start(cell);
      long[] wanting = new long[order.ranges().end(cell) - start];
      for (int title = 0; title < best.length; title++) {
        next[title] = mark(candidates[title], next[title], start, wanting, 1L << title);
      }
      for (int place = 0; place < wanting.length; place++) {
        if (wanting[place] != 0) {
          score(start + place, wanting[place]);
        }
      }
    }
  }

  /// Marks the candidates from place `next` on that are in the cell from document `start`, and
  /// returns the place after them.
  private static int mark(int[] candidates, int next, int start, long[] wanting, long bit) {
    int place = next;
    while (place < candidates.length
        && candidates[place] >= start
        && candidates[place] < start + wanting.length) {
      wanting[candidates[place++] - start] |= bit;
    }
    return place;
  }

  private void score(int candidate, long wanting) {
    questions.look(candidate);
    for (long left = wanting; left != 0; left &= left - 1) {
      int title = Long.numberOfTrailingZeros(left);
      double score = questions.score(title);
      if (score > 0) {
        alike[title]++;
        if (score >= best[title].floor()) {
          best[title].offer(score, candidate);
        }
      }
    }
  }

  /// The best candidates of a title, [NeighborLists#LENGTH] at most, sorted.
  TopRows best(int title) {
    best[title].sort();
    return best[title];
  }

  /// How many candidates of a title are alike at all.
  int alike(int title) {
    return alike[title];
  }
}
