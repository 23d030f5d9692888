package dev.marquee.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.marquee.events.Taste;
import dev.marquee.recommend.personal.HomePage;
import dev.marquee.recommend.personal.HomeRow;
import dev.marquee.recommend.personal.Onboarding;
import dev.marquee.recommend.personal.Recommender;
import dev.marquee.recommend.personal.Viewers;
import dev.marquee.recommend.viewer.Trends;
import dev.marquee.search.Status;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/// Where viewers begin: `/v1/onboarding`, groups of titles for a first choice, and
/// `/v1/profiles/{id}/home`, named rows for one who is known.
final class HomeRoutes {
  static final String ONBOARDING = "/v1/onboarding";
  static final String HOME = "/v1/profiles/{id}/home";

  private static final int USUAL_LIMIT = 10;
  private static final int MOST_ITEMS = 40;
  private static final List<String> PARAMETERS = Parameters.withFilters("limit");

  private final Recommender recommender;
  private final Summaries summaries;

  HomeRoutes(Recommender recommender, Summaries summaries) {
    this.recommender = recommender;
    this.summaries = summaries;
  }

  /// Groups to pick from, the most rewarding first.
  record OnboardingAnswer(List<Group> items, Paging page, Meta meta) {}

  /// A group of titles; `taste` is what to put into a profile to get more of it.
  record Group(String id, String name, int size, GroupTaste taste, List<Summary> titles) {}

  /// The part of a taste that a group stands for.
  record GroupTaste(
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Double> genres,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Double> countries) {}

  /// The rows of a home page, the best first.
  record HomeAnswer(List<Row> items, Paging page, HomeMeta meta) {}

  /// A named row, as [HomeRow] says.
  record Row(
      String id,
      String title,
      String reason,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<RecommendationRoutes.Own> titles,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> values,
      List<RecommendationRoutes.Item> items) {}

  /// What the page was made of.
  record HomeMeta(String generation, String model, int evidence, int unknown) {}

  void register(RoutesConfig routes, Answers answers) {
    answers.read(routes, ONBOARDING, this::onboarding);
  }

  /// The routes of stored viewers.
  void registerStored(RoutesConfig routes, Answers answers, Viewers viewers, Trends trends) {
    ProfileLookUp profiles = new ProfileLookUp(viewers);
    Answers.get(routes, HOME, ctx -> home(ctx, answers, profiles, trends));
  }

  private OnboardingAnswer onboarding(Context ctx, Status status) {
    Parameters.of(ctx.req().getQueryString(), List.of());
    Onboarding onboarding = recommender.onboarding();
    List<Group> groups =
        onboarding.groups().stream().map(group -> group(group, onboarding.status())).toList();
    return new OnboardingAnswer(
        groups, Paging.all(groups.size()), new Meta(onboarding.status().generation()));
  }

  private Group group(Onboarding.Group group, Status status) {
    Taste taste = group.taste();
    return new Group(
        group.id(),
        group.name(),
        group.size(),
        new GroupTaste(taste.genres(), taste.countries()),
        group.titles().stream().map(entry -> summaries.of(entry, status)).toList());
  }

  private void home(Context ctx, Answers answers, ProfileLookUp profiles, Trends trends)
      throws IOException {
    Negotiation.requireJsonAccepted(ctx.req());
    Parameters sent = Parameters.of(ctx.req().getQueryString(), PARAMETERS);
    int limit = sent.whole("limit", USUAL_LIMIT, 1, MOST_ITEMS);
    long asked = System.nanoTime();
    HomePage page =
        recommender.home(
            profiles.require(PathSegment.of(ctx, 3)), sent.filters(), limit, trends.now());
    List<Row> rows = page.rows().stream().map(row -> row(row, page.status())).toList();
    HomeMeta meta =
        new HomeMeta(page.status().generation(), page.model(), page.evidence(), page.unknown());
    answers.writeOwn(ctx, new HomeAnswer(rows, Paging.all(rows.size()), meta), asked);
  }

  private Row row(HomeRow row, Status status) {
    return new Row(
        row.id(),
        row.title(),
        row.reason(),
        RecommendationRoutes.own(row.titles()),
        row.values(),
        row.items().stream()
            .map(item -> RecommendationRoutes.item(item, summaries.of(item.entry(), status), true))
            .toList());
  }
}
