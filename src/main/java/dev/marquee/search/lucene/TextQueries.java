package dev.marquee.search.lucene;

import dev.marquee.catalog.TitleType;
import dev.marquee.index.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// The Lucene queries for what a viewer typed.
///
/// Each word is looked for in every field at once and counts by its best field, the title above
/// all; a whole title that equals the whole text stands above everything else.
final class TextQueries {
  /// How much a query forgives; the first that finds anything is used.
  enum Leniency {
    /// Every word as it is, or as the beginning of a word.
    STRICT,
    /// Every word, with one or two wrong letters.
    TYPOS,
    /// Most of the words, with one or two wrong letters.
    MOST_WORDS
  }

  private static final float EXACT_TITLE = 1000f;
  private static final float TITLE = 4f;
  private static final float NAMES = 3f;
  private static final float LAST_PREFIX = 2f;
  private static final float INNER_PREFIX = 1f;
  private static final float PEOPLE = 2f;
  private static final float KEYWORDS = 1.2f;
  private static final float GENRES = 1f;
  private static final float SYNOPSIS = 0.5f;
  private static final float TYPO = 0.5f;

  /// A word with fields beside its best one counts a little more.
  private static final float TIE = 0.1f;

  /// What viewers call the types; no text field holds these words.
  private static final Map<String, TitleType> TYPE_WORDS =
      Map.of(
          "film", TitleType.MOVIE,
          "films", TitleType.MOVIE,
          "movie", TitleType.MOVIE,
          "movies", TitleType.MOVIE,
          "series", TitleType.SERIES,
          "show", TitleType.SERIES,
          "shows", TitleType.SERIES,
          "tv", TitleType.SERIES);

  private static final int SHORTEST_PEOPLE_PREFIX = 3;
  private static final int EXPANSIONS = 50;

  /// Lucene refuses queries of more than 1,024 terms; typos share what the words leave.
  private static final int ALL_EXPANSIONS = 600;

  private static final int TYPO_FIELDS = 4;

  private TextQueries() {}

  /// The query for text that has at least one word or a whole form.
  static Query query(QueryWords words, Leniency leniency) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    Occur occur = leniency == Leniency.MOST_WORDS ? Occur.SHOULD : Occur.MUST;
    for (String word : words.words()) {
      query.add(word(words, word, leniency), occur);
    }
    if (leniency == Leniency.MOST_WORDS) {
      query.setMinimumNumberShouldMatch(
          Math.max(1, Math.round(0.6f * words.words().size() - 0.1f)));
    } else {
      Query exact = new TermQuery(new Term(Schema.TITLE_EXACT, words.whole()));
      query.add(new BoostQuery(new ConstantScoreQuery(exact), EXACT_TITLE), Occur.SHOULD);
    }
    return query.build();
  }

  private static Query word(QueryWords words, String word, Leniency leniency) {
    boolean isLast = words.isLast(word);
    List<Query> fields = new ArrayList<>();
    fields.add(term(Schema.TITLE, word, TITLE));
    fields.add(term(Schema.NAMES, word, NAMES));
    fields.add(boosted(prefix(word), isLast ? LAST_PREFIX : INNER_PREFIX));
    fields.add(term(Schema.PEOPLE, word, PEOPLE));
    fields.add(term(Schema.KEYWORDS, word, KEYWORDS));
    fields.add(term(Schema.GENRE_TEXT, word, GENRES));
    fields.add(term(Schema.SYNOPSIS, word, SYNOPSIS));
    if (isLast && word.length() >= SHORTEST_PEOPLE_PREFIX) {
      fields.add(new PrefixQuery(new Term(Schema.PEOPLE, word)));
    }
    TitleType type = TYPE_WORDS.get(word);
    if (type != null) {
      fields.add(new ConstantScoreQuery(new TermQuery(new Term(Schema.TYPE, type.label()))));
    }
    if (leniency != Leniency.STRICT && edits(word) > 0) {
      addTypos(words, word, fields);
    }
    return new DisjunctionMaxQuery(fields, TIE);
  }

  private static Query prefix(String word) {
    return word.length() <= Schema.LONGEST_PREFIX
        ? new TermQuery(new Term(Schema.TITLE_PREFIX, word))
        : new PrefixQuery(new Term(Schema.TITLE, word));
  }

  private static void addTypos(QueryWords words, String word, List<Query> fields) {
    int expansions = Math.min(EXPANSIONS, ALL_EXPANSIONS / (TYPO_FIELDS * words.words().size()));
    int edits = edits(word);
    fields.add(typo(Schema.TITLE, word, edits, expansions, TITLE));
    fields.add(typo(Schema.NAMES, word, edits, expansions, NAMES));
    fields.add(typo(Schema.PEOPLE, word, edits, expansions, PEOPLE));
    if (words.isLast(word) && word.length() <= Schema.LONGEST_PREFIX) {
      fields.add(typo(Schema.TITLE_PREFIX, word, 1, expansions, INNER_PREFIX));
    }
  }

  private static Query typo(String field, String word, int edits, int expansions, float boost) {
    return boosted(new FuzzyQuery(new Term(field, word), edits, 0, expansions, true), TYPO * boost);
  }

  /// The wrong letters to forgive: none in short words and in numbers (`1917` is not a misspelled
  /// `1918`), at most two.
  static int edits(String word) {
    if (word.chars().allMatch(Character::isDigit) || word.length() < 3) {
      return 0;
    }
    return word.length() < 6 ? 1 : 2;
  }

  private static Query term(String field, String word, float boost) {
    return boosted(new TermQuery(new Term(field, word)), boost);
  }

  private static Query boosted(Query query, float boost) {
    return new BoostQuery(query, boost);
  }
}
