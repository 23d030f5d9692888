package dev.marquee.insights;

import dev.marquee.search.CatalogIndex;
import dev.marquee.search.Filters;

/// Counts a catalog. Safe from any thread.
public final class Insights {
  private final CatalogIndex catalog;

  /// Insights into this catalog.
  public Insights(CatalogIndex catalog) {
    this.catalog = catalog;
  }

  /// What there is to tell of the titles that pass the filters. Throws
  /// [dev.marquee.search.RequestProblem] for filters that cannot be asked for.
  ///
  /// O(n) in the titles that pass, from columns that are read once a generation.
  public Insight tell(InsightName name, Filters filters) {
    return switch (name) {
      case RATINGS_VOTES -> tell(name, filters, RatingsVotesCount.of(catalog, filters));
      case PRODUCTION -> tell(name, filters, ProductionCount.of(catalog, filters));
      case COUNTRY_GENRES ->
          tell(name, CountryGenresCount.world(filters), CountryGenresCount.of(catalog, filters));
      case QUALITY -> tell(name, filters, QualityCount.of(catalog, filters));
    };
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
