package dev.marquee.search.lucene;

import dev.marquee.index.Schema;
import dev.marquee.search.FacetField;
import dev.marquee.search.Filter;
import dev.marquee.search.Filters;
import dev.marquee.search.SearchRequest;
import dev.marquee.search.Sort;
import dev.marquee.search.lucene.SearchTexts.Text;
import dev.marquee.vector.TopRows;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.FixedBitSet;

/// Ways to look for titles by text, and the least that each could cost.
public enum SearchWay {
  /// One term of titles, the best twenty documents and four facets of all of them: the limit of any
  /// search.
  BARE_TERM {
    @Override
    Query query(SearchTexts texts) {
      return new Bare(texts, Filters.NONE);
    }
  },
  /// The same with a filter.
  BARE_FILTERED {
    @Override
    Query query(SearchTexts texts) {
      return new Bare(texts, FILTER);
    }
  },
  /// A whole question of one word of a name.
  WORD {
    @Override
    Query query(SearchTexts texts) {
      return search(texts, Text::word, Filters.NONE);
    }
  },
  /// Two neighboring words of a name.
  TWO_WORDS {
    @Override
    Query query(SearchTexts texts) {
      return search(texts, Text::twoWords, Filters.NONE);
    }
  },
  /// A word with a letter missing.
  TYPO {
    @Override
    Query query(SearchTexts texts) {
      return search(texts, Text::typo, Filters.NONE);
    }
  },
  /// One word with a filter.
  FILTERED {
    @Override
    Query query(SearchTexts texts) {
      return search(texts, Text::word, FILTER);
    }
  },
  /// The titles that have a word with the first letters of a name, the eight best known: the limit
  /// of any suggestion.
  PREFIX_LOOKUP {
    @Override
    Query query(SearchTexts texts) {
      return number -> best(texts.view(), texts.text(number).beginning());
    }
  },
  /// Eight suggestions for the first letters of a name.
  SUGGEST {
    @Override
    Query query(SearchTexts texts) {
      return number ->
          Suggester.suggest(
                  texts.view(), texts.analyzers(), texts.text(number).beginning(), SUGGESTED)
              .size();
    }
  },
  /// Four facets of the titles with a word that starts with the first letter of a name.
  OWN_FACETS {
    @Override
    Query query(SearchTexts texts) {
      TextSearch search = new TextSearch(texts.view(), texts.analyzers());
      return number ->
          search.facets(Filters.NONE, FACETS, Optional.of(startingAlike(texts, number))).size();
    }
  },
  /// The same with Lucene's own counters.
  LUCENE_FACETS {
    @Override
    Query query(SearchTexts texts) throws IOException {
      LuceneFacets lucene = new LuceneFacets(texts.view().reader(), FACETS);
      return number -> lucene.count(startingAlike(texts, number));
    }
  };

  private static final List<FacetField> FACETS =
      List.of(FacetField.TYPE, FacetField.GENRE, FacetField.COUNTRY, FacetField.DECADE);
  private static final Filters FILTER =
      new Filters(
          List.of(
              new Filter.Values("type", List.of("movie"), List.of()),
              new Filter.Range("year", 2000, Double.POSITIVE_INFINITY)));
  private static final int LIMIT = 20;
  private static final int SUGGESTED = 8;

  /// Asks about one text at a time. For one thread.
  interface Query {
    /// Asks about the title with this number; returns how many hits were shown or counted.
    long ask(int number) throws IOException;
  }

  /// Makes the way ready; nothing of it is timed.
  abstract Query query(SearchTexts texts) throws IOException;

  /// The way that this one is measured against.
  public SearchWay limit() {
    return switch (this) {
      case BARE_TERM, WORD, TWO_WORDS, TYPO -> BARE_TERM;
      case BARE_FILTERED, FILTERED -> BARE_FILTERED;
      case PREFIX_LOOKUP, SUGGEST -> PREFIX_LOOKUP;
      case OWN_FACETS, LUCENE_FACETS -> OWN_FACETS;
    };
  }

  private static Query search(SearchTexts texts, Function<Text, String> text, Filters filters) {
    TextSearch search = new TextSearch(texts.view(), texts.analyzers());
    return number ->
        search
            .run(
                new SearchRequest(
                    text.apply(texts.text(number)), filters, FACETS, Sort.RELEVANCE, LIMIT, 0),
                null)
            .total();
  }

  private static FixedBitSet startingAlike(SearchTexts texts, int number) throws IOException {
    CatalogView view = texts.view();
    String letter = texts.text(number).beginning().substring(0, 1);
    FixedBitSet hits = new FixedBitSet(view.size());
    PostingsEnum titles =
        view.reader().postings(new Term(Schema.TITLE_PREFIX, letter), PostingsEnum.NONE);
    if (titles != null) {
      hits.or(titles);
    }
    return hits;
  }

  private static int best(CatalogView view, String beginning) throws IOException {
    String word = beginning.substring(beginning.lastIndexOf(' ') + 1);
    TopRows best = new TopRows(SUGGESTED);
    PostingsEnum titles =
        view.reader().postings(new Term(Schema.TITLE_PREFIX, word), PostingsEnum.NONE);
    if (titles != null) {
      for (int docId = titles.nextDoc();
          docId != DocIdSetIterator.NO_MORE_DOCS;
          docId = titles.nextDoc()) {
        best.offer(view.orders().key(Sort.VOTES, docId), docId);
      }
    }
    best.sort();
    return best.size();
  }

  /// A search without any reading of the text: the best documents and the counts of all.
  private record Bare(SearchTexts texts, Filters filters) implements Query {
    @Override
    public long ask(int number) throws IOException {
      try (WorkingSets sets = texts.view().sets()) {
        return ask(number, sets);
      }
    }

    private long ask(int number, WorkingSets sets) throws IOException {
      CatalogView view = texts.view();
      FixedBitSet passing = view.filters().passing(filters, sets).orElse(null);
      FixedBitSet hits = sets.empty();
      TopRows best = new TopRows(LIMIT, view.orders()::isBefore);
      TermQuery term = new TermQuery(new Term(Schema.TITLE, texts.text(number).word()));
      Scorer scorer =
          view.searcher()
              .createWeight(term, ScoreMode.COMPLETE, 1)
              .scorer(view.reader().getContext());
      DocIdSetIterator each = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
      for (int docId = each.nextDoc();
          docId != DocIdSetIterator.NO_MORE_DOCS;
          docId = each.nextDoc()) {
        hits.set(docId);
        if (passing == null || passing.get(docId)) {
          best.offer(scorer.score() * view.orders().fame(docId), docId);
        }
      }
      best.sort();
      new TextSearch(view, texts.analyzers()).facets(filters, FACETS, Optional.of(hits));
      return best.size();
    }
  }
}
