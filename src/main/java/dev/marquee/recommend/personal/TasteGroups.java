package dev.marquee.recommend.personal;

import dev.marquee.catalog.Genres;
import dev.marquee.events.Taste;
import dev.marquee.search.CatalogRows;
import dev.marquee.search.Entry;
import dev.marquee.search.Filters;
import dev.marquee.vector.TopRows;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Chooses the groups that a new viewer picks from: genres, countries, and genres of countries, so
/// that few picks tell much. Each group adds as many well-known titles as possible that no group
/// before it has; large groups are worth less than as many titles in small ones, since they say
/// less about who picks them.
///
/// Clusters do not serve here: those of a small catalog differ by period more than by kind.
///
/// For one thread and as long as its rows.
final class TasteGroups {
  private static final int GROUPS = 12;
  private static final int TITLES = 8;
  private static final int FEWEST = 12;

  /// Titles known well enough to be recognized: a third of the catalog, this many at most.
  private static final int MOST_KNOWN = 600;

  /// Whoever picks a kind that so much of the catalog is of has said nothing.
  private static final double MOST_COMMON = 0.4;

  /// How much the size of a group takes away: 0 for nothing, 1 for all that its titles add.
  private static final double BREADTH = 0.6;

  /// A title that a group before has counts this much.
  private static final double AGAIN = 0.15;

  private final CatalogRows rows;
  private final Acclaim acclaim;
  private final int[] known;

  TasteGroups(CatalogRows rows, Acclaim acclaim) {
    this.rows = rows;
    this.acclaim = acclaim;
    TopRows best = new TopRows(Math.min(MOST_KNOWN, 1 + rows.size() / 3), rows::isBefore);
    for (int row = 0; row < rows.size(); row++) {
      best.offer(acclaim.of(row), row);
    }
    best.sort();
    this.known = best.rows();
  }

  /// A kind of titles; `titles`: all of the catalog; `known`: the well-known ones, the best first.
  private record Candidate(
      @Nullable String genre, @Nullable String country, BitSet titles, List<Integer> known) {
    String name() {
      return KindName.of(genre, country);
    }
  }

  /// At most twelve groups; fewer where the catalog has no more kinds.
  Onboarding choose() {
    List<Candidate> candidates = candidates();
    Map<Integer, Double> fresh = new HashMap<>();
    for (int row : known) {
      fresh.put(row, 0.5 + acclaim.of(row));
    }
    BitSet shown = new BitSet();
    List<Onboarding.Group> groups = new ArrayList<>();
    while (groups.size() < GROUPS && !candidates.isEmpty()) {
      Candidate best = candidates.getFirst();
      for (Candidate candidate : candidates) {
        best = worth(candidate, fresh) > worth(best, fresh) ? candidate : best;
      }
      candidates.remove(best);
      List<Integer> titles =
          best.known().stream().filter(row -> !shown.get(row)).limit(TITLES).toList();
      if (titles.size() >= TITLES / 2) {
        titles.forEach(shown::set);
        best.known().forEach(row -> fresh.merge(row, AGAIN, (a, b) -> a * b));
        groups.add(group(best, titles));
      }
    }
    return new Onboarding(groups, rows.status());
  }

  private static double worth(Candidate candidate, Map<Integer, Double> fresh) {
    double sum = candidate.known().stream().mapToDouble(row -> fresh.getOrDefault(row, 0.0)).sum();
    return sum / Math.pow(candidate.titles().cardinality(), BREADTH);
  }

  private Onboarding.Group group(Candidate candidate, List<Integer> titles) {
    List<Entry> entries = titles.stream().map(rows::entry).toList();
    Taste taste =
        new Taste(
            candidate.genre() == null ? Map.of() : Map.of(candidate.genre(), 1.0),
            candidate.country() == null ? Map.of() : Map.of(candidate.country(), 1.0),
            Map.of(),
            Map.of(),
            Map.of(),
            List.of());
    return new Onboarding.Group(
        slug(candidate.name()), candidate.name(), candidate.titles().cardinality(), taste, entries);
  }

  private static String slug(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-");
  }

  /// All kinds with enough titles, in the order of their names, of genres first.
  private List<Candidate> candidates() {
    Map<String, Integer> countries = new TreeMap<>();
    for (int row : known) {
      rows.entry(row).title().countries().values().stream()
          .limit(1)
          .forEach(country -> countries.merge(country, 1, Integer::sum));
    }
    String usual =
        countries.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse("");
    Map<String, Candidate> candidates = new LinkedHashMap<>();
    for (String genre : Genres.all()) {
      add(genre, null, candidates);
    }
    countries.remove(usual); // What most titles are tells nothing.
    for (String country : countries.keySet()) {
      add(null, country, candidates);
      Genres.all().forEach(genre -> add(genre, country, candidates));
    }
    return new ArrayList<>(candidates.values());
  }

  private void add(
      @Nullable String genre, @Nullable String country, Map<String, Candidate> candidates) {
    Map<String, List<String>> filters = new HashMap<>();
    if (genre != null) {
      filters.put("genre", List.of(genre));
    }
    if (country != null) {
      filters.put("country", List.of(country));
    }
    BitSet titles = rows.passing(Filters.parse(filters));
    List<Integer> some = new ArrayList<>();
    for (int row : known) {
      if (titles.get(row) && (country == null || isMainly(country, row))) {
        some.add(row);
      }
    }
    if (some.size() >= FEWEST && titles.cardinality() <= MOST_COMMON * rows.size()) {
      Candidate candidate = new Candidate(genre, country, titles, some);
      candidates.put(candidate.name(), candidate);
    }
  }

  /// Whether a country leads; a group shows no title that it merely had a part in.
  private boolean isMainly(String country, int row) {
    return rows.entry(row).title().countries().values().indexOf(country) == 0;
  }
}
