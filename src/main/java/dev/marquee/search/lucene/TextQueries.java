package dev.marquee.search.lucene;

import dev.marquee.catalog.TitleType;
import dev.marquee.index.Schema;
import dev.marquee.search.words.Edits;
import dev.marquee.search.words.NearWords;
import dev.marquee.search.words.Numerals;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/// The Lucene queries for what a viewer typed.
///
/// Each word is looked for in every field at once and counts by its best field, the title above
/// all; a whole title that equals the whole text stands above everything else.
final class TextQueries {
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
  private static final float NUMERAL = 0.9f;

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

  private static final Pattern YEAR = Pattern.compile("(18|19|20)[0-9]{2}");
  private static final Pattern DECADE = Pattern.compile("((18|19|20)?[0-9]0)s");

  /// Of decades without one.
  private static final String CENTURY = "19";

  private static final int SHORTEST_PEOPLE_PREFIX = 3;

  /// A shorter beginning of a joined name says too little.
  private static final int SHORTEST_JOINED_PREFIX = 5;

  /// No name that is longer is typed to its end.
  private static final int LONGEST_JOINED_PREFIX = 100;

  /// Lucene refuses queries of more than 1,024 terms; typos share what the words leave.
  private static final int ALL_EXPANSIONS = 600;

  private static final int EXPANSIONS = 50;
  private static final int TYPO_FIELDS = 4;

  private final QueryWords words;

  TextQueries(QueryWords words) {
    this.words = words;
  }

  /// Every word as it is written or as the beginning of a word, or the whole text as a name; with
  /// the words of plots or without.
  Query literal(boolean withPlots) {
    return withNames(
        conjunction(word -> {
          List<Query> fields = word(word);
          if (withPlots) {
            fields.add(term(Schema.SYNOPSIS, word, SYNOPSIS));
          }
          return new DisjunctionMaxQuery(fields, TIE);
        }));
  }

  /// Every word as it is written or as the beginning of a word, in names only.
  Query names() {
    return withNames(
        conjunction(word -> {
          List<Query> fields = nameWord(word);
          fields.add(boosted(prefix(word), words.isLast(word) ? LAST_PREFIX : INNER_PREFIX));
          return new DisjunctionMaxQuery(fields, TIE);
        }));
  }

