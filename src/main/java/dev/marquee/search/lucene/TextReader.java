package dev.marquee.search.lucene;

import dev.marquee.index.Schema;
import dev.marquee.search.words.Edits;
import dev.marquee.search.words.NameLikeness.Words;
import dev.marquee.search.words.NearWords.Near;
import dev.marquee.vector.TopRows;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;

/// Decides how a text is read, and finds what it then matches: as it is written wherever that makes
/// sense of all of it, else with as much forgiveness as it needs.
///
/// What the words mean does not depend on the filters, which only choose among what is found: a
/// filter never turns a correct word into a misspelled one, and facet counts are those of one
/// reading.
final class TextReader {
  /// The best hits whose names are compared with the whole text.
  static final int COMPARED = 100;

  /// The hits among which a whole match is looked for.
  private static final int LOOKED_AT = 20;

  /// With so many hits in what is said of titles, their plots need not be searched.
  private static final int ENOUGH = 50;

  /// Words that one misspelled word may stand for.
  private static final int MOST_NEAR = 30;

  private final CatalogView view;
  private final WorkingSets sets;
  private final Analyzers analyzers;
  private final QueryWords words;
  private final TextQueries queries;
  private final NameFit fit;
  private final HitCollector.Wanted wanted;

  private TextReader(
      CatalogView view,
      WorkingSets sets,
      Analyzers analyzers,
      String text,
      HitCollector.Wanted wanted) {
    this.view = view;
    this.sets = sets;
    this.analyzers = analyzers;
    this.wanted = wanted;
    this.words = QueryWords.of(text, analyzers.words());
    this.queries = new TextQueries(words);
    this.fit = new NameFit(view, words);
  }

  /// How a text is read, and what that finds.
  ///
  /// - `near`: titles that are hits for their names alone.
  /// - `isLiteral`: whether no word had to be mended or left out.
  record Reading(
      QueryWords words, NameFit fit, HitCollector found, NearNames near, boolean isLiteral) {}

  /// How much sense a text makes as it is written.
  private enum Sense {
    /// No title has all its words.
    NONE,
    /// Titles have all its words in what is said of them, or a name goes on from where it ends.
    SOME,
    /// A title is called so.
    NAMED
  }

  /// Reads a text; `wanted` only says what is kept of what is found. The reading holds until `sets`
  /// are closed.
  static Reading read(
      CatalogView view,
      WorkingSets sets,
      Analyzers analyzers,
      String text,
      HitCollector.Wanted wanted)
      throws IOException {
    return new TextReader(view, sets, analyzers, text, wanted).read();
  }

  private Reading read() throws IOException {
    QueryPlan literal = plan(queries.literal(false));
    HitCollector found = collect(literal, NearNames.NONE);
    if (found.hits().cardinality() < ENOUGH) {
      literal = plan(queries.literal(true));
      found = collect(literal, NearNames.NONE);
    }
    Sense sense = sense(found);
    if (sense == Sense.NAMED) {
      return new Reading(words, fit, found, NearNames.NONE, true);
    }
    double least = sense == Sense.NONE ? NearNames.ALIKE : NearNames.VERY_ALIKE;
    NearNames near = NearNames.find(view, words, fit, least, analyzers.grams());
    if (sense == Sense.SOME) {
      HitCollector all = near.isEmpty() ? found : collect(literal, near);
      return new Reading(words, fit, all, near, true);
    }
    HitCollector forgiven = collect(plan(queries.mended(mended())), near);
    if (forgiven.hits().cardinality() == 0) {
      forgiven = collect(plan(queries.mostWords()), near);
    }
    return new Reading(words, fit, forgiven, near, false);
  }

  private HitCollector collect(QueryPlan plan, NearNames near) throws IOException {
    HitCollector found = new HitCollector(view, sets, wanted, COMPARED, near);
    found.collect(plan);
    return found;
  }

  private QueryPlan plan(Query query) throws IOException {
    return QueryPlan.of(view, sets, query);
  }

  private Sense sense(HitCollector found) throws IOException {
    TopRows best = found.anywhere();
    int[] first = Arrays.copyOf(best.rows(), Math.min(LOOKED_AT, best.size()));
    Words inNames = Words.SOME;
    for (NameFit.Fit each : fit.of(first)) {
      Words inName = each.isExact() ? Words.ALL : each.likeness().words();
      inNames = inName.compareTo(inNames) > 0 ? inName : inNames;
    }
    return switch (inNames) {
      case ALL -> Sense.NAMED;
      case UNFINISHED -> Sense.SOME;
      case SOME -> first.length > 0 && isSaid() ? Sense.SOME : Sense.NONE;
    };
  }

  /// Whether any title has all the words, written out, in what is said of it beside its plot.
  private boolean isSaid() throws IOException {
    if (words.words().isEmpty()) {
      return false;
    }
    FixedBitSet said = sets.empty();
    plan(queries.whole()).root().addTo(said, sets);
    boolean isAny = said.nextSetBit(0) != DocIdSetIterator.NO_MORE_DOCS;
    sets.giveBack(said);
    return isAny;
  }

  private Map<String, List<Near>> mended() throws IOException {
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
}
