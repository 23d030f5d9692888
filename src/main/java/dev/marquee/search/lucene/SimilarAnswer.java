package dev.marquee.search.lucene;

import dev.marquee.index.NeighborList;
import dev.marquee.search.Entry;
import dev.marquee.search.Scope;
import dev.marquee.search.SimilarPage;
import dev.marquee.search.SimilarRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Turns what was found for one request into the page that answers it.
final class SimilarAnswer {
  private final CatalogView view;
  private final SimilarRequest request;
  private final SimilarQuery query;

  SimilarAnswer(CatalogView view, SimilarRequest request, SimilarQuery query) {
    this.view = view;
    this.request = request;
    this.query = query;
  }

  /// The page of a question that nothing can answer.
  SimilarPage nothing() throws IOException {
    return new SimilarPage(
        List.of(),
        sameCollection(),
        request.scope(),
        List.of(),
        true,
        0,
        Degraded.unanswerable(query));
  }

  /// The page of the titles picked.
  SimilarPage page(SimilarSearch.Found found) throws IOException {
    int[] picks = found.picks();
    double[] scores = new double[picks.length];
    int[] docIds = new int[picks.length];
    for (int place = 0; place < picks.length; place++) {
      scores[place] = found.titles().score(picks[place]);
      docIds[place] = found.titles().docId(picks[place]);
    }
    NeighborList.Reach reach = found.reach();
    return new SimilarPage(
        items(docIds, scores),
        sameCollection(),
        request.scope(),
        request.scope() == Scope.CATALOG ? List.of() : ids(reach.clusters()),
        reach.exact(),
        reach.candidates(),
        Degraded.of(request, view, query, found));
  }

  private List<Integer> ids(int[] ordinals) {
    List<Integer> ids = new ArrayList<>(ordinals.length);
    for (int ordinal : ordinals) {
      ids.add(view.clusters().get(ordinal).id());
    }
    return ids;
  }

  private List<SimilarPage.Item> sameCollection() throws IOException {
    List<Integer> docIds = new ArrayList<>();
    for (int docId : view.franchises().membersWith(query.seeds().like(), view)) {
      if (query.passing().contains(docId) && docIds.size() < SimilarSearch.LONGEST_PAGE) {
        docIds.add(docId);
      }
    }
    int[] members = docIds.stream().mapToInt(Integer::intValue).toArray();
    return items(members, scores(members));
  }

  private double[] scores(int[] docIds) throws IOException {
    double[] scores = new double[docIds.length];
    for (int place = 0; place < scores.length; place++) {
      scores[place] = query.exact().score(Seeds.exact(view.snapshot(), docIds[place]));
    }
    return scores;
  }

  private List<SimilarPage.Item> items(int[] docIds, double[] scores) throws IOException {
    if (docIds.length == 0) {
      return List.of();
    }
    return request.explain() ? explained(docIds, scores) : listed(docIds, scores);
  }

  private List<SimilarPage.Item> listed(int[] docIds, double[] scores) {
    List<Entry> entries = view.listed(docIds);
    List<SimilarPage.Item> items = new ArrayList<>(docIds.length);
    for (int place = 0; place < docIds.length; place++) {
      items.add(new SimilarPage.Item(entries.get(place), scores[place], List.of(), ""));
    }
    return items;
  }

  private List<SimilarPage.Item> explained(int[] docIds, double[] scores) throws IOException {
    List<Entry> entries = view.entries(docIds);
    Explanation explanation = Explanation.of(query, request.but(), view, docIds);
    List<SimilarPage.Item> items = new ArrayList<>(docIds.length);
    for (int place = 0; place < docIds.length; place++) {
      Entry entry = entries.get(place);
      List<SimilarPage.Reason> why = explanation.why(docIds[place]);
      String whyText = explanation.whyText(docIds[place], entry.title());
      items.add(new SimilarPage.Item(entry, scores[place], why, whyText));
    }
    return items;
  }
}