  /// Every word in the names of people, the last one as the beginning of one.
  static Query people(List<String> words) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (String word : words.subList(0, words.size() - 1)) {
      query.add(new TermQuery(new Term(Schema.PEOPLE, word)), Occur.MUST);
    }
    query.add(new PrefixQuery(new Term(Schema.PEOPLE, words.getLast())), Occur.MUST);
    return query.build();
  }

  /// Every word as it is written and whole, in what is said of a title other than its plot.
  Query whole() {
    return conjunction(word -> new DisjunctionMaxQuery(wholeWord(word), TIE));
  }

  /// Every word as it is written or as one of the words `near` it.
  Query mended(Map<String, List<NearWords.Near>> near) {
    return withNames(
        conjunction(word -> {
          List<Query> fields = word(word);
          fields.add(term(Schema.SYNOPSIS, word, SYNOPSIS));
          addNear(near.getOrDefault(word, List.of()), fields);
          return new DisjunctionMaxQuery(fields, TIE);
        }));
  }

  /// Most of the words, each with the letters that may be wrong in it. The most forgiving and the
  /// slowest.
  Query mostWords() {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (String word : words.words()) {
      List<Query> fields = word(word);
      fields.add(term(Schema.SYNOPSIS, word, SYNOPSIS));
      addFuzzy(word, fields);
      query.add(new DisjunctionMaxQuery(fields, TIE), Occur.SHOULD);
    }
    query.setMinimumNumberShouldMatch(Math.max(1, Math.round(0.6f * words.words().size() - 0.1f)));
    return query.build();
  }

  /// What one word is looked for by.
  private interface ByWord {
    Query of(String word);
  }

  private Query conjunction(ByWord byWord) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    List<String> required = words.required();
    for (String word : words.words()) {
      query.add(byWord.of(word), required.contains(word) ? Occur.MUST : Occur.SHOULD);
    }
    return query.build();
  }

  private Query withNames(Query query) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    any.add(query, Occur.SHOULD);
    any.add(exactly(words.whole(), EXACT_TITLE), Occur.SHOULD);
    String joined = words.joined();
    if (!joined.equals(words.whole())) {
      any.add(exactly(joined, 1), Occur.SHOULD);
    }
    if (joined.length() >= SHORTEST_JOINED_PREFIX && joined.length() <= LONGEST_JOINED_PREFIX) {
      any.add(new PrefixQuery(new Term(Schema.TITLE_EXACT, joined)), Occur.SHOULD);
    }
    return any.build();
  }

  private static Query exactly(String name, float boost) {
    return boosted(
        new ConstantScoreQuery(new TermQuery(new Term(Schema.TITLE_EXACT, name))), boost);
  }

  private List<Query> word(String word) {
    boolean isLast = words.isLast(word);
    List<Query> fields = wholeWord(word);
    fields.add(boosted(prefix(word), isLast ? LAST_PREFIX : INNER_PREFIX));
    if (isLast && word.length() >= SHORTEST_PEOPLE_PREFIX) {
      fields.add(new PrefixQuery(new Term(Schema.PEOPLE, word)));
    }
    return fields;
  }

  private List<Query> wholeWord(String word) {
    List<Query> fields = nameWord(word);
    fields.add(term(Schema.PEOPLE, word, PEOPLE));
    fields.add(term(Schema.KEYWORDS, word, KEYWORDS));
    fields.add(term(Schema.GENRE_TEXT, word, GENRES));
    addTime(word, fields);
    TitleType type = TYPE_WORDS.get(word);
    if (type != null) {
      fields.add(new ConstantScoreQuery(new TermQuery(new Term(Schema.TYPE, type.label()))));
    }
    return fields;
  }

  private static List<Query> nameWord(String word) {
    List<Query> fields = new ArrayList<>();
    fields.add(term(Schema.TITLE, word, TITLE));
    fields.add(term(Schema.NAMES, word, NAMES));
    for (String numeral : Numerals.others(word)) {
      fields.add(term(Schema.TITLE, numeral, NUMERAL * TITLE));
      fields.add(term(Schema.NAMES, numeral, NUMERAL * NAMES));
    }
    return fields;
  }

  /// A year beside other words, or a decade, is also when a title came out.
  private void addTime(String word, List<Query> fields) {
    if (words.words().size() > 1 && YEAR.matcher(word).matches()) {
      fields.add(
          new ConstantScoreQuery(IntPoint.newExactQuery(Schema.YEAR, Integer.parseInt(word))));
    }
    int decade = decade(word);
    if (decade > 0) {
      Term years = new Term(Schema.DECADE, Integer.toString(decade));
      fields.add(new ConstantScoreQuery(new TermQuery(years)));
    }
  }

  /// The first year of the decade that a word such as `90s` or `2010s` is; 0 when it is none.
  private static int decade(String word) {
    var decade = DECADE.matcher(word);
    if (!decade.matches()) {
      return 0;
    }
    String digits = decade.group(1);
    return Integer.parseInt(digits.length() == 4 ? digits : CENTURY + digits);
  }

  /// Whether a word is the year, or its decade.
  static boolean isTime(String word, int year) {
    return word.equals(Integer.toString(year)) || decade(word) == Math.floorDiv(year, 10) * 10;
  }

  /// Whether a word is what viewers call a type.
  static boolean isType(String word, TitleType type) {
    return TYPE_WORDS.get(word) == type;
  }

  private static Query prefix(String word) {
    return word.length() <= Schema.LONGEST_PREFIX
        ? new TermQuery(new Term(Schema.TITLE_PREFIX, word))
        : new PrefixQuery(new Term(Schema.TITLE, word));
  }

  private static void addNear(List<NearWords.Near> near, List<Query> fields) {
    if (!near.isEmpty()) {
      fields.add(near(Schema.TITLE, near, TITLE));
      fields.add(near(Schema.NAMES, near, NAMES));
      fields.add(near(Schema.PEOPLE, near, PEOPLE));
      fields.add(near(Schema.KEYWORDS, near, KEYWORDS));
    }
  }

  /// Words that stand for the one that was typed count as one word, so that rare ones do not win by
  /// being rare.
  private static Query near(String field, List<NearWords.Near> near, float boost) {
    SynonymQuery.Builder query = new SynonymQuery.Builder(field);
    for (NearWords.Near word : near) {
      query.addTerm(new Term(field, word.word()), word.edits() == 1 ? 1 : TYPO);
    }
    return boosted(query.build(), TYPO * boost);
  }

  private void addFuzzy(String word, List<Query> fields) {
    int edits = Edits.allowedAtMost(word);
    if (edits == 0) {
      return;
    }
    int expansions = Math.min(EXPANSIONS, ALL_EXPANSIONS / (TYPO_FIELDS * words.words().size()));
    fields.add(fuzzy(Schema.TITLE, word, edits, expansions, TITLE));
    fields.add(fuzzy(Schema.NAMES, word, edits, expansions, NAMES));
    fields.add(fuzzy(Schema.PEOPLE, word, edits, expansions, PEOPLE));
    if (words.isLast(word) && word.length() <= Schema.LONGEST_PREFIX) {
      fields.add(fuzzy(Schema.TITLE_PREFIX, word, 1, expansions, INNER_PREFIX));
    }
  }

  private static Query fuzzy(String field, String word, int edits, int expansions, float boost) {
    return boosted(new FuzzyQuery(new Term(field, word), edits, 0, expansions, true), TYPO * boost);
  }

  private static Query term(String field, String word, float boost) {
    return boosted(new TermQuery(new Term(field, word)), boost);
  }

  private static Query boosted(Query query, float boost) {
    return new BoostQuery(query, boost);
  }
}
