package dev.marquee.insights;

import dev.marquee.insights.viewing.ViewColumns;
import dev.marquee.insights.viewing.ViewFolds;
import dev.marquee.insights.viewing.Views;
import dev.marquee.search.CatalogIndex;
import dev.marquee.search.Filters;

/// Counts a catalog. Safe from any thread.
public final class Insights {
  private final CatalogIndex catalog;
  private final Views views;
  private final ViewFolds folds = new ViewFolds();

  /// Insights into this catalog, and into what viewers watch of it.
  public Insights(CatalogIndex catalog, Views views) {
    this.catalog = catalog;
    this.views = views;
  }

  /// A mark of what an insight is made of besides the generation and the filters: another one after
  /// each change of it. Cheap.
  public String mark(InsightName name) {
    return name == InsightName.VIEWING ? views.mark() : "";
  }

  /// What there is to tell of the titles that pass the filters. Throws
  /// [dev.marquee.search.RequestProblem] for filters that cannot be asked for.
  ///
  /// O(n) in the titles that pass, or in their views, from columns that are read once a generation.
  /// What viewers watch is at least as new as a [#mark] asked for before. Throws
  /// [dev.marquee.events.EventStoreProblem] where it cannot be read.
  public Insight tell(InsightName name, Filters filters) {
    return switch (name) {
      case RATINGS_VOTES -> tell(name, filters, RatingsVotesCount.of(catalog, filters));
      case PRODUCTION -> tell(name, filters, ProductionCount.of(catalog, filters));
      case COUNTRY_GENRES ->
          tell(name, CountryGenresCount.world(filters), CountryGenresCount.of(catalog, filters));
      case QUALITY -> tell(name, filters, QualityCount.of(catalog, filters));
      case VIEWING -> tell(name, filters, viewing(filters));
    };
  }

  private Told viewing(Filters filters) {
    ViewColumns told = views.now();
    return catalog.tally(
        filters, selection -> ViewingCount.of(selection, filters, folds.of(selection, told)));
  }

  private static Insight tell(InsightName name, Filters filters, Told told) {
    return new Insight(
        name.label(),
        name.title(),
        told.finding(),
        told.titles(),
        Links.to(filters).address(),
        told.data());
  }

  /// What a count found.
  record Told(long titles, String finding, InsightData data) {}
}
