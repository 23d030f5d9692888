package dev.marquee.encode;

import dev.marquee.vector.SparseVector;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.ArrayList;

/// Many single titles asked at once: how alike is a title to each of them? The same numbers as from
/// an [ExactQuery] for each, to the last bit, at a fraction of the cost: a feature of the scored
/// title is looked up once, and only the titles that have it, too, are multiplied.
///
/// Immutable but for its scratch space, so for one thread.
public final class ExactQueries {
  private final int[] blockEnds;

  /// `[block][query]`: the share of a block in the score of a query.
  private final double[][] shares;

  /// One more than the place in `starts` of each feature that some query has.
  private final FeatureTable places;

  private final int[] starts;
  private final int[] queries;
  private final float[] values;
  private final double[] cosines;

  /// Queries that are like one title each, by their exact forms.
  public ExactQueries(BlockLayout layout, List<SparseVector> titles) {
    this.blockEnds = layout.blocks().stream().mapToInt(BlockRange::endFeature).toArray();
    this.shares = shares(layout, titles);
    this.cosines = new double[titles.size()];
    SortedMap<Integer, List<Integer>> having = new TreeMap<>();
    for (int query = 0; query < titles.size(); query++) {
      for (int i = 0; i < titles.get(query).size(); i++) {
        having.computeIfAbsent(titles.get(query).feature(i), _ -> new ArrayList<>()).add(query);
      }
    }
    int[] features = having.keySet().stream().mapToInt(feature -> feature).toArray();
    this.places = new FeatureTable(new SparseVector(features, ordinals(features.length)));
    this.starts = new int[features.length + 1];
    int pairs = having.values().stream().mapToInt(List::size).sum();
    this.queries = new int[pairs];
    this.values = new float[pairs];
    int[] next = new int[titles.size()]; // Features ascend, here and in each title.
    for (int place = 0, at = 0; place < features.length; place++) {
      for (int query : having.getOrDefault(features[place], List.of())) {
        queries[at] = query;
        values[at++] = titles.get(query).value(next[query]++);
      }
      starts[place + 1] = at;
    }
  }

  /// 1, 2, 3, ... as floats, which are exact far beyond the number of features of some titles.
  private static float[] ordinals(int count) {
    float[] ordinals = new float[count];
    for (int i = 0; i < count; i++) {
      ordinals[i] = i + 1;
    }
    return ordinals;
  }

  private static double[][] shares(BlockLayout layout, List<SparseVector> titles) {
    double[] even = new double[layout.blocks().size()];
    Arrays.fill(even, 1);
    double[][] shares = new double[even.length][titles.size()];
    for (int query = 0; query < titles.size(); query++) {
      double[] ofQuery = ExactQuery.shares(layout, titles.get(query), even);
      for (int block = 0; block < even.length; block++) {
        shares[block][query] = ofQuery[block];
      }
    }
    return shares;
  }

  /// The number of queries.
  public int size() {
    return cosines.length;
  }

  /// Writes the score of a title for each query into `scores`, from `first` on; its exact form is
  /// in `length` bytes from `offset` ([ExactRow]). Allocates nothing.
  public void score(byte[] bytes, int offset, int length, double[] scores, int first) {
    Arrays.fill(scores, first, first + cosines.length, 0);
    Arrays.fill(cosines, 0);
    int block = 0;
    for (int at = offset; at < offset + length; at += ExactRow.PAIR_BYTES) {
      int feature = ExactRow.feature(bytes, at);
      if (feature >= blockEnds[block]) {
        endBlock(block, scores, first);
        while (feature >= blockEnds[block]) {
          block++;
        }
      }
      multiply((int) places.value(feature) - 1, ExactRow.value(bytes, at));
    }
    endBlock(block, scores, first);
    for (int place = first; place < first + cosines.length; place++) {
      scores[place] = ExactQuery.rounded(scores[place]);
    }
  }

  private void multiply(int place, float value) {
    if (place >= 0) {
      for (int at = starts[place]; at < starts[place + 1]; at++) {
        cosines[queries[at]] += (double) values[at] * value;
      }
    }
  }

  private void endBlock(int block, double[] scores, int first) {
    double[] ofBlock = shares[block];
    for (int query = 0; query < cosines.length; query++) {
      scores[first + query] += ofBlock[query] * cosines[query];
      cosines[query] = 0;
    }
  }
}
