package dev.marquee.http;

import dev.marquee.insights.Insight;
import dev.marquee.insights.InsightData;
import dev.marquee.insights.InsightName;
import dev.marquee.insights.Insights;
import dev.marquee.search.Filters;
import dev.marquee.search.Status;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.stream.Stream;

/// The catalog counted: which insights there are, `/v1/insights`, and each of them under the
/// filters of a search, `/v1/insights/{name}`.
final class InsightRoutes {
  static final String INSIGHTS = "/v1/insights";
  static final String INSIGHT = "/v1/insights/{name}";

  private static final List<String> PARAMETERS = Parameters.withFilters();

  private final Insights insights;

  InsightRoutes(Insights insights) {
    this.insights = insights;
  }

  /// All insights.
  record InsightsAnswer(List<Listed> items, Paging page, Meta meta) {}

  /// An insight, what it answers, and where it is.
  record Listed(String name, String title, String question, String link) {}

  /// One insight, as [Insight] says.
  record InsightAnswer(
      String name,
      String title,
      String finding,
      long titles,
      String link,
      InsightData data,
      Meta meta) {}

  void register(RoutesConfig routes, Answers answers) {
    answers.read(routes, INSIGHTS, this::all);
    answers.read(routes, INSIGHT, this::one, ctx -> insights.mark(name(PathSegment.of(ctx, 3))));
  }

  private InsightsAnswer all(Context ctx, Status status) {
    Parameters.of(ctx.req().getQueryString(), List.of());
    return all(status);
  }

  /// All insights.
  static InsightsAnswer all(Status status) {
    List<Listed> items = Stream.of(InsightName.values()).map(InsightRoutes::listed).toList();
    return new InsightsAnswer(items, Paging.all(items.size()), new Meta(status.generation()));
  }

  private static Listed listed(InsightName name) {
    return new Listed(name.label(), name.title(), name.question(), INSIGHTS + "/" + name.label());
  }

  private InsightAnswer one(Context ctx, Status status) {
    Parameters sent = Parameters.of(ctx.req().getQueryString(), PARAMETERS);
    return answer(name(PathSegment.of(ctx, 3)), sent.filters(), status);
  }

  private static InsightName name(String sent) {
    return InsightName.of(sent)
        .orElseThrow(() ->
            new ApiFailure.NotFound(
                Fault.of(
                    "name",
                    "no insight is called "
                        + Wording.quoted(sent)
                        + Wording.didYouMean(sent, InsightName.labels())
                        + "; there are "
                        + String.join(", ", InsightName.labels()))));
  }

  /// One insight into the titles that pass the filters.
  InsightAnswer answer(InsightName name, Filters filters, Status status) {
    Insight told = insights.tell(name, filters);
    return new InsightAnswer(
        told.name(),
        told.title(),
        told.finding(),
        told.titles(),
        told.link(),
        told.data(),
        new Meta(status.generation()));
  }
}
