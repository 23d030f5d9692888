package dev.marquee.cli;

import dev.marquee.catalog.TitleId;
import dev.marquee.events.Event;
import dev.marquee.events.EventStore;
import dev.marquee.events.EventType;
import dev.marquee.events.Taste;
import dev.marquee.http.JsonAnswers;
import dev.marquee.recommend.Reranking;
import dev.marquee.recommend.personal.Listing;
import dev.marquee.recommend.personal.Recommendation;
import dev.marquee.recommend.personal.RecommendationPage;
import dev.marquee.recommend.personal.Recommender;
import dev.marquee.recommend.personal.StoredViewers;
import dev.marquee.recommend.personal.Viewer;
import dev.marquee.recommend.viewer.History;
import dev.marquee.search.CatalogIndex;
import dev.marquee.search.RequestProblem;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `marquee recommend`: a personal list.
@Command(
    name = "recommend",
    description = {
      "Titles for one viewer, each with its reason.",
      "With nothing known of the viewer, the titles that everybody likes."
    },
    footer = {"", "Example: marquee recommend --like Parasite --prefer genre=Thriller:2 --limit 5"})
final class RecommendCommand implements Callable<Integer> {
  @Option(
      names = "--profile",
      paramLabel = "ID",
      description = "Whose events and taste to start from.")
  private @Nullable String profile;

  @Option(
      names = "--like",
      paramLabel = "ID-OR-TITLE",
      description = "A title that the viewer likes; repeat for more.")
  private List<String> likes = List.of();

  @Option(
      names = "--dislike",
      paramLabel = "ID-OR-TITLE",
      description = "A title that the viewer does not like; repeat for more.")
  private List<String> dislikes = List.of();

  @Option(
      names = "--prefer",
      paramLabel = "FIELD=VALUE[:W]",
      description =
          "genre=G, country=C or type=T, with a weight of -10 to 10 (usually 1); below 0 to see"
              + " less of it.")
  private List<String> preferences = List.of();

  @Mixin private final FilterOptions filters = new FilterOptions();
  @Mixin private final IndexFolder index = new IndexFolder();
  @Mixin private final EventsOption events = new EventsOption();
  @Mixin private final JsonOption json = new JsonOption();

  @Option(
      names = "--diversity",
      defaultValue = "0.1",
      description = "0 for the best first, to 1 for unlike each other (default: ${DEFAULT-VALUE}).")
  private double diversity;

  @Option(
      names = "--calibrate",
      defaultValue = "0",
      description = "0 for the best first, to 1 for the viewer's own mix of genres.")
  private double calibrate;

  @Option(
      names = "--per-collection",
      defaultValue = "2",
      description = "The most titles of one franchise, 0 for no cap (default: ${DEFAULT-VALUE}).")
  private int perCollection;

  @Option(
      names = "--rotate",
      paramLabel = "SEED",
      description = "Any word: the best titles in another order, the same for the same word.")
  private @Nullable String rotate;

  @Option(
      names = "--limit",
      defaultValue = "20",
      description = "Titles to show, 1 to 100 (default: ${DEFAULT-VALUE}).")
  private int limit;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = Streams.out(spec);
    Listing listing = listing();
    Taste taste = Preferences.taste(preferences);
    ServingModels models = new ServingModels();
    try (var catalog = OpenCatalog.open(index.path(), models)) {
      Viewer viewer = told(stored(), taste, catalog);
      Recommender recommender = new Recommender(catalog, models);
      RecommendationPage page = recommender.recommend(List.of(viewer), listing);
      if (json.isWanted()) {
        out.println(new JsonAnswers(catalog).recommendations(page, listing));
      } else {
        print(page, out);
      }
    }
    return 0;
  }

  private Listing listing() {
    if (!(diversity >= 0 && diversity <= 1)) {
      throw new RequestProblem.Invalid("diversity", "lies in 0..1, not " + diversity);
    }
    if (!(calibrate >= 0 && calibrate <= 1)) {
      throw new RequestProblem.Invalid("calibrate", "lies in 0..1, not " + calibrate);
    }
    if (perCollection < 0 || perCollection > Reranking.MOST_PER_COLLECTION) {
      throw new RequestProblem.Invalid(
          "per-collection",
          "lies in 0.." + Reranking.MOST_PER_COLLECTION + ", not " + perCollection);
    }
    if (limit < 1 || limit > Listing.LONGEST_PAGE) {
      throw new RequestProblem.Invalid(
          "limit", "lies in 1.." + Listing.LONGEST_PAGE + ", not " + limit);
    }
    Reranking order = new Reranking(diversity, perCollection, Optional.ofNullable(rotate));
    return new Listing(filters.filters(), limit, 0, order, calibrate, true);
  }

  private Viewer stored() {
    if (profile == null) {
      return Viewer.STRANGER;
    }
    String unknown = "nothing is known of the profile '" + profile + "'";
    if (events.isUntouched(index)) {
      throw new RequestProblem.Invalid("profile", unknown);
    }
    try (EventStore store = events.open(index)) {
      return new StoredViewers(store)
          .find(profile)
          .orElseThrow(() -> new RequestProblem.Invalid("profile", unknown));
    }
  }

  /// A viewer with what was told on the command line as the newest there is.
  private Viewer told(Viewer stored, Taste taste, CatalogIndex catalog) {
    List<Event> all = new ArrayList<>(stored.history().events());
    verdicts("like", likes, EventType.LIKED, stored, catalog, all);
    verdicts("dislike", dislikes, EventType.DISLIKED, stored, catalog, all);
    return new Viewer(
        stored.name(),
        History.of(all),
        preferences.isEmpty() ? stored.taste() : Preferences.over(stored.taste(), taste),
        stored.asOf());
  }

  private static void verdicts(
      String option,
      List<String> words,
      EventType type,
      Viewer stored,
      CatalogIndex catalog,
      List<Event> all) {
    for (String wanted : words) {
      TitleId id =
          catalog
              .resolve(wanted)
              .orElseThrow(() ->
                  new RequestProblem.UnknownTitle(option, "no title is called '" + wanted + "'"));
      String eventId = option + '/' + all.size();
      all.add(new Event(eventId, "you", id.value(), type, null, stored.asOf()));
    }
  }

  private static void print(RecommendationPage page, PrintWriter out) {
    for (Recommendation item : page.items()) {
      out.printf(Locale.ROOT, "%.4f  %s%n", item.score(), TitleLines.line(item.entry().title()));
      out.println("        " + item.whyText());
    }
    out.printf(
        Locale.ROOT,
        "%,d titles could be suggested; %,d are known to the viewer%n",
        page.total(),
        page.evidence());
    if (page.unknown() > 0) {
      out.printf(Locale.ROOT, "note: %,d ids or values are not in the catalog%n", page.unknown());
    }
    page.degraded().forEach(reason -> out.println("note: " + reason));
  }
}
