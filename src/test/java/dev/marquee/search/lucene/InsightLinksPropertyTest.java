package dev.marquee.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.http.JsonAnswers;
import dev.marquee.index.Nearby;
import dev.marquee.insights.InsightName;
import dev.marquee.insights.Insights;
import dev.marquee.insights.viewing.Views;
import dev.marquee.search.Filters;
import dev.marquee.search.SearchRequest;
import dev.marquee.search.Selection;
import dev.marquee.search.Sort;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every mark of every insight counts exactly the titles that its link finds, whatever the filters,
/// and the marks of one kind sum to the whole.
class InsightLinksPropertyTest {
  /// Links that are followed of one answer, drawn at random.
  private static final int FOLLOWED = 40;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 60, 900})
  void linksFindAsManyTitlesAsTheirMarkCounts(int size) {
    Random random = new Random(size);
    try (IndexedCatalog indexed = indexed(random, size)) {
      for (int round = 0; round < 12; round++) {
        Filters filters = filters(random, indexed, round);
        for (InsightName name : InsightName.values()) {
          JsonNode answer = answer(indexed, name, filters);
          List<Mark> marks = new ArrayList<>();
          collect(answer, marks);
          assertThat(marks).isNotEmpty();
          for (int i = 0; i < FOLLOWED; i++) {
            Mark mark = marks.get(random.nextInt(marks.size()));
            assertThat(total(indexed, mark.link()))
                .as("size %d, round %d, %s, %s, %s", size, round, name.label(), filters, mark)
                .isEqualTo(mark.titles());
          }
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {70, 400})
  void marksSumToTheTitlesCounted(int size) {
    Random random = new Random(10 + size);
    try (IndexedCatalog indexed = indexed(random, size)) {
      for (int round = 0; round < 20; round++) {
        Filters filters = filters(random, indexed, round);
        JsonNode production = answer(indexed, InsightName.PRODUCTION, filters);
        long passing = total(indexed, filters);
        String where = "size %d, round %d, %s".formatted(size, round, filters);

        assertThat(production.get("titles").longValue()).as(where).isEqualTo(passing);
        assertThat(
                sum(production.at("/data/years"), "/titles") + titles(production, "/data/undated"))
            .as(where)
            .isEqualTo(passing);
        assertThat(sum(production.at("/data/years"), "/films/titles"))
            .as(where)
            .isEqualTo(
                sum(production.at("/data/years"), "/titles")
                    - sum(production.at("/data/years"), "/series/titles"));
        assertThat(sum(production.at("/data/types"), "/titles")).as(where).isEqualTo(passing);
        JsonNode ratings = answer(indexed, InsightName.RATINGS_VOTES, filters);
        assertThat(sum(ratings.at("/data/cells"), "/titles"))
            .as(where)
            .isEqualTo(titles(ratings, "/data/rated"))
            .isEqualTo(sum(ratings.at("/data/expected"), "/titles"));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 300})
  void writtenFiltersFindTheSameTitles(int size) {
    Random random = new Random(20 + size);
    try (IndexedCatalog indexed = indexed(random, size)) {
      for (int round = 0; round < 200; round++) {
        Filters filters = filters(random, indexed, round);
        Filters again = Filters.parse(filters.raw());

        assertThat(total(indexed, again)).as("%s", filters).isEqualTo(total(indexed, filters));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 63, 64, 65, 300})
  void everyTitleEitherPassesOrIsLeftOut(int size) {
    Random random = new Random(30 + size);
    try (IndexedCatalog indexed = indexed(random, size)) {
      for (int round = 0; round < 60; round++) {
        Filters filters = filters(random, indexed, round);
        List<Integer> places =
            indexed
                .index()
                .tally(
                    filters,
                    selection -> {
                      List<Integer> found = new ArrayList<>(all(selection::next));
                      assertThat(found).as("%s", filters).hasSize(selection.size());
                      found.addAll(all(selection::nextLeftOut));
                      return found;
                    });
        assertThat(places)
            .as("size %d, round %d, %s", size, round, filters)
            .containsExactlyInAnyOrderElementsOf(IntStream.range(0, size).boxed().toList());
      }
    }
  }

  private static List<Integer> all(IntUnaryOperator next) {
    List<Integer> places = new ArrayList<>();
    for (int place = next.applyAsInt(0);
        place != Selection.END;
        place = next.applyAsInt(place + 1)) {
      places.add(place);
    }
    return places;
  }

  /// A count and the way to its titles.
  private record Mark(long titles, String link) {}

  private static void collect(JsonNode node, List<Mark> marks) {
    if (node.has("link") && node.has("titles")) {
      marks.add(new Mark(node.get("titles").longValue(), node.get("link").asString()));
    }
    for (String kind : List.of("filled", "missing")) {
      if (node.has(kind + "Link")) {
        marks.add(new Mark(node.get(kind).longValue(), node.get(kind + "Link").asString()));
      }
    }
    node.forEach(child -> collect(child, marks));
  }

  private static long sum(JsonNode list, String pointer) {
    long sum = 0;
    for (JsonNode node : list) {
      sum += node.at(pointer).longValue();
    }
    return sum;
  }

  private static long titles(JsonNode answer, String pointer) {
    return answer.at(pointer + "/titles").longValue();
  }

  private static JsonNode answer(IndexedCatalog indexed, InsightName name, Filters filters) {
    return JsonMapper.shared()
        .readTree(
            new JsonAnswers(indexed.index())
                .insight(name, filters, new Insights(indexed.index(), Views.NONE)));
  }

  /// Filters as others draw them, at times with a value that is required beside the alternatives.
  private static Filters filters(Random random, IndexedCatalog indexed, int round) {
    if (round == 0) {
      return Filters.NONE;
    }
    Map<String, List<String>> raw =
        new LinkedHashMap<>(RandomFilters.draw(random, 2, indexed).raw());
    if (random.nextInt(3) == 0) {
      List<String> genres = new ArrayList<>(raw.getOrDefault("genre", List.of()));
      genres.add("!!" + RandomCatalogs.pick(random, RandomCatalogs.GENRES));
      raw.put("genre", genres);
    }
    if (random.nextInt(3) == 0) {
      List<String> years = new ArrayList<>(raw.getOrDefault("year", List.of()));
      years.add("!!1980..");
      raw.put("year", years);
    }
    return Filters.parse(raw);
  }

  private static long total(IndexedCatalog indexed, String link) {
    assertThat(link).startsWith("/search");
    int query = link.indexOf('?');
    Map<String, List<String>> raw = new LinkedHashMap<>();
    for (String pair : query < 0 ? new String[0] : link.substring(query + 1).split("&", -1)) {
      String[] parts = pair.split("=", 2);
      raw.computeIfAbsent(parts[0], _ -> new ArrayList<>())
          .add(URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return total(indexed, Filters.parse(raw));
  }

  private static long total(IndexedCatalog indexed, Filters filters) {
    return indexed
        .index()
        .search(new SearchRequest("", filters, List.of(), Sort.VOTES, 1, 0))
        .total();
  }

  private IndexedCatalog indexed(Random random, int size) {
    return IndexedCatalog.build(
        folder.resolve("" + size), RandomCatalogs.draw(random, size), new Nearby(1, 10, 1));
  }
}
