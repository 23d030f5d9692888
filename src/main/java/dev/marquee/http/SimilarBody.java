package dev.marquee.http;

import dev.marquee.catalog.TitleId;
import dev.marquee.recommend.Reranking;
import dev.marquee.search.CatalogIndex;
import dev.marquee.search.Critique;
import dev.marquee.search.Filters;
import dev.marquee.search.RequestProblem;
import dev.marquee.search.Scope;
import dev.marquee.search.SimilarRequest;
import dev.marquee.search.SimilarRequest.Seed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The body of `POST /v1/similar`, read into the question it asks, and the way back from what is
/// wrong with the question to the place in the body.
///
/// `pointers`: where each seed stands, likes before unlikes.
record SimilarBody(SimilarRoutes.Question question, List<String> pointers) {
  private static final List<String> FIELDS =
      List.of(
          "like",
          "unlike",
          "weights",
          "filters",
          "but",
          "scope",
          "limit",
          "diversity",
          "perCollection",
          "rotate",
          "explain");
  private static final int MOST_SEEDS = 100;

  /// The least and the largest weight of a seed; a seed of weight 0 had better be left out.
  private static final double LEAST_WEIGHT = 1e-3;

  private static final double MOST_WEIGHT = 1e3;

  /// Reads a body. Throws [ApiFailure.BadBody] with a pointer.
  static SimilarBody of(JsonAt body, List<String> blocks) {
    Map<String, JsonAt> fields = body.fields(FIELDS);
    List<String> pointers = new ArrayList<>();
    List<Seed> like = seeds(fields.get("like"), pointers);
    if (like.isEmpty()) {
      throw new ApiFailure.BadBody("/like", "'/like' names at least one title");
    }
    JsonAt scope = fields.get("scope");
    JsonAt limit = fields.get("limit");
    JsonAt explain = fields.get("explain");
    SimilarRequest request =
        new SimilarRequest(
            like,
            seeds(fields.get("unlike"), pointers),
            weights(fields.get("weights"), blocks),
            filters(fields.get("filters")),
            critiques(fields.get("but")),
            scope == null
                ? Scope.NEARBY
                : Scope.of(scope.choice(SimilarRoutes.SCOPES)).orElseThrow(),
            limit == null ? SimilarRoutes.USUAL_LIMIT : limit.whole(1, Paging.MOST_ITEMS),
            explain != null && explain.flag());
    return new SimilarBody(
        new SimilarRoutes.Question(request, reranking(fields, Reranking.USUAL)), pointers);
  }

  /// The order that a body asks for, `usual` where it does not say.
  static Reranking reranking(Map<String, JsonAt> fields, Reranking usual) {
    JsonAt diversity = fields.get("diversity");
    JsonAt cap = fields.get("perCollection");
    JsonAt rotate = fields.get("rotate");
    return new Reranking(
        diversity == null ? usual.diversity() : diversity.number(0, 1),
        cap == null ? usual.perCollection() : cap.whole(0, Reranking.MOST_PER_COLLECTION),
        Optional.ofNullable(rotate).map(SimilarBody::seed));
  }

  private static String seed(JsonAt value) {
    String seed = value.word();
    if (seed.codePointCount(0, seed.length()) > SimilarRoutes.LONGEST_SEED) {
      throw value.refusal("has at most " + SimilarRoutes.LONGEST_SEED + " characters");
    }
    return seed;
  }

  private static List<Critique> critiques(@Nullable JsonAt list) {
    List<Critique> critiques = new ArrayList<>();
    for (JsonAt critique : list == null ? List.<JsonAt>of() : list.items(MOST_SEEDS)) {
      try {
        critiques.addAll(Critique.parse(List.of(critique.text())));
      } catch (RequestProblem.Invalid e) {
        throw new ApiFailure.BadBody(critique.pointer(), e.detail());
      }
    }
    return critiques.stream().distinct().toList();
  }

  private static List<Seed> seeds(@Nullable JsonAt list, List<String> pointers) {
    List<Seed> seeds = new ArrayList<>();
    for (JsonAt seed : list == null ? List.<JsonAt>of() : list.items(MOST_SEEDS)) {
      seeds.add(seed.node().isObject() ? weighted(seed) : new Seed(id(seed), 1));
      pointers.add(seed.pointer());
    }
    return seeds;
  }

  private static Seed weighted(JsonAt seed) {
    Map<String, JsonAt> fields = seed.fields(List.of("id", "weight"));
    JsonAt id = fields.get("id");
    JsonAt weight = fields.get("weight");
    if (id == null) {
      throw seed.refusal("has no id");
    }
    return new Seed(id(id), weight == null ? 1 : weight.number(LEAST_WEIGHT, MOST_WEIGHT));
  }

  /// The title id that a value spells.
  static TitleId id(JsonAt value) {
    String text = value.text();
    return TitleRoutes.id(text)
        .orElseThrow(() ->
            value.refusal("is a title id such as 'imdb:tt0133093', not " + Wording.quoted(text)));
  }

  private static Map<String, Double> weights(@Nullable JsonAt object, List<String> blocks) {
    Map<String, Double> weights = new LinkedHashMap<>();
    if (object != null) {
      object
          .fields()
          .forEach((block, multiplier) -> {
            Weights.requireBlock(block, blocks)
                .ifPresent(detail -> {
                  throw new ApiFailure.BadBody(multiplier.pointer(), detail);
                });
            weights.put(block, multiplier.number(0, Weights.MOST));
          });
    }
    return weights;
  }

  /// The filters of a body.
  static Filters filters(@Nullable JsonAt object) {
    if (object == null) {
      return Filters.NONE;
    }
    Map<String, List<String>> raw = new LinkedHashMap<>();
    object.fields(Filters.NAMES).forEach((name, value) -> raw.put(name, words(value)));
    try {
      return raw.isEmpty() ? Filters.NONE : Filters.parse(raw);
    } catch (RequestProblem.Invalid e) {
      throw new ApiFailure.BadBody("/filters/" + e.parameter(), e.detail());
    }
  }

  private static List<String> words(JsonAt value) {
    if (!value.node().isArray()) {
      return List.of(value.word());
    }
    List<String> words = value.items(MOST_SEEDS).stream().map(JsonAt::word).toList();
    if (words.isEmpty()) {
      throw value.refusal("is empty");
    }
    return words;
  }

  /// What was wrong with the question, told by pointers into the body.
  ApiFailure refusal(RequestProblem problem, CatalogIndex catalog) {
    return switch (problem) {
      case RequestProblem.Invalid wrong ->
          new ApiFailure.BadBody(pointer(wrong.parameter()), wrong.detail());
      case RequestProblem.UnknownTitle unknown ->
          new ApiFailure.NotFound(Fault.at(missing(catalog), unknown.detail()));
    };
  }

  private static String pointer(String parameter) {
    if (FIELDS.contains(parameter)) {
      return '/' + parameter;
    }
    return Filters.NAMES.contains(parameter) ? "/filters/" + parameter : "";
  }

  /// The place of the first seed that the catalog does not have.
  private String missing(CatalogIndex catalog) {
    List<Seed> seeds = new ArrayList<>(question.request().like());
    seeds.addAll(question.request().unlike());
    for (int i = 0; i < seeds.size(); i++) {
      if (catalog.find(seeds.get(i).id()).isEmpty()) {
        return pointers.get(i);
      }
    }
    return "/filters/exclude";
  }
}
