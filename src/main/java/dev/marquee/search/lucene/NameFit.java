package dev.marquee.search.lucene;

import dev.marquee.catalog.Names;
import dev.marquee.index.Folding;
import dev.marquee.search.words.NameLikeness;
import dev.marquee.search.words.NameLikeness.Likeness;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// How well the names of titles fit what was typed as a whole, and what that adds to their
/// relevance.
///
/// For one query and one thread. Folding and comparing the names of one title takes some
/// microseconds, so this is for the best hits and not for all.
final class NameFit {
  /// Nobody types a longer name.
  static final int LONGEST = 200;

  /// Names less alike than this add nothing.
  private static final double NOTHING = 0.5;

  /// Relevance of a title called exactly as was typed, and of one with such a name beside its
  /// title: above all that words can add up to.
  private static final double EXACT_TITLE = 100_000;

  private static final double EXACT_NAME = 50_000;

  /// The most that one word adds to a score, for a word as rare as words are.
  private static final double WORD = 4;

  private static final int MOST_WORDS = 8;

  private final CatalogView view;
  private final QueryWords words;
  private final NameLikeness likeness;
  private final double scale;

  /// Readings look at the same titles more than once.
  private final Map<Integer, Fit> known = new HashMap<>();

  /// How one title fits: how alike its names are, what that adds to its relevance, and whether it
  /// has exactly the name.
  record Fit(Likeness likeness, double relevance, boolean isExact) {}

  NameFit(CatalogView view, QueryWords words) {
    this.view = view;
    this.words = words;
    this.likeness = new NameLikeness(words.whole());
    this.scale = WORD * Math.log(1 + view.size()) * Math.min(MOST_WORDS, words.words().size());
  }

  /// The fits of the titles of documents, in their order; empty for a text that nobody is called.
  List<Fit> of(int... docIds) {
    if (words.whole().length() > LONGEST) {
      return List.of();
    }
    int[] unknown = Arrays.stream(docIds).filter(docId -> !known.containsKey(docId)).toArray();
    List<Names> names = view.snapshot().names(unknown);
    for (int i = 0; i < unknown.length; i++) {
      known.put(unknown[i], fit(names.get(i)));
    }
    return Arrays.stream(docIds)
        .mapToObj(docId -> Objects.requireNonNull(known.get(docId)))
        .toList();
  }

  private Fit fit(Names names) {
    String title = Folding.fold(names.title());
    if (title.equals(words.whole())) {
      return new Fit(likeness.to(title), EXACT_TITLE, true);
    }
    List<String> folded = new ArrayList<>();
    folded.add(title);
    if (names.original() != null) {
      folded.add(Folding.fold(names.original()));
    }
    names.alternatives().forEach(name -> folded.add(Folding.fold(name)));
    boolean isExact = folded.contains(words.whole());
    Likeness best = likeness.best(folded);
    double above = Math.max(0, (best.value() - NOTHING) / (1 - NOTHING));
    return new Fit(best, isExact ? EXACT_NAME : scale * above * above, isExact);
  }
}
