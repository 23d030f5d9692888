package dev.marquee.search.lucene;

import dev.marquee.search.words.NameLikeness;
import dev.marquee.search.words.NameLikeness.Likeness;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How well the names of titles fit what was typed as a whole, and what that adds to their
/// relevance.
///
/// For one query and one thread. Comparing the names of one title takes about a microsecond, so
/// this is for the best hits and not for all.
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
    List<Fit> fits = new ArrayList<>(docIds.length);
    List<FoldedNames> names = view.names(docIds);
    for (int i = 0; i < docIds.length; i++) {
      Fit fit = known.get(docIds[i]);
      if (fit == null) {
        fit = fit(names.get(i));
        known.put(docIds[i], fit);
      }
      fits.add(fit);
    }
    return fits;
  }

  private Fit fit(FoldedNames names) {
    if (names.title().whole().equals(words.whole())) {
      return new Fit(likeness.to(names.title()), EXACT_TITLE, true);
    }
    Likeness best = likeness.best(names.all());
    if (names.isAny(words.whole())) {
      return new Fit(best, EXACT_NAME, true);
    }
    double above = Math.max(0, (best.value() - NOTHING) / (1 - NOTHING));
    return new Fit(best, scale * above * above, false);
  }
}
