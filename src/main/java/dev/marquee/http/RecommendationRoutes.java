package dev.marquee.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.marquee.recommend.Reranking;
import dev.marquee.recommend.personal.Calibration;
import dev.marquee.recommend.personal.Listing;
import dev.marquee.recommend.personal.Reason;
import dev.marquee.recommend.personal.Recommendation;
import dev.marquee.recommend.personal.RecommendationPage;
import dev.marquee.recommend.personal.Recommender;
import dev.marquee.recommend.personal.Viewer;
import dev.marquee.recommend.personal.Viewers;
import dev.marquee.search.CatalogIndex;
import dev.marquee.search.RequestProblem;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Personal lists: `POST /v1/recommendations` for whoever a body describes, and for a viewer whose
/// events are stored `/v1/profiles/{id}/recommendations`, once or as a stream. Nobody may keep a
/// copy of the answers.
final class RecommendationRoutes {
  static final String RECOMMENDATIONS = "/v1/recommendations";
  static final String OF_PROFILE = "/v1/profiles/{id}/recommendations";
  static final String STREAM = "/v1/profiles/{id}/recommendations/stream";
  static final int USUAL_LIMIT = 20;

  /// How strongly `"calibrate": true` calibrates.
  static final double USUAL_CALIBRATION = 0.5;

  private static final List<String> PARAMETERS =
      Parameters.withFilters(
          "limit", "offset", "diversity", "calibrate", "perCollection", "rotate", "explain");

  private static final JsonMapper JSON = HttpServer.mapper();

  private final CatalogIndex catalog;
  private final Recommender recommender;
  private final ProfileLookUp profiles;
  private final Summaries summaries;
  private final JsonMapper json;
  private final int maxBodyBytes;

  RecommendationRoutes(
      CatalogIndex catalog,
      Recommender recommender,
      Viewers viewers,
      Summaries summaries,
      int maxBodyBytes) {
    this.catalog = catalog;
    this.recommender = recommender;
    this.profiles = new ProfileLookUp(viewers);
    this.summaries = summaries;
    this.json = JsonAt.strictMapper();
    this.maxBodyBytes = maxBodyBytes;
  }

  /// Titles for a viewer, the best first.
  record PersonalAnswer(List<Item> items, Paging page, PersonalMeta meta) {}

  /// A title and how well it suits. `why` and `whyText`: unless not asked for; `fits`: the score
  /// for each of several viewers.
  record Item(
      @JsonUnwrapped Summary summary,
      double score,
      @Nullable List<Why> why,
      @Nullable String whyText,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Double> fits) {}

  /// One reason, as [Reason] says.
  record Why(
      String reason,
      double contribution,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Own> titles,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> values) {}

  /// A title of the viewer's own.
  record Own(String id, String title) {}

  /// What the list was made of, as [RecommendationPage] says.
  record PersonalMeta(
      String generation,
      String model,
      int evidence,
      int seen,
      int unknown,
      Calibration.@Nullable Divergence calibration,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> degraded) {}

  void register(RoutesConfig routes, Answers answers) {
    routes.post(RECOMMENDATIONS, ctx -> post(ctx, answers));
  }

  /// The routes of stored viewers.
  void registerStored(RoutesConfig routes, Answers answers, LiveStreams streams) {
    Answers.get(routes, OF_PROFILE, ctx -> ofProfile(ctx, answers));
    Answers.get(routes, STREAM, ctx -> stream(ctx, streams));
  }

  private void post(Context ctx, Answers answers) throws IOException {
    Parameters.of(ctx.req().getQueryString(), List.of());
    Negotiation.requireJsonAccepted(ctx.req());
    JsonAt body = JsonAt.parse(json, JsonBody.read(ctx.req(), maxBodyBytes));
    long asked = System.nanoTime();
    RecommendationBody question = RecommendationBody.of(body, profiles, new TitleCheck(catalog));
    try {
      answers.writeOwn(ctx, answer(question.viewers(), question.listing()), asked);
    } catch (RequestProblem problem) {
      throw RecommendationBody.refusal(problem);
    }
  }

  private void ofProfile(Context ctx, Answers answers) throws IOException {
    Negotiation.requireJsonAccepted(ctx.req());
    long asked = System.nanoTime();
    Listing listing = listing(Parameters.of(ctx.req().getQueryString(), PARAMETERS));
    Viewer viewer = profiles.require(PathSegment.of(ctx, 3));
    answers.writeOwn(ctx, answer(List.of(viewer), listing), asked);
  }

  private void stream(Context ctx, LiveStreams streams) throws IOException {
    Negotiation.requireEventStreamAccepted(ctx.req());
    Listing listing = listing(Parameters.of(ctx.req().getQueryString(), PARAMETERS));
    String profile = PathSegment.of(ctx, 3);
    answer(List.of(profiles.require(profile)), listing); // Refused before it is begun.
    streams.serve(
        ctx,
        profile,
        () ->
            profiles
                .find(profile)
                .map(viewer -> JSON.writeValueAsString(answer(List.of(viewer), listing))));
  }

  /// The list that the parameters of a URL ask for.
  static Listing listing(Parameters sent) {
    Reranking usual = Listing.USUAL_ORDER;
    return new Listing(
        sent.filters(),
        sent.whole("limit", USUAL_LIMIT, 1, Listing.LONGEST_PAGE),
        sent.whole("offset", 0, 0, Listing.MOST_SKIPPED),
        new Reranking(
            sent.fraction("diversity", usual.diversity()),
            sent.whole("perCollection", usual.perCollection(), 0, Reranking.MOST_PER_COLLECTION),
            sent.value("rotate", SimilarRoutes.LONGEST_SEED)),
        sent.fraction("calibrate", 0),
        sent.flag("explain", true));
  }

  private PersonalAnswer answer(List<Viewer> viewers, Listing listing) {
    return answer(recommender.recommend(viewers, listing), listing, summaries);
  }

  /// A page as it is shown.
  static PersonalAnswer answer(RecommendationPage page, Listing listing, Summaries summaries) {
    return new PersonalAnswer(
        page.items().stream()
            .map(item -> item(item, summaries.of(item.entry(), page.status()), listing.explain()))
            .toList(),
        new Paging(listing.limit(), listing.offset(), page.total()),
        new PersonalMeta(
            page.status().generation(),
            page.model(),
            page.evidence(),
            page.seen(),
            page.unknown(),
            page.calibration().orElse(null),
            page.degraded()));
  }

  /// One title as it is shown.
  static Item item(Recommendation item, Summary summary, boolean explain) {
    return new Item(
        summary,
        item.score(),
        explain ? item.why().stream().map(RecommendationRoutes::why).toList() : null,
        explain ? item.whyText() : null,
        item.fits());
  }

  private static Why why(Reason reason) {
    return new Why(
        reason.kind().label(), reason.contribution(), own(reason.titles()), reason.values());
  }

  /// A viewer's own titles as they are shown.
  static List<Own> own(List<Reason.Own> titles) {
    return titles.stream().map(own -> new Own(own.id().value(), own.title())).toList();
  }
}
