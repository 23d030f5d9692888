package dev.marquee.pipeline;

import dev.marquee.catalog.Catalog;
import dev.marquee.catalog.Countries;
import dev.marquee.catalog.Genres;
import dev.marquee.catalog.Title;
import dev.marquee.cluster.Trait;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What titles can have in common, in the words of a cluster's label: type, genres, countries,
/// decade, frequent keywords.
final class CatalogTraits {
  /// Keywords that are looked at, the most frequent ones; rarer ones cannot mark a cluster.
  private static final int MOST_KEYWORDS = 300;

  private static final int FEWEST_KEYWORD_TITLES = 3;

  private final TreeMap<String, Trait> traits = new TreeMap<>();
  private final int titles;

  private CatalogTraits(int titles) {
    this.titles = titles;
  }

  /// The traits of a catalog, in a fixed order.
  static List<Trait> of(Catalog catalog) {
    CatalogTraits found = new CatalogTraits(catalog.size());
    Set<String> keywords = frequentKeywords(catalog);
    for (int row = 0; row < catalog.size(); row++) {
      found.add(catalog.title(row), row, keywords);
    }
    return List.copyOf(found.traits.values());
  }

  private static Set<String> frequentKeywords(Catalog catalog) {
    Map<String, Integer> counts = new HashMap<>();
    catalog
        .titles()
        .forEach(title -> title.keywords().forEach(word -> counts.merge(word, 1, Integer::sum)));
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() >= FEWEST_KEYWORD_TITLES)
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_KEYWORDS)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private void add(Title title, int row, Set<String> keywords) {
    mark(Trait.Role.NOUN, "type", title.type().label(), title.isSeries() ? "series" : "films", row);
    for (String genre : title.genres().values()) {
      mark(Trait.Role.GENRE, "genre", genre, Genres.adjective(genre), row);
    }
    for (String country : title.countries().values()) {
      mark(Trait.Role.ORIGIN, "country", country, Countries.adjective(country), row);
    }
    Integer year = title.year();
    if (year != null) {
      int decade = Math.floorDiv(year, 10) * 10;
      mark(Trait.Role.ERA, "decade", Integer.toString(decade), decade + "s", row);
    }
    for (String keyword : title.keywords()) {
      if (keywords.contains(keyword)) {
        mark(Trait.Role.TOPIC, "keyword", keyword, "about " + keyword, row);
      }
    }
  }

  private void mark(Trait.Role role, String kind, String value, String word, int row) {
    traits
        .computeIfAbsent(
            kind + ' ' + value, key -> new Trait(role, kind, value, word, new BitSet(titles)))
        .rows()
        .set(row);
  }
}
