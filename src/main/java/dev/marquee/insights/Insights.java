package dev.marquee.insights;

import dev.marquee.insights.viewing.ViewFolds;
import dev.marquee.insights.viewing.Views;
import dev.marquee.search.CatalogIndex;
import dev.marquee.search.Filters;
import dev.marquee.search.Selection;

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
  /// O(n) in the titles that pass or in those that do not, whichever are fewer, and in the titles
  /// that are watched, from columns that are read and counted once a generation. What viewers watch
  /// is at least as new as a [#mark] asked for before. Throws
  /// [dev.marquee.events.EventStoreProblem] where it cannot be read.
  public Insight tell(InsightName name, Filters filters) {
    Filters counted = counted(name, filters);
    Told told = catalog.tally(counted, selection -> told(name, selection, filters));
    return tell(name, counted, told);
  }

  /// Counts a whole catalog, such as one that is about to serve, so that nobody waits for what is
  /// made once a generation. Seconds for a million titles and a million views.
  public void prepare(Selection whole) {
    for (InsightName name : InsightName.values()) {
      told(name, whole, Filters.NONE);
    }
  }

  /// Which titles are counted.
  private static Filters counted(InsightName name, Filters filters) {
    return name == InsightName.COUNTRY_GENRES ? CountryGenresCount.world(filters) : filters;
  }

  private Told told(InsightName name, Selection selection, Filters filters) {
    return switch (name) {
      case RATINGS_VOTES -> RatingsVotesCount.of(selection, filters);
      case PRODUCTION -> ProductionCount.of(selection, filters);
      case COUNTRY_GENRES -> CountryGenresCount.of(selection, filters);
      case QUALITY -> QualityCount.of(selection, filters);
      case VIEWING -> ViewingCount.of(selection, filters, folds.of(selection, views.now()));
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
