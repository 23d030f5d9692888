package dev.marquee.evaluate.personal;

import dev.marquee.audience.model.Histories;
import dev.marquee.encode.Block;
import dev.marquee.encode.BlockRange;
import dev.marquee.encode.Encoding;
import dev.marquee.vector.SparseRows;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What accuracy does not tell of the first ten of many lists: whether they show much of the
/// catalog, the unknown, and different things.
///
/// - `coverage@10`: the share of all titles in anyone's ten; `gini@10`: how unequally titles are
///   shown, 0 all alike, 1 one only.
/// - `arp@10`: likes of the shown titles in the training, on average; `novelty@10`: mean `-log2` of
///   the share of viewers who liked them, those nobody liked counted as half a viewer.
/// - `ild@10`: 1 - the mean cosine of genres of two titles in a list.
///
/// Sources: Ziegler et al., WWW 2005, https://doi.org/10.1145/1060745.1060754; Vargas & Castells,
/// RecSys 2011, https://doi.org/10.1145/2043932.2043955.
final class ListQuality {
  private static final int LENGTH = 10;

  private final SparseRows exact;
  private final BlockRange genre;

  ListQuality(Encoding content) {
    this.exact = content.exact();
    this.genre =
        content.encoder().layout().blocks().stream()
            .filter(range -> range.block() == Block.GENRE)
            .findFirst()
            .orElseThrow();
  }

  /// The figures of one trial's lists, each best first.
  Map<String, Double> of(List<int[]> lists, Histories training) {
    int[] shown = new int[training.titles()];
    double likes = 0;
    double novelty = 0;
    double variety = 0;
    for (int[] list : lists) {
      int[] top = Arrays.copyOf(list, Math.min(LENGTH, list.length));
      variety += 1 - likeness(top);
      for (int row : top) {
        shown[row]++;
        likes += (double) training.viewersOf(row) / top.length;
        novelty += surprise(row, training) / top.length;
      }
    }
    Map<String, Double> values = new LinkedHashMap<>();
    values.put(
        "coverage@10", Arrays.stream(shown).filter(n -> n > 0).count() / (double) shown.length);
    values.put("gini@10", gini(shown));
    values.put("arp@10", likes / lists.size());
    values.put("novelty@10", novelty / lists.size());
    values.put("ild@10", variety / lists.size());
    return values;
  }

  private static double surprise(int row, Histories training) {
    double share = Math.max(0.5, training.viewersOf(row)) / training.viewers();
    return -Math.log(share) / Math.log(2);
  }

  /// How unequal counts are: half the mean difference of two of them over their mean.
  static double gini(int[] counts) {
    int[] sorted = counts.clone();
    Arrays.sort(sorted);
    double weighted = 0;
    double sum = 0;
    for (int i = 0; i < sorted.length; i++) {
      weighted += (2.0 * (i + 1) - sorted.length - 1) * sorted[i];
      sum += sorted[i];
    }
    return sum == 0 ? 0 : weighted / (sorted.length * sum);
  }

  /// The mean cosine of two titles of a list.
  private double likeness(int[] rows) {
    double sum = 0;
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < i; j++) {
        sum += cosine(rows[i], rows[j]);
      }
    }
    int pairs = rows.length * (rows.length - 1) / 2;
    return pairs == 0 ? 0 : sum / pairs;
  }

  private double cosine(int row, int other) {
    double dot = 0;
    int right = exact.start(other);
    for (int left = exact.start(row); left < exact.end(row); left++) {
      int feature = exact.feature(left);
      while (right < exact.end(other) && exact.feature(right) < feature) {
        right++;
      }
      boolean isShared = right < exact.end(other) && exact.feature(right) == feature;
      if (isShared && feature >= genre.firstFeature() && feature < genre.endFeature()) {
        dot += exact.value(left) * exact.value(right);
      }
    }
    return dot;
  }
}
