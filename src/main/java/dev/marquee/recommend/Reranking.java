package dev.marquee.recommend;

import dev.marquee.search.Candidates;
import dev.marquee.search.Ranking;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/// The ranking of a page of similar titles: rotated, capped, diversified, each where asked for.
///
/// - `diversity`: 0 for the order of scores, to 1 for titles as unlike each other as can be
///   ([Mmr]).
/// - `perCollection`: the most titles of one franchise, 0 for no cap ([CollectionCap]).
/// - `rotate`: a seed for a change of scene ([Rotation]), any text; none for the usual order.
///
/// Rotation and diversity act on the best [#POOL] candidates, whatever the limit, so that a shorter
/// page is the beginning of a longer one.
public record Reranking(double diversity, int perCollection, Optional<String> rotate)
    implements Ranking {
  /// How many candidates are rotated and diversified.
  public static final int POOL = 100;

  /// The largest cap.
  public static final int MOST_PER_COLLECTION = 10;

  /// The order of scores, at most two titles of one franchise.
  public static final Reranking USUAL = new Reranking(0, 2, Optional.empty());

  /// Throws `IllegalArgumentException` for a number out of range.
  public Reranking {
    if (!(diversity >= 0 && diversity <= 1)) {
      throw new IllegalArgumentException("diversity lies in 0..1, not " + diversity);
    }
    if (perCollection < 0 || perCollection > MOST_PER_COLLECTION) {
      throw new IllegalArgumentException("perCollection lies in 0..10, not " + perCollection);
    }
  }

  @Override
  public int depth(int limit) {
    return diversity > 0 || rotate.isPresent() ? Math.max(limit, POOL) : limit;
  }

  @Override
  public int[] pick(Candidates candidates, int limit) {
    int[] order = new int[candidates.size()];
    Arrays.setAll(order, place -> place);
    if (rotate.isPresent()) {
      order = Rotation.of(rotate.get()).order(scores(candidates), POOL);
    }
    int enough = diversity > 0 ? order.length : limit;
    order = CollectionCap.apply(order, candidates::collection, perCollection, enough);
    if (diversity > 0) {
      order = diversified(candidates, order);
    }
    return Arrays.copyOf(order, Math.min(limit, order.length));
  }

  private static double[] scores(Candidates candidates) {
    return IntStream.range(0, candidates.size()).mapToDouble(candidates::score).toArray();
  }

  /// The head of an order, diversified, and the rest as it was. The first place is worth the
  /// highest score, whichever title a rotation put there.
  private int[] diversified(Candidates candidates, int[] order) {
    int head = Math.min(POOL, order.length);
    double[] relevance =
        IntStream.range(0, head).mapToDouble(i -> candidates.score(order[i])).toArray();
    Arrays.sort(relevance);
    for (int i = 0; i < head / 2; i++) {
      double low = relevance[i];
      relevance[i] = relevance[head - 1 - i];
      relevance[head - 1 - i] = low;
    }
    int[] places =
        Mmr.rerank(
            relevance,
            (one, other) -> candidates.similarity(order[one], order[other]),
            head,
            1 - diversity);
    int[] diversified = order.clone();
    for (int i = 0; i < head; i++) {
      diversified[i] = order[places[i]];
    }
    return diversified;
  }
}
