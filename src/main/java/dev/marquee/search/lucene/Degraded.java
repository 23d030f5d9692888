package dev.marquee.search.lucene;

import dev.marquee.search.Critique;
import dev.marquee.search.Critique.Measured;
import dev.marquee.search.Critique.Mood;
import dev.marquee.search.SimilarRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Why an answer is less than was asked for, in words.
final class Degraded {
  /// As many answers of one score are no accident.
  private static final int TELLING_TIES = 3;

  /// Critiques that no title can meet at once.
  private static final List<List<Critique>> CONTRADICTIONS =
      List.of(
          List.of(Measured.NEWER, Measured.OLDER),
          List.of(Measured.SHORTER, Measured.LONGER),
          List.of(Measured.BETTER_KNOWN, Measured.LESSER_KNOWN));

  private Degraded() {}

  /// Why a question was not looked into at all.
  static List<String> unanswerable(SimilarQuery query) throws IOException {
    List<String> why = new ArrayList<>(query.passing().immeasurable());
    if (!query.exact().isAnswerable()) {
      why.add("the titles to be like have no value in any block that counts");
    }
    return why;
  }

  /// What there is to say about what was found; usually nothing.
  static List<String> of(
      SimilarRequest request, CatalogView view, SimilarQuery query, SimilarSearch.Found found) {
    List<String> why = new ArrayList<>();
    for (List<Critique> pair : CONTRADICTIONS) {
      if (request.but().containsAll(pair)) {
        why.add("no title is " + pair.getFirst().label() + " and " + pair.getLast().label());
      }
    }
    if (request.but().containsAll(List.of(Mood.values()))) {
      why.add("'lighter' and 'darker' cancel each other out");
    } else if (query.mood() != 0 && !view.moods().areKnown()) {
      why.add("nothing in this catalog tells what is light or dark");
    }
    int length = found.picks().length;
    if (length < request.limit()) {
      why.add(tooFew(request, found));
    }
    if (length >= TELLING_TIES && areTied(found)) {
      why.add("all " + length + " score the same, so votes decide their order");
    }
    return why;
  }

  private static boolean areTied(SimilarSearch.Found found) {
    double first = found.titles().score(found.picks()[0]);
    for (int pick : found.picks()) {
      if (found.titles().score(pick) != first) {
        return false;
      }
    }
    return true;
  }

  private static String tooFew(SimilarRequest request, SimilarSearch.Found found) {
    String where =
        switch (request.scope()) {
          case CLUSTER -> "the cluster";
          case NEARBY, CATALOG -> "the catalog";
        };
    List<String> conditions = new ArrayList<>();
    if (!request.filters().all().isEmpty()) {
      conditions.add("filters");
    }
    if (!request.but().isEmpty()) {
      conditions.add("critiques");
    }
    if (found.titles().size() > found.picks().length) {
      conditions.add("number of titles per collection");
    }
    int length = found.picks().length;
    String verb = length == 0 ? " fit the " : " that fit the ";
    String which = conditions.isEmpty() ? "" : verb + String.join(" and ", conditions);
    return count(length) + " in " + where + which;
  }

  private static String count(int length) {
    return switch (length) {
      case 0 -> "no alike titles";
      case 1 -> "only 1 alike title";
      default -> "only " + length + " alike titles";
    };
  }
}
