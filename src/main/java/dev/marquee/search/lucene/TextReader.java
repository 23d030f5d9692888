package dev.marquee.search.lucene;

import dev.marquee.index.Schema;
import dev.marquee.search.Sort;
import dev.marquee.search.words.Edits;
import dev.marquee.search.words.NameLikeness.Words;
import dev.marquee.search.words.NearWords.Near;
import dev.marquee.vector.TopRows;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/// Decides how a text is read: as it is written wherever that makes sense of all of it, else with
/// as much forgiveness as it needs.
///
/// What the words mean does not depend on the filters, which only choose among what is found: a
/// filter never turns a correct word into a misspelled one, and facet counts are those of one
/// reading.
final class TextReader {
  /// The hits among which a whole match is looked for.
  private static final int LOOKED_AT = 20;

  /// Words that one misspelled word may stand for.
  private static final int MOST_NEAR = 30;

  private final CatalogView view;
  private final Analyzers analyzers;

  TextReader(CatalogView view, Analyzers analyzers) {
    this.view = view;
    this.analyzers = analyzers;
  }

  /// How a text is read.
  ///
  /// - `weight`: the query, ready to run; `near`: titles that are hits for their names alone.
  /// - `mended`: the words that each misspelled word may stand for; `isLiteral`: whether nothing
  ///   had to be forgiven.
  record Reading(
      QueryWords words,
      Weight weight,
      NameFit fit,
      NearNames near,
      Map<String, List<Near>> mended,
      boolean isLiteral) {}

  Reading read(String text) throws IOException {
    QueryWords words = QueryWords.of(text, analyzers.words());
    TextQueries queries = new TextQueries(words);
    NameFit fit = new NameFit(view, words);
    Weight literal = weight(queries.literal());
    Sense sense = sense(words, queries, literal, fit);
    if (sense == Sense.NAMED) {
      return new Reading(words, literal, fit, NearNames.NONE, Map.of(), true);
    }
    double least = sense == Sense.NONE ? NearNames.ALIKE : NearNames.VERY_ALIKE;
    NearNames near = NearNames.find(view, words, fit, least, analyzers.grams());
    if (sense == Sense.SOME) {
      return new Reading(words, literal, fit, near, Map.of(), true);
    }
    Map<String, List<Near>> mended = mended(words);
    Weight forgiving = weight(queries.mended(mended));
    if (near.isEmpty() && !findsAnything(forgiving)) {
      forgiving = weight(queries.mostWords());
    }
    return new Reading(words, forgiving, fit, near, mended, false);
  }

  /// How much sense a text makes as it is written.
  private enum Sense {
    /// No title has all its words.
    NONE,
    /// Titles have all its words in what is said of them, or a name goes on from where it ends.
    SOME,
    /// A title is called so.
    NAMED
  }

  private Weight weight(Query query) throws IOException {
    Query rewritten = view.searcher().rewrite(query);
    return view.searcher().createWeight(rewritten, ScoreMode.COMPLETE, 1);
  }

  private Sense sense(QueryWords words, TextQueries queries, Weight literal, NameFit fit)
      throws IOException {
    HitCollector hits = new HitCollector(view.orders(), Sort.RELEVANCE, LOOKED_AT, view.size());
    hits.collect(literal, view.reader(), null);
    TopRows best = hits.best();
    Words found = Words.SOME;
    for (NameFit.Fit each : fit.of(best.rows())) {
      Words inName = each.isExact() ? Words.ALL : each.likeness().words();
      found = inName.compareTo(found) > 0 ? inName : found;
    }
    return switch (found) {
      case ALL -> Sense.NAMED;
      case UNFINISHED -> Sense.SOME;
      case SOME -> best.size() > 0 && isSaid(words, queries) ? Sense.SOME : Sense.NONE;
    };
  }

  /// Whether any title has all the words, written out, in what is said of it beside its plot.
  private boolean isSaid(QueryWords words, TextQueries queries) throws IOException {
    return !words.words().isEmpty() && findsAnything(weight(queries.whole()));
  }

  private Map<String, List<Near>> mended(QueryWords words) throws IOException {
    Map<String, List<Near>> mended = new HashMap<>();
    for (String word : words.words()) {
      int edits = Edits.allowed(word);
      if (edits > 0 && !isTitleWord(word)) {
        mended.put(word, view.vocabulary().near(word, edits).stream().limit(MOST_NEAR).toList());
      }
    }
    return mended;
  }

  /// Whether a word is right as it is, since a title has it.
  private boolean isTitleWord(String word) throws IOException {
    return view.reader().docFreq(new Term(Schema.TITLE, word)) > 0;
  }

  private boolean findsAnything(Weight weight) throws IOException {
    Scorer scorer = weight.scorer(view.reader().getContext());
    return scorer != null && scorer.iterator().nextDoc() != DocIdSetIterator.NO_MORE_DOCS;
  }
}
