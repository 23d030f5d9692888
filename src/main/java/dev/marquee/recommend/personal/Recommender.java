package dev.marquee.recommend.personal;

import dev.marquee.catalog.TitleId;
import dev.marquee.recommend.PersonalModel;
import dev.marquee.search.CatalogIndex;
import dev.marquee.search.CatalogRows;
import dev.marquee.search.Filters;
import dev.marquee.search.RequestProblem;
import dev.marquee.search.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Personal lists: here is a viewer, which titles suit them, and why?
///
/// The same viewer, listing and generation have the same answer, to the last byte. Safe from any
/// thread.
public final class Recommender {
  private final CatalogIndex catalog;
  private final PersonalModels models;
  private final AtomicReference<@Nullable Known> known = new AtomicReference<>();

  /// What is derived from one generation and kept as long as it serves.
  private record Known(Status status, Acclaim acclaim) {}

  /// Lists of a catalog; `models`: trained on its viewers, where there are any.
  public Recommender(CatalogIndex catalog, PersonalModels models) {
    this.catalog = catalog;
    this.models = models;
  }

  /// The titles that suit viewers, the best first: of one viewer, or of several who watch together.
  /// Throws [RequestProblem] for a filter that makes no sense to the catalog.
  public RecommendationPage recommend(List<Viewer> viewers, Listing listing) {
    return catalog
        .overRows(rows -> new PersonalList(rows, scores(viewers, rows)).page(listing))
        .orElseGet(() -> nothing(viewers.size()));
  }

  private RecommendationPage nothing(int viewers) {
    assert viewers > 0;
    return new RecommendationPage(
        List.of(), 0, catalog.status(), "content", 0, 0, 0, Optional.empty(), List.of());
  }

  /// The home page of a viewer: rows of at most `perRow` titles that pass the filters; `trends`:
  /// what is in demand now.
  public HomePage home(Viewer viewer, Filters filters, int perRow, Map<TitleId, Double> trends) {
    return catalog
        .overRows(rows -> {
          GroupScores scores = scores(List.of(viewer), rows);
          ViewerScores member = scores.members().getFirst();
          return new HomePage(
              new Home(rows, scores, acclaim(rows), filters, perRow).rows(trends),
              rows.status(),
              member.isByContent() ? "content" : "audience",
              member.opinions().all().size(),
              member.unknown());
        })
        .orElseGet(() -> new HomePage(List.of(), catalog.status(), "content", 0, 0));
  }

  /// Groups of titles to pick from for whoever is new here.
  public Onboarding onboarding() {
    return catalog
        .overRows(rows -> new TasteGroups(rows, acclaim(rows)).choose())
        .orElseGet(() -> new Onboarding(List.of(), catalog.status()));
  }

  /// How well the titles of a generation suit viewers.
  GroupScores scores(List<Viewer> viewers, CatalogRows rows) {
    Acclaim acclaim = acclaim(rows);
    return new GroupScores(
        viewers.stream()
            .map(viewer -> ViewerScores.of(viewer, model(rows, acclaim), rows))
            .toList());
  }

  private PersonalModel model(CatalogRows rows, Acclaim acclaim) {
    return models
        .of(rows.status())
        .filter(trained -> trained.size() == rows.size()) // Else it is another catalog's.
        .orElseGet(() -> new ContentModel(rows, acclaim));
  }

  private Acclaim acclaim(CatalogRows rows) {
    Known latest = known.get();
    if (latest == null || !latest.status().equals(rows.status())) {
      latest = new Known(rows.status(), Acclaim.of(rows));
      known.set(latest);
    }
    return latest.acclaim();
  }

  /// The titles that a viewer wants to avoid, as filters that exclude them.
  static Optional<Filters> avoided(String filter) {
    int colon = filter.indexOf(':');
    String name = filter.substring(0, colon);
    String value = filter.substring(colon + 1).strip();
    String mark = name.equals("exclude") || value.startsWith("!") ? "" : "!";
    try {
      return Optional.of(Filters.parse(Map.of(name, List.of(mark + value))));
    } catch (RequestProblem.Invalid e) {
      return Optional.empty(); // Counted by the caller: of another vocabulary than the catalog's.
    }
  }
}
