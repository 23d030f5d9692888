package dev.marquee.search.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.util.FixedBitSet;

/// Scores titles of one leaf that match, beside it, only leaves whose matches all score the same:
/// by which these are, so that titles alike are scored once. For one query and one thread.
final class LeafTitles {
  /// More leaves than these need not be told apart.
  private static final int MOST_LEAVES = 30;

  private static final int KEPT = 256;

  private final QueryPart root;
  private final QueryLeaf leaf;
  private final List<QueryLeaf> others;
  private final FixedBitSet[] titles;
  private final float[] parts;
  private final int[] keptMask = new int[KEPT];
  private final float[] keptPart = new float[KEPT];
  private final double[] keptScore = new double[KEPT];

  /// `others`: the other leaves that the titles asked for may match.
  LeafTitles(QueryPlan plan, QueryLeaf leaf, List<QueryLeaf> others) throws IOException {
    this.root = plan.root();
    this.leaf = leaf;
    this.others = others;
    this.parts = new float[plan.leaves().size()];
    this.titles = new FixedBitSet[others.size() <= MOST_LEAVES ? others.size() : 0];
    for (int i = 0; i < titles.length; i++) {
      titles[i] = others.get(i).titles(plan.sets());
    }
  }

  /// The score of a title whose part from the leaf is `part`; not a number when the title must be
  /// looked at in all leaves.
  double score(int docId, float part) {
    if (titles.length < others.size()) {
      return Double.NaN;
    }
    int mask = 1;
    for (int i = 0; i < titles.length; i++) {
      if (titles[i].get(docId)) {
        if (!others.get(i).isConstant()) {
          return Double.NaN;
        }
        mask |= 2 << i;
      }
    }
    int hash = 31 * mask + Float.floatToRawIntBits(part);
    int place = (hash ^ (hash >>> 9) ^ (hash >>> 18)) & (KEPT - 1);
    if (keptMask[place] != mask || keptPart[place] != part) {
      keptScore[place] = together(mask, part);
      keptMask[place] = mask;
      keptPart[place] = part;
    }
    return keptScore[place];
  }

  private double together(int mask, float part) {
    parts[leaf.number()] = part;
    for (int i = 0; i < titles.length; i++) {
      QueryLeaf other = others.get(i);
      parts[other.number()] = (mask & (2 << i)) == 0 ? 0 : other.most();
    }
    return root.bound(parts);
  }
}
