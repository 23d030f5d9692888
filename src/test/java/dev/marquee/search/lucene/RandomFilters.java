package dev.marquee.search.lucene;

import dev.marquee.search.Filters;
import dev.marquee.search.TitleField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Filters as a viewer would write them, for catalogs of [RandomCatalogs].
public final class RandomFilters {
  private static final String[] NAMES = {
    "type",
    "genre",
    "country",
    "year",
    "rating",
    "votes",
    "runtime",
    "certificate",
    "person",
    "keyword",
    "available",
    "cluster",
    "missing",
    "exclude"
  };

  private RandomFilters() {}

  /// Conditions on up to `most` names, with up to three values each.
  public static Filters draw(Random random, int most, IndexedCatalog indexed) {
    Map<String, List<String>> raw = new HashMap<>();
    for (int left = random.nextInt(most + 1); left > 0; left--) {
      String name = RandomCatalogs.pick(random, NAMES);
      List<String> values = new ArrayList<>();
      for (int more = 1 + random.nextInt(3); more > 0; more--) {
        boolean excludes = random.nextInt(3) == 0 && !name.equals("exclude");
        values.add((excludes ? "!" : "") + value(random, name, indexed));
      }
      raw.put(name, values);
    }
    return Filters.parse(raw);
  }

  private static String value(Random random, String name, IndexedCatalog indexed) {
    return switch (name) {
      case "type" -> random.nextBoolean() ? "movie" : "Series";
      case "genre" -> random.nextInt(9) == 0 ? "western" : pick(random, RandomCatalogs.GENRES);
      case "country", "available" -> pick(random, RandomCatalogs.COUNTRIES);
      case "certificate" -> pick(random, RandomCatalogs.CERTIFICATES);
      case "person" -> "person " + random.nextInt(RandomCatalogs.PEOPLE);
      case "keyword" -> pick(random, RandomCatalogs.KEYWORDS).toUpperCase(java.util.Locale.ROOT);
      case "cluster" -> "" + (10 + random.nextInt(indexed.clustering().count()));
      case "exclude" -> "test:%04d".formatted(random.nextInt(indexed.catalog().size()));
      case "missing" -> pick(random, TitleField.labels().toArray(String[]::new));
      case "year" -> range(random, 1960, 65);
      case "rating" -> range(random, 0, 10);
      case "votes" -> range(random, 0, 500);
      case "runtime" -> range(random, 60, 120);
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static String range(Random random, int least, int span) {
    int from = least + random.nextInt(span);
    int to = from + random.nextInt(span);
    return switch (random.nextInt(4)) {
      case 0 -> from + "..";
      case 1 -> ".." + from;
      case 2 -> from + ".." + to;
      default -> "" + from;
    };
  }

  private static String pick(Random random, String[] values) {
    return RandomCatalogs.pick(random, values);
  }
}
