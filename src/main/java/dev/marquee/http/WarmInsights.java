package dev.marquee.http;

import dev.marquee.events.EventStoreProblem;
import dev.marquee.insights.Insights;
import dev.marquee.search.CatalogIndex;
import dev.marquee.search.Filters;
import dev.marquee.search.Selection;
import java.lang.System.Logger.Level;

/// Makes what insights are counted from before anyone asks: the columns of a generation, the sums
/// of its titles, and the views. Takes seconds a million of titles or events. Safe from any thread.
///
/// What keeps it from reading the events is logged; the first question will tell.
final class WarmInsights {
  private static final System.Logger LOG = System.getLogger(WarmInsights.class.getName());

  private final Insights insights;
  private final Background background;

  WarmInsights(CatalogIndex catalog, Insights insights) {
    this.insights = insights;
    this.background =
        new Background(
            "marquee-warm",
            () ->
                catalog.tally(
                    Filters.NONE,
                    whole -> {
                      prepare(whole);
                      return whole.size();
                    }));
  }

  Insights insights() {
    return insights;
  }

  /// For the generation that serves, in the background.
  void soon() {
    background.soon();
  }

  /// For all titles of a generation, at once.
  void prepare(Selection whole) {
    try {
      insights.prepare(whole);
    } catch (EventStoreProblem e) {
      LOG.log(Level.DEBUG, "cannot read what was watched", e);
    } catch (RuntimeException e) {
      // A generation serves without its insights being ready, too.
      LOG.log(Level.WARNING, "cannot prepare insights", e);
    }
  }
}
