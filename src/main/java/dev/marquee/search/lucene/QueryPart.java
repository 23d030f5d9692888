package dev.marquee.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.FixedBitSet;

/// A query taken apart, so that which titles match and how well they do can be found separately:
/// the first of all of them with bit sets, the second of the few that may be among the best.
///
/// Scores are those that Lucene would compute. Immutable but for what leaves keep of their
/// postings; for one query and one thread.
sealed interface QueryPart permits QueryLeaf, QueryPart.Best, QueryPart.Sum {

  /// Sets the bits of the titles that match.
  void addTo(FixedBitSet bits, WorkingSets sets) throws IOException;

  /// Scores titles in ascending order: `scores[i]` is that of `docIds[i]`, not a number where it
  /// does not match. `cursors` have not been used for later titles.
  void score(int[] docIds, int count, LeafCursors cursors, float[] scores) throws IOException;

  /// The most that a title can score when leaf `l` adds at most `most[l]`, 0 where it does not
  /// match; rounded as scores are.
  double bound(float[] most);

  /// Alternatives, of which the best one counts, and of each other one the share `tie`.
  record Best(List<QueryPart> parts, float tie) implements QueryPart {
    public Best {
      parts = List.copyOf(parts);
    }

    @Override
    public void addTo(FixedBitSet bits, WorkingSets sets) throws IOException {
      for (QueryPart part : parts) {
        part.addTo(bits, sets);
      }
    }

    @Override
    public void score(int[] docIds, int count, LeafCursors cursors, float[] scores)
        throws IOException {
      float[] one = new float[count];
      double[] sum = new double[count];
      Arrays.fill(scores, 0, count, Float.NaN);
      for (QueryPart part : parts) {
        part.score(docIds, count, cursors, one);
        for (int i = 0; i < count; i++) {
          if (!Float.isNaN(one[i])) {
            sum[i] += one[i];
            scores[i] = scores[i] >= one[i] ? scores[i] : one[i];
          }
        }
      }
      for (int i = 0; i < count; i++) {
        scores[i] = (float) (scores[i] + (sum[i] - scores[i]) * tie);
      }
    }

    @Override
    public double bound(float[] most) {
      double best = 0;
      double sum = 0;
      for (QueryPart part : parts) {
        double bound = part.bound(most);
        best = Math.max(best, bound);
        sum += bound;
      }
      return (float) (best + (sum - best) * tie);
    }
  }

  /// Parts whose scores add up: all of `required` must match, or one of `optional` when nothing is
  /// required.
  record Sum(List<QueryPart> required, List<QueryPart> optional) implements QueryPart {
    public Sum {
      required = List.copyOf(required);
      optional = List.copyOf(optional);
    }

    @Override
    public void addTo(FixedBitSet bits, WorkingSets sets) throws IOException {
      if (required.size() <= 1) {
        for (QueryPart part : required.isEmpty() ? optional : required) {
          part.addTo(bits, sets);
        }
        return;
      }
      FixedBitSet all = sets.empty();
      required.getFirst().addTo(all, sets);
      for (QueryPart part : required.subList(1, required.size())) {
        FixedBitSet one = sets.empty();
        part.addTo(one, sets);
        all.and(one);
        sets.giveBack(one);
      }
      bits.or(all);
      sets.giveBack(all);
    }

    @Override
    public void score(int[] docIds, int count, LeafCursors cursors, float[] scores)
        throws IOException {
      float[] one = new float[count];
      double[] sum = new double[count];
      boolean[] isMatch = new boolean[count];
      Arrays.fill(isMatch, !required.isEmpty());
      for (QueryPart part : required) {
        part.score(docIds, count, cursors, one);
        for (int i = 0; i < count; i++) {
          isMatch[i] &= !Float.isNaN(one[i]);
          sum[i] += one[i];
        }
      }
      for (QueryPart part : optional) {
        part.score(docIds, count, cursors, one);
        for (int i = 0; i < count; i++) {
          isMatch[i] |= required.isEmpty() && !Float.isNaN(one[i]);
          sum[i] += Float.isNaN(one[i]) ? 0 : one[i];
        }
      }
      for (int i = 0; i < count; i++) {
        scores[i] = isMatch[i] ? (float) sum[i] : Float.NaN;
      }
    }

    @Override
    public double bound(float[] most) {
      double sum = 0;
      for (QueryPart part : required) {
        double bound = part.bound(most);
        if (bound == 0) {
          return 0;
        }
        sum += bound;
      }
      for (QueryPart part : optional) {
        sum += part.bound(most);
      }
      return (float) sum;
    }
  }
}
