package dev.marquee.recommend.personal;

import dev.marquee.catalog.Title;
import dev.marquee.catalog.TitleId;
import dev.marquee.recommend.Reranking;
import dev.marquee.recommend.viewer.Opinions;
import dev.marquee.search.CatalogRows;
import dev.marquee.search.Filter;
import dev.marquee.search.Filters;
import dev.marquee.vector.TopRows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// Lays out the home page of one viewer, the best row first. A title is taken by the first row that
/// wants it; a row that is left with too few titles to be worth a look is dropped.
///
/// For one thread and as long as its rows.
final class Home {
  private static final int FEWEST = 4;
  private static final int MOST_BECAUSE = 3;
  private static final int MOST_KINDS = 3;
  private static final int NEW_YEARS = 2;

  /// Two likes that are nearer to each other than this would have much the same row.
  private static final double SAME_ROW = 0.5;

  private final CatalogRows rows;
  private final ViewerScores scores;
  private final Acclaim acclaim;
  private final PersonalList list;
  private final Listing listing;
  private final BitSet left;
  private final List<HomeRow> page = new ArrayList<>();

  Home(CatalogRows rows, GroupScores group, Acclaim acclaim, Filters filters, int perRow) {
    this.rows = rows;
    this.acclaim = acclaim;
    this.scores = group.members().getFirst();
    this.list = new PersonalList(rows, group);
    this.listing = new Listing(filters, perRow, 0, Listing.USUAL_ORDER, 0, true);
    this.left = list.eligible(filters);
  }

  /// The rows in their order. `trends`: what is in demand now.
  List<HomeRow> rows(Map<TitleId, Double> trends) {
    add("for-you", "For you", "forYou", List.of(), List.of(), list.first(left, listing));
    likes().forEach(this::addBecause);
    new TasteKinds(rows, scores).best(left, MOST_KINDS).forEach(this::addKind);
    addNew();
    addPopular(trends);
    return page;
  }

  private void add(
      String id,
      String title,
      String reason,
      List<Reason.Own> titles,
      List<String> values,
      int[] shown) {
    if (shown.length >= Math.min(FEWEST, listing.limit())) {
      Arrays.stream(shown).forEach(left::clear);
      page.add(new HomeRow(id, title, reason, titles, values, list.items(shown, true)));
    }
  }

  /// The titles liked that have a row: those that count most, newest first, no two alike.
  private List<Opinions.Opinion> likes() {
    List<Opinions.Opinion> newestFirst = new ArrayList<>(scores.opinions().all().reversed());
    newestFirst.sort(Comparator.comparingDouble(opinion -> -Math.min(0.7, opinion.weight())));
    List<Opinions.Opinion> likes = new ArrayList<>();
    for (Opinions.Opinion opinion : newestFirst) {
      boolean isNew =
          likes.stream().noneMatch(like -> rows.score(like.row(), opinion.row()) > SAME_ROW);
      if (opinion.weight() > 0.3 && isNew && likes.size() < MOST_BECAUSE) {
        likes.add(opinion);
      }
    }
    return likes;
  }

  private void addBecause(Opinions.Opinion like) {
    Title title = rows.entry(like.row()).title();
    add(
        "because:" + title.id(),
        "Because you " + did(like) + ' ' + title.title(),
        "becauseLiked",
        List.of(new Reason.Own(title.id(), title.title())),
        List.of(),
        alike(like.row()));
  }

  private static String did(Opinions.Opinion like) {
    return switch (like.type()) {
      case WATCHED -> "watched";
      case STARTED -> "started";
      case WATCHLIST -> "want to watch";
      case CLICK -> "looked at";
      case RATED, LIKED, DISLIKED, NOT_INTERESTED, IMPRESSION, REMOVED -> "liked";
    };
  }

  /// The titles most alike to one, and among them those that suit the viewer better first.
  private int[] alike(int like) {
    int[] near = rows.near(like, left, Reranking.POOL);
    double[] alike = rows.likeness(like).of(near);
    TopRows best = new TopRows(near.length, rows::isBefore);
    for (int place = 0; place < near.length; place++) {
      best.offer(alike[place] + 0.1 * scores.score(near[place]), near[place]);
    }
    return ordered(best);
  }

  /// The first titles of some, at most two of one franchise.
  private int[] ordered(TopRows best) {
    best.sort();
    RankedRows candidates = new RankedRows(rows, best);
    int[] places = Reranking.USUAL.pick(candidates, listing.limit());
    return Arrays.stream(places).map(candidates::row).toArray();
  }

  private void addKind(TasteKinds.Kind kind) {
    BitSet of = kind.titles();
    of.and(left);
    add(
        "kind:" + kind.genre() + ':' + kind.country(),
        kind.name(),
        "taste",
        List.of(),
        Stream.of(kind.genre(), kind.country()).filter(value -> !value.isEmpty()).toList(),
        list.first(of, listing));
  }

  private void addNew() {
    OptionalDouble newest =
        left.stream().mapToDouble(rows::year).filter(year -> !Double.isNaN(year)).max();
    if (newest.isPresent()) {
      double from = newest.getAsDouble() - NEW_YEARS;
      Filter since = new Filter.Range("year", from, Double.POSITIVE_INFINITY);
      BitSet fresh = rows.passing(new Filters(List.of(since)));
      fresh.and(left);
      add("new", "New for you", "new", List.of(), List.of(), list.first(fresh, listing));
    }
  }

  /// What is in demand; behind it, and where nothing happened yet, what everybody likes.
  private void addPopular(Map<TitleId, Double> trends) {
    Map<Integer, Double> demand = new HashMap<>();
    trends.forEach(
        (id, weight) -> rows.rowOf(id).ifPresent(row -> demand.merge(row, weight, Double::sum)));
    BitSet wanted = acclaim.first(left, Reranking.POOL);
    demand.keySet().stream().filter(left::get).forEach(wanted::set);
    TopRows best = new TopRows(Reranking.POOL, rows::isBefore);
    wanted.stream()
        .forEach(row -> best.offer(demand.getOrDefault(row, 0.0) + acclaim.of(row), row));
    add("popular", "Popular now", "popular", List.of(), List.of(), ordered(best));
  }
}
