package dev.marquee.recommend.personal;

import dev.marquee.catalog.Title;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reorders a list so that its mix of genres follows the viewer's: each pick is as relevant as
/// possible while the list so far stays near the taste. Greedily maximizes `(1 - strength) * mean
/// relevance - strength * divergence` (Steck has the sum of relevance, whose weight grows with the
/// list).
///
/// Source: Steck, Calibrated recommendations, RecSys 2018, https://doi.org/10.1145/3240323.3240372
public final class Calibration {
  private final GenreMix taste;
  private final double strength;

  Calibration(GenreMix taste, double strength) {
    this.taste = taste;
    this.strength = strength;
  }

  /// How far a page is from the taste in the order of scores and as it is shown, in nats; never
  /// farther.
  public record Divergence(double plain, double calibrated) {}

  /// The first `most` places of a list in calibrated order: `[titles]` and `[relevance]` by place,
  /// the relevance in `[0, 1]`. O(most n g).
  int[] order(List<Title> titles, double[] relevance, int most) {
    int[] plain = firstOf(titles, most);
    int[] calibrated = new int[plain.length];
    boolean[] picked = new boolean[titles.size()];
    Map<String, Double> amounts = new HashMap<>();
    for (int rank = 0; rank < calibrated.length; rank++) {
      double worth = (1 - strength) / (rank + 1);
      int best = best(titles, relevance, worth, picked, amounts);
      calibrated[rank] = best;
      picked[best] = true;
      GenreMix.add(titles.get(best), 1, amounts);
    }
    // Greedy steps may end farther away than they began; nobody asked for that.
    boolean isNearer = divergence(titles, calibrated) <= divergence(titles, plain);
    return isNearer ? calibrated : plain;
  }

  private int best(
      List<Title> titles,
      double[] relevance,
      double worth,
      boolean[] picked,
      Map<String, Double> amounts) {
    int best = -1;
    double most = Double.NEGATIVE_INFINITY;
    for (int place = 0; place < picked.length; place++) {
      if (!picked[place]) {
        Map<String, Double> with = new HashMap<>(amounts);
        GenreMix.add(titles.get(place), 1, with);
        double value = worth * relevance[place] - strength * taste.divergence(GenreMix.of(with));
        if (value > most) {
          most = value;
          best = place;
        }
      }
    }
    return best;
  }

  /// How far the titles at some places are from the taste.
  double divergence(List<Title> titles, int[] places) {
    List<Title> listed = new ArrayList<>();
    Arrays.stream(places).mapToObj(titles::get).forEach(listed::add);
    return taste.divergence(GenreMix.of(listed));
  }

  /// The first `most` places as they are.
  static int[] firstOf(List<Title> titles, int most) {
    int[] first = new int[Math.min(most, titles.size())];
    Arrays.setAll(first, place -> place);
    return first;
  }
}
