package dev.marquee.recommend.viewer;

import dev.marquee.events.Taste;
import dev.marquee.search.CatalogRows;
import dev.marquee.search.Filters;
import dev.marquee.search.RequestProblem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How well the titles of one generation fit what a viewer said they like.
///
/// A field (genre, country, ...) fits by its best value, a little more for a second and third, and
/// less for each unwanted one; fields count by their weight, and what fits in all of them more. A
/// wish is no filter: what does not fit is ranked lower and nothing else. Clusters are told apart
/// from the rest: they are a way to name a direction, not a taste.
///
/// Immutable but for the arrays, which are not to be written to.
public final class Wishes {
  /// What each field counts for.
  private static final Map<String, Double> FIELD_WEIGHTS =
      Map.of("genre", 1.0, "country", 0.8, "type", 0.6, "person", 1.0);

  /// What a second and third wanted value add, relative to the best.
  private static final double ALSO = 0.25;

  private static final int MOST_ALSO = 2;

  /// What it counts to fit in every field that was stated: who prefers thrillers and Korea wants
  /// Korean thrillers first.
  private static final double ALL = 0.4;

  private final List<Matched> matched;
  private final float[] fits;
  private final float[] clusterFits;
  private final int unknown;

  /// A wish and the titles it is about.
  private record Matched(Wish wish, BitSet rows) {}

  private Wishes(int size, List<Matched> matched, int unknown) {
    this.matched = List.copyOf(matched);
    // Most viewers state nothing.
    this.fits = new float[matched.isEmpty() ? 0 : size];
    this.clusterFits = new float[fits.length];
    this.unknown = unknown;
  }

  /// Finds what a taste is about. Values that the catalog does not know are counted and left aside.
  public static Wishes of(Taste taste, CatalogRows rows) {
    Map<String, Map<String, Double>> byField = new TreeMap<>();
    byField.put("genre", taste.genres());
    byField.put("country", taste.countries());
    byField.put("type", taste.types());
    byField.put("person", taste.people());
    Map<String, Double> clusters = new LinkedHashMap<>();
    taste.clusters().forEach((id, weight) -> clusters.put(Integer.toString(id), weight));
    byField.put("cluster", clusters);
    List<Matched> matched = new ArrayList<>();
    int[] unknown = new int[1];
    byField.forEach((field, weights) -> {
      int before = matched.size();
      matched.addAll(matched(field, weights, rows));
      unknown[0] += wanted(weights) - (matched.size() - before);
    });
    Wishes wishes = new Wishes(rows.size(), matched, unknown[0]);
    wishes.fill();
    return wishes;
  }

  private static int wanted(Map<String, Double> weights) {
    return (int) weights.values().stream().filter(weight -> weight != 0).count();
  }

  private static List<Matched> matched(
      String field, Map<String, Double> weights, CatalogRows rows) {
    double strongest = weights.values().stream().mapToDouble(Math::abs).max().orElse(0);
    List<Matched> matched = new ArrayList<>();
    weights.forEach((value, weight) -> {
      if (weight != 0) {
        try {
          // As it is typed, but for a leading mark, which would exclude.
          Filters filter = Filters.parse(Map.of(field, List.of(value)));
          BitSet titles = rows.passing(filter);
          if (!titles.isEmpty() && !value.startsWith("!")) {
            matched.add(new Matched(new Wish(field, value, weight / strongest), titles));
          }
        } catch (RequestProblem e) {
          // A genre of another vocabulary, a cluster of an older generation: counted by the caller.
        }
      }
    });
    return matched;
  }

