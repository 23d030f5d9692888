package dev.marquee.http;

import dev.marquee.insights.InsightName;
import dev.marquee.insights.Insights;
import dev.marquee.recommend.Reranking;
import dev.marquee.recommend.personal.Listing;
import dev.marquee.recommend.personal.RecommendationPage;
import dev.marquee.search.CatalogIndex;
import dev.marquee.search.ClusterSummary;
import dev.marquee.search.Filters;
import dev.marquee.search.SearchRequest;
import dev.marquee.search.SimilarRequest;
import tools.jackson.databind.json.JsonMapper;

/// The documents of the API without a server, for callers in the same process: the command line
/// prints them.
public final class JsonAnswers {
  private static final JsonMapper JSON = HttpServer.mapper();

  private final CatalogIndex catalog;
  private final Summaries summaries;

  /// Documents about this catalog.
  public JsonAnswers(CatalogIndex catalog) {
    this.catalog = catalog;
    this.summaries = new Summaries(catalog);
  }

  /// What `/v1/search` answers. Throws [dev.marquee.search.RequestProblem] as [CatalogIndex#search]
  /// does.
  public String search(SearchRequest request) {
    return write(new SearchRoutes(catalog, summaries).answer(request, catalog.status()));
  }

  /// What `/v1/titles/{id}/similar` answers. Throws [dev.marquee.search.RequestProblem] as
  /// [CatalogIndex#similar] does.
  public String similar(SimilarRequest request, Reranking reranking) {
    SimilarRoutes.Question question = new SimilarRoutes.Question(request, reranking);
    return write(SimilarRoutes.answer(question, catalog.status(), catalog, summaries));
  }

  /// What `/v1/recommendations` answers, for a page that was found.
  public String recommendations(RecommendationPage page, Listing listing) {
    return write(RecommendationRoutes.answer(page, listing, summaries));
  }

  /// What `/v1/clusters` answers.
  public String clusters() {
    return write(new ClusterRoutes(catalog, summaries).all(catalog.status()));
  }

  /// What `/v1/clusters/{id}` answers.
  public String cluster(ClusterSummary cluster, int limit, int offset) {
    return write(
        new ClusterRoutes(catalog, summaries).answer(cluster, limit, offset, catalog.status()));
  }

  /// What `/v1/insights` answers.
  public String insights() {
    return write(InsightRoutes.all(catalog.status()));
  }

  /// What `/v1/insights/{name}` answers. Throws [dev.marquee.search.RequestProblem] as
  /// [Insights#tell] does.
  public String insight(InsightName name, Filters filters, Insights insights) {
    InsightRoutes routes = new InsightRoutes(insights);
    return write(routes.answer(name, filters, catalog.status()));
  }

  /// A record as JSON, written as the API writes its own: absent values left out.
  public static String write(Object body) {
    return JSON.writeValueAsString(body);
  }
}
