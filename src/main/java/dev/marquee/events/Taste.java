package dev.marquee.events;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a viewer says they like, as opposed to what they did.
///
/// Each map goes from a value to its weight, -10 to 10: above zero draws such titles near, below
/// pushes them away, as a wish and not as a filter. `avoid` is the filter: each entry is the name
/// of a filter, a colon and a value that no suggestion may have, such as `genre:Horror`.
///
/// - `genres`, `people`: by name; `countries`: by code or name; `types`: `movie` and `series`.
/// - `clusters`: by the id of the cluster.
///
/// The names are kept as sent and in their order; whoever uses them resolves them against the
/// catalog of the day. `IllegalArgumentException` names the entry that is not in range.
public record Taste(
    Map<String, Double> genres,
    Map<String, Double> countries,
    Map<String, Double> types,
    Map<String, Double> people,
    Map<Integer, Double> clusters,
    List<String> avoid) {
  /// The largest weight, of either sign.
  public static final double MAX_WEIGHT = 10;

  /// The most entries that one map or list may have.
  public static final int MAX_ENTRIES = 1_000;

  /// Nothing said.
  public static final Taste NONE =
      new Taste(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), List.of());

  public Taste {
    genres = checkedNames("genres", genres);
    countries = checkedNames("countries", countries);
    types = checkedNames("types", types);
    people = checkedNames("people", people);
    clusters = checkedWeights("clusters", clusters);
    avoid = List.copyOf(avoid);
    checkSize("avoid", avoid.size());
    avoid.forEach(Taste::checkAvoided);
  }

  private static Map<String, Double> checkedNames(String name, Map<String, Double> weights) {
    weights.keySet().forEach(value -> Event.checkText(name, value));
    return checkedWeights(name, weights);
  }

  private static <K> Map<K, Double> checkedWeights(String name, Map<K, Double> weights) {
    checkSize(name, weights.size());
    weights.forEach((value, weight) -> {
      if (!(Math.abs(weight) <= MAX_WEIGHT)) {
        throw new IllegalArgumentException(
            "the weight of '" + value + "' in " + name + " must be from -10 to 10, not " + weight);
      }
    });
    return Collections.unmodifiableMap(new LinkedHashMap<>(weights));
  }

  private static void checkSize(String name, int size) {
    if (size > MAX_ENTRIES) {
      throw new IllegalArgumentException(
          name + " may have at most " + MAX_ENTRIES + " entries, not " + size);
    }
  }

  /// Checks the form of one entry of `avoid`.
  public static void checkAvoided(String filter) {
    Event.checkText("avoid", filter);
    int colon = filter.indexOf(':');
    if (colon < 1 || colon == filter.length() - 1) {
      throw new IllegalArgumentException(
          "avoid takes a filter and a value such as genre:Horror, not '" + filter + '\'');
    }
  }

  /// Whether nothing was said.
  public boolean saysNothing() {
    return equals(NONE);
  }
}
