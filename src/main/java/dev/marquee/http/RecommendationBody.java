package dev.marquee.http;

import dev.marquee.recommend.personal.Listing;
import dev.marquee.recommend.personal.Viewer;
import dev.marquee.search.Filters;
import dev.marquee.search.RequestProblem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The body of `POST /v1/recommendations`, read into the viewers and the list that it asks for.
record RecommendationBody(List<Viewer> viewers, Listing listing) {
  private static final List<String> LISTING_FIELDS =
      List.of(
          "filters",
          "limit",
          "offset",
          "diversity",
          "calibrate",
          "perCollection",
          "rotate",
          "explain");

  private static final int MOST_TOGETHER = 10;

  /// Reads a body. `profiles`: what is stored of viewers. Throws [ApiFailure] with a pointer.
  static RecommendationBody of(JsonAt body, ProfileLookUp profiles, TitleCheck titles) {
    List<String> known = new ArrayList<>(List.of("profile", "profiles"));
    known.addAll(StatedViewer.FIELDS);
    known.addAll(LISTING_FIELDS);
    Map<String, JsonAt> fields = body.fields(known);
    return new RecommendationBody(viewers(fields, profiles, titles), listing(fields));
  }

  private static List<Viewer> viewers(
      Map<String, JsonAt> fields, ProfileLookUp profiles, TitleCheck titles) {
    JsonAt one = fields.get("profile");
    JsonAt several = fields.get("profiles");
    if (several == null) {
      Viewer stored = one == null ? Viewer.STRANGER : profiles.require(one);
      return List.of(StatedViewer.of(fields, stored, titles));
    }
    if (one != null) {
      throw several.refusal("and '/profile' exclude each other");
    }
    for (String field : StatedViewer.FIELDS) {
      JsonAt stated = fields.get(field);
      if (stated != null) {
        throw stated.refusal("is one viewer's and cannot be told beside '/profiles'");
      }
    }
    return together(several, profiles);
  }

  private static List<Viewer> together(JsonAt several, ProfileLookUp profiles) {
    List<JsonAt> names = several.items(MOST_TOGETHER);
    if (names.isEmpty()) {
      throw several.refusal("names at least one profile");
    }
    Set<String> seen = new HashSet<>();
    for (JsonAt name : names) {
      if (!seen.add(name.text())) {
        throw name.refusal("names a profile twice");
      }
    }
    return names.stream().map(profiles::require).toList();
  }

  private static Listing listing(Map<String, JsonAt> fields) {
    JsonAt limit = fields.get("limit");
    JsonAt offset = fields.get("offset");
    JsonAt explain = fields.get("explain");
    return new Listing(
        SimilarBody.filters(fields.get("filters")),
        limit == null ? RecommendationRoutes.USUAL_LIMIT : limit.whole(1, Listing.LONGEST_PAGE),
        offset == null ? 0 : offset.whole(0, Listing.MOST_SKIPPED),
        SimilarBody.reranking(fields, Listing.USUAL_ORDER),
        calibrate(fields.get("calibrate")),
        explain == null || explain.flag());
  }

  private static double calibrate(@Nullable JsonAt value) {
    if (value == null) {
      return 0;
    }
    return value.node().isBoolean()
        ? value.flag() ? RecommendationRoutes.USUAL_CALIBRATION : 0
        : value.number(0, 1);
  }

  /// What was wrong with the question, told by a pointer into the body.
  static ApiFailure refusal(RequestProblem problem) {
    String pointer =
        Filters.NAMES.contains(problem.parameter()) ? "/filters/" + problem.parameter() : "";
    return switch (problem) {
      case RequestProblem.Invalid wrong -> new ApiFailure.BadBody(pointer, wrong.detail());
      case RequestProblem.UnknownTitle unknown ->
          new ApiFailure.NotFound(Fault.at(pointer, unknown.detail()));
    };
  }
}
