package dev.marquee.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.marquee.catalog.TitleId;
import dev.marquee.recommend.Reranking;
import dev.marquee.search.CatalogIndex;
import dev.marquee.search.Critique;
import dev.marquee.search.RequestProblem;
import dev.marquee.search.Scope;
import dev.marquee.search.SimilarPage;
import dev.marquee.search.SimilarRequest;
import dev.marquee.search.Status;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// More like this: `/v1/titles/{id}/similar` and, for several titles, `POST /v1/similar`.
final class SimilarRoutes {
  static final String SIMILAR_TO_ONE = "/v1/titles/{id}/similar";
  static final String SIMILAR = "/v1/similar";
  static final int USUAL_LIMIT = 10;
  static final List<String> SCOPES = Stream.of(Scope.values()).map(Scope::label).toList();

  /// The longest `rotate`, in characters.
  static final int LONGEST_SEED = 100;

  private static final List<String> PARAMETERS =
      Parameters.withFilters(
          "limit", "scope", "weights", "but", "diversity", "perCollection", "rotate", "explain");

  private final CatalogIndex catalog;
  private final Summaries summaries;
  private final JsonMapper json;
  private final int maxBodyBytes;

  SimilarRoutes(CatalogIndex catalog, Summaries summaries, JsonMapper json, int maxBodyBytes) {
    this.catalog = catalog;
    this.summaries = summaries;
    this.json = json;
    this.maxBodyBytes = maxBodyBytes;
  }

  /// Titles like the seeds, the most alike first; beside them the others of the seeds' franchises.
  record SimilarAnswer(List<Item> items, Paging page, List<Item> sameCollection, SimilarMeta meta)
      implements Answers.Written {

    @Override
    public byte[] json() {
      return SimilarJson.bytes(this);
    }
  }

  /// A title and how alike it is; `why` and `whyText` only when asked for.
  record Item(
      @JsonUnwrapped Summary summary,
      double score,
      @Nullable List<Reason> why,
      @Nullable String whyText) {}

  /// What one block adds to the score.
  record Reason(
      String block,
      double contribution,
      List<String> shared,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) String note) {}

  /// How the answer was found, as [SimilarPage] says.
  record SimilarMeta(
      String generation,
      String scope,
      List<Integer> clusters,
      boolean exact,
      long candidates,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> degraded) {}

  void register(RoutesConfig routes, Answers answers) {
    answers.read(routes, SIMILAR_TO_ONE, this::similarToOne);
    routes.post(SIMILAR, ctx -> similar(ctx, answers));
  }

  private SimilarAnswer similarToOne(Context ctx, Status status) {
    Parameters sent = Parameters.of(ctx.req().getQueryString(), PARAMETERS);
    String id = PathSegment.of(ctx, 3);
    TitleId seed = TitleRoutes.id(id).orElseThrow(() -> TitleRoutes.unknown(id, catalog));
    SimilarRequest request =
        new SimilarRequest(
            List.of(new SimilarRequest.Seed(seed, 1)),
            List.of(),
            sent.weights("weights", status.blocks()),
            sent.filters(),
            Critique.parse(sent.words("but")),
            sent.choice("scope", Scope.NEARBY, Scope::of, SCOPES),
            sent.whole("limit", USUAL_LIMIT, 1, Paging.MOST_ITEMS),
            sent.flag("explain"));
    Reranking reranking =
        new Reranking(
            sent.fraction("diversity", Reranking.USUAL.diversity()),
            sent.whole(
                "perCollection", Reranking.USUAL.perCollection(), 0, Reranking.MOST_PER_COLLECTION),
            sent.value("rotate", LONGEST_SEED));
    try {
      return answer(new Question(request, reranking), status, catalog, summaries);
    } catch (RequestProblem.UnknownTitle problem) {
      // It may as well be about an id among the filters.
      throw catalog.find(seed).isEmpty() ? TitleRoutes.unknown(id, catalog) : problem;
    }
  }

  private void similar(Context ctx, Answers answers) throws IOException {
    Parameters.of(ctx.req().getQueryString(), List.of());
    Negotiation.requireJsonAccepted(ctx.req());
    JsonAt body = JsonAt.parse(json, JsonBody.read(ctx.req(), maxBodyBytes));
    long asked = System.nanoTime();
    Status status = catalog.status();
    SimilarBody question = SimilarBody.of(body, status.blocks());
    SimilarAnswer answer;
    try {
      answer = answer(question.question(), status, catalog, summaries);
    } catch (RequestProblem problem) {
      throw question.refusal(problem, catalog);
    }
    ctx.res().setHeader("Cache-Control", "no-store");
    ctx.res().setHeader("Vary", "Accept-Encoding");
    answers.write(ctx, answer, asked, Negotiation.acceptsGzip(ctx.req()));
  }

  /// What to find and in which order to show it.
  record Question(SimilarRequest request, Reranking reranking) {}

  /// The answer to a question for similar titles.
  static SimilarAnswer answer(
      Question question, Status status, CatalogIndex catalog, Summaries summaries) {
    SimilarRequest request = question.request();
    SimilarPage page = catalog.similar(request, question.reranking());
    Function<SimilarPage.Item, Item> shown =
        item -> item(item, summaries.of(item.entry(), status), request.explain());
    return new SimilarAnswer(
        page.items().stream().map(shown).toList(),
        new Paging(request.limit(), 0, page.items().size()),
        page.sameCollection().stream().map(shown).toList(),
        new SimilarMeta(
            status.generation(),
            page.scope().label(),
            page.clusters(),
            page.exact(),
            page.candidates(),
            page.degraded()));
  }

  private static Item item(SimilarPage.Item item, Summary summary, boolean explain) {
    if (!explain) {
      return new Item(summary, item.score(), null, null);
    }
    List<Reason> why = item.why().stream().map(SimilarRoutes::reason).toList();
    return new Item(summary, item.score(), why, item.whyText());
  }

  private static Reason reason(SimilarPage.Reason reason) {
    return new Reason(reason.block(), reason.contribution(), reason.shared(), reason.note());
  }
}