  private void fill() {
    Map<String, List<Matched>> byField = new TreeMap<>();
    matched.forEach(
        one -> byField.computeIfAbsent(one.wish().field(), _ -> new ArrayList<>()).add(one));
    List<Matched> clusters = byField.remove("cluster");
    if (clusters != null) {
      System.arraycopy(fit(clusters), 0, clusterFits, 0, clusterFits.length);
    }
    Map<String, float[]> fitOfField = new TreeMap<>();
    byField.forEach((field, wishes) -> fitOfField.put(field, fit(wishes)));
    double total = fitOfField.keySet().stream().mapToDouble(Wishes::weightOf).sum();
    for (int row = 0; row < fits.length; row++) {
      double mean = 0;
      double least = 1;
      for (Map.Entry<String, float[]> field : fitOfField.entrySet()) {
        mean += weightOf(field.getKey()) / total * field.getValue()[row];
        least = Math.min(least, field.getValue()[row]);
      }
      double fit = mean <= 0 ? mean : (1 - ALL) * mean + ALL * Math.max(0, least);
      // Rounding errors may add up to a little more than 1.
      fits[row] = Math.clamp((float) fit, -1, 1);
    }
  }

  private static double weightOf(String field) {
    return FIELD_WEIGHTS.getOrDefault(field, 0.0);
  }

  /// How well each title fits the wishes of one field, in `[-1, 1]`.
  private float[] fit(List<Matched> wishes) {
    float[] best = new float[fits.length];
    float[] sum = new float[fits.length];
    float[] unwanted = new float[fits.length];
    for (Matched one : wishes) {
      float weight = (float) one.wish().weight();
      one.rows().stream()
          .forEach(row -> {
            if (weight > 0) {
              best[row] = Math.max(best[row], weight);
              sum[row] += weight;
            } else {
              unwanted[row] += weight;
            }
          });
    }
    double most = attainable(wishes);
    for (int row = 0; row < best.length; row++) {
      double wanted = (best[row] + ALSO * (sum[row] - best[row])) / most;
      best[row] = (float) Math.max(-1, Math.min(1, wanted) + unwanted[row]);
    }
    return best;
  }

  /// What a title has that fits the strongest wishes, three at most; 1 where nothing is wanted.
  private static double attainable(List<Matched> wishes) {
    double[] wanted =
        wishes.stream()
            .mapToDouble(one -> -one.wish().weight())
            .filter(negated -> negated < 0)
            .sorted()
            .limit(1 + MOST_ALSO)
            .toArray();
    double most = 0;
    for (int place = 0; place < wanted.length; place++) {
      most -= wanted[place] * (place == 0 ? 1 : ALSO);
    }
    return most == 0 ? 1 : most;
  }

  /// Whether anything was wished for, clusters aside, that the catalog knows.
  public boolean isStated() {
    return matched.stream().anyMatch(one -> !one.wish().field().equals("cluster"));
  }

  /// Whether clusters were named that the catalog has.
  public boolean namesClusters() {
    return matched.stream().anyMatch(one -> one.wish().field().equals("cluster"));
  }

  /// How well a title fits, clusters aside, in `[-1, 1]`.
  public double fit(int row) {
    return fits.length == 0 ? 0 : fits[row];
  }

  /// How well each title fits, clusters aside, `[rows]`, or empty where nothing was wished for; the
  /// caller's own.
  public float[] fits() {
    return fits.clone();
  }

  /// How wanted the cluster of a title is, in `[-1, 1]`.
  public double clusterFit(int row) {
    return clusterFits.length == 0 ? 0 : clusterFits[row];
  }

  /// The wishes that a title is about, the strongest first, those of clusters aside.
  public List<Wish> about(int row) {
    return matched.stream()
        .filter(one -> one.rows().get(row))
        .map(Matched::wish)
        .filter(wish -> !wish.field().equals("cluster"))
        .sorted((a, b) -> Double.compare(Math.abs(b.weight()), Math.abs(a.weight())))
        .toList();
  }

  /// The names of all values wished for, without those unwanted and clusters.
  public Collection<Wish> wanted() {
    return matched.stream()
        .map(Matched::wish)
        .filter(wish -> wish.weight() > 0 && !wish.field().equals("cluster"))
        .toList();
  }

  /// How many wishes the catalog knows nothing of.
  public int unknown() {
    return unknown;
  }
}
