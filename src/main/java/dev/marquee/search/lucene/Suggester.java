package dev.marquee.search.lucene;

import dev.marquee.catalog.Title;
import dev.marquee.index.Folding;
import dev.marquee.index.Schema;
import dev.marquee.search.Entry;
import dev.marquee.search.FacetField;
import dev.marquee.search.Sort;
import dev.marquee.search.Suggestion;
import dev.marquee.search.Suggestion.Kind;
import dev.marquee.search.words.Edits;
import dev.marquee.search.words.NameLikeness;
import dev.marquee.search.words.NearWords.Near;
import dev.marquee.vector.TopRows;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;

/// Guesses what a viewer is about to type, from the first letter on.
///
/// Titles, people, genres and keywords are looked up by the beginnings of their words and ordered
/// by one measure: how much of them has been typed, a little by how well they are known. When
/// nothing starts like the text, titles and people that are spelled like it are taken. For one
/// text.
final class Suggester {
  /// The best known titles that are looked at for a text.
  private static final int TITLES = 60;

  /// The people that a page of titles has are enough.
  private static final int TITLES_OF_PEOPLE = 60;

  private static final int SHORTEST_PERSON = 2;
  private static final int SHORTEST_THEME = 3;

  /// What a kind is worth beside titles that fit as well.
  private static final double PERSON = 0.92;

  private static final double GENRE = 1.1;
  private static final double GENRE_OF_FEW_LETTERS = 0.7;
  private static final double KEYWORD = 0.8;

  /// What a name that is not shown is worth.
  private static final double OTHER_NAME = 0.9;

  /// How much the best known are ahead of the unknown.
  private static final double FAME = 0.25;

  private static final int MOST_GENRES = 2;
  private static final int MOST_KEYWORDS = 3;

  private final CatalogView view;
  private final WorkingSets sets;
  private final Analyzers analyzers;
  private final QueryWords words;
  private final NameLikeness likeness;
  private final List<Guess> found = new ArrayList<>();
  private boolean isLiteral = true;

  /// What may be suggested and how likely it is: marking what is shown takes longer than judging
  /// it, so it is made of the best alone.
  private record Guess(Kind kind, String folded, double score, Supplier<Suggestion> suggestion) {}

  private Suggester(CatalogView view, WorkingSets sets, Analyzers analyzers, QueryWords words) {
    this.view = view;
    this.sets = sets;
    this.analyzers = analyzers;
    this.words = words;
    this.likeness = new NameLikeness(words.whole());
  }

  /// The likeliest suggestions for a text, at most `limit`.
  static List<Suggestion> suggest(CatalogView view, Analyzers analyzers, String text, int limit)
      throws IOException {
    QueryWords words = QueryWords.of(text, analyzers.words());
    if (words.whole().isEmpty() || words.whole().length() > NameFit.LONGEST) {
      return List.of();
    }
    try (WorkingSets sets = view.sets()) {
      Suggester suggester = new Suggester(view, sets, analyzers, words);
      suggester.addAll();
      return suggester.best(limit);
    }
  }

  private void addAll() throws IOException {
    if (!words.words().isEmpty()) {
      addTitles();
      addPeople(words.words());
      addGenres();
      addKeywords();
    }
    if (found.isEmpty()) {
      isLiteral = false;
      addTitlesSpelledAlike();
      addPeople(mended());
    }
  }

  private List<Suggestion> best(int limit) {
    Map<Kind, Integer> taken = new EnumMap<>(Kind.class);
    Set<String> seen = new HashSet<>();
    List<Suggestion> best = new ArrayList<>();
    found.sort(Comparator.comparingDouble(Guess::score).reversed());
    for (Guess guess : found) {
      Kind kind = guess.kind();
      boolean isTheme = kind == Kind.GENRE || kind == Kind.KEYWORD;
      String name = (isTheme ? "theme" : kind.label()) + ' ' + guess.folded();
      boolean isRoom = best.size() < limit && taken.getOrDefault(kind, 0) < most(kind, limit);
      if (isRoom && seen.add(name)) {
        taken.merge(kind, 1, Integer::sum);
        best.add(guess.suggestion().get());
      }
    }
    return best;
  }

  /// How many of a kind there may be among `limit`.
  private static int most(Kind kind, int limit) {
    return switch (kind) {
      case TITLE -> limit;
      case PERSON -> Math.max(1, limit / 2);
      case GENRE -> MOST_GENRES;
      case KEYWORD -> MOST_KEYWORDS;
    };
  }

  private void addTitles() throws IOException {
    addTitles(top(new TextQueries(words).names(), Sort.RELEVANCE, TITLES));
  }

  private void addTitlesSpelledAlike() throws IOException {
    NameFit fit = new NameFit(view, words);
    addTitles(NearNames.find(view, words, fit, NearNames.ALIKE, analyzers.grams()).docIds());
  }

  private void addTitles(int... docIds) {
    List<FoldedNames> names = view.names(docIds);
    for (int i = 0; i < docIds.length; i++) {
      addTitle(docIds[i], names.get(i));
    }
  }

  private void addTitle(int docId, FoldedNames names) {
    double like =
        Math.max(
            likeness.to(names.title()).value(), OTHER_NAME * likeness.best(names.others()).value());
    double known = (view.orders().fame(docId) - 1) / Orders.MOST_FAME;
    found.add(
        new Guess(
            Kind.TITLE, names.title().whole(), like * (1 + FAME * known), () -> title(docId)));
  }

  private Suggestion title(int docId) {
    Title title = view.entry(docId).title();
    return new Suggestion(Kind.TITLE, title.title(), title.id(), marked(title.title()));
  }

  /// People of the best known titles that have somebody of these words.
  private void addPeople(List<String> asked) throws IOException {
    // A single letter says nothing of people, and behind other words it need not be looked up.
    boolean isShort = asked.isEmpty() || asked.getLast().length() < SHORTEST_PERSON;
    List<String> lookedUp = isShort ? asked.subList(0, Math.max(0, asked.size() - 1)) : asked;
    if (lookedUp.isEmpty()) {
      return;
    }
    String[] wanted = asked.toArray(String[]::new);
    Map<String, Double> fame = new LinkedHashMap<>();
    int[] docIds = top(TextQueries.people(lookedUp), Sort.VOTES, TITLES_OF_PEOPLE);
    List<Entry> titles = view.entries(docIds);
    for (int i = 0; i < docIds.length; i++) {
      for (String person : Highlights.people(titles.get(i).title())) {
        if (ValueSearch.holds(Folding.fold(person), wanted)) {
          fame.merge(person, view.orders().fame(docIds[i]), Double::sum);
        }
      }
    }
    NameLikeness asTyped = new NameLikeness(String.join(" ", asked));
    fame.forEach((person, sum) -> {
      double known = Math.min(1, Math.log(1 + sum) / Math.log(1 + TITLES_OF_PEOPLE));
      String folded = Folding.fold(person);
      add(Kind.PERSON, person, folded, PERSON * asTyped.to(folded).value() * (1 + FAME * known));
    });
  }

  private void addGenres() throws IOException {
    FieldValues genres = view.facetValues(FacetField.GENRE);
    String[] wanted = words.whole().split(" ");
    for (int ordinal = 0; ordinal < genres.count(); ordinal++) {
      String genre = genres.value(ordinal);
      String folded = Folding.fold(genre);
      if (ValueSearch.holds(folded, wanted)) {
        double worth = words.whole().length() < SHORTEST_THEME ? GENRE_OF_FEW_LETTERS : GENRE;
        add(Kind.GENRE, genre, folded, worth * likeness.to(folded).value());
      }
    }
  }

  /// Keywords that start like the text, the most frequent ones.
  private void addKeywords() throws IOException {
    String start = words.whole();
    Terms terms = view.reader().terms(Schema.KEYWORD);
    if (start.length() < SHORTEST_THEME || terms == null) {
      return;
    }
    List<ValueSearch.Found> keywords = new ArrayList<>();
    TermsEnum each = terms.iterator();
    boolean isThere = each.seekCeil(new BytesRef(start)) != TermsEnum.SeekStatus.END;
    while (isThere && each.term().utf8ToString().startsWith(start)) {
      keywords.add(new ValueSearch.Found(each.term().utf8ToString(), each.docFreq()));
      isThere = each.next() != null;
    }
    keywords.sort(Comparator.comparingInt(ValueSearch.Found::count).reversed());
    ValueSearch values = new ValueSearch(view);
    for (ValueSearch.Found keyword : keywords.stream().limit(MOST_KEYWORDS).toList()) {
      String shown = values.label(FacetField.KEYWORD, keyword.value());
      add(Kind.KEYWORD, shown, Folding.fold(shown), KEYWORD * likeness.to(keyword.value()).value());
    }
  }

  /// The words with the misspelled ones replaced by those of people that are spelled most alike.
  private List<String> mended() throws IOException {
    List<String> mended = new ArrayList<>();
    for (String word : words.words()) {
      mended.add(isOfPeople(word) ? word : nearestOfPeople(word));
    }
    return mended;
  }

  private String nearestOfPeople(String word) throws IOException {
    for (Near near : view.vocabulary().near(word, Edits.allowed(word))) {
      if (isOfPeople(near.word())) {
        return near.word();
      }
    }
    return word;
  }

  private boolean isOfPeople(String word) throws IOException {
    return view.reader().docFreq(new Term(Schema.PEOPLE, word)) > 0;
  }

  private int[] top(Query query, Sort sort, int count) throws IOException {
    HitCollector hits =
        new HitCollector(view, sets, new HitCollector.Wanted(sort, count, null), 0, NearNames.NONE);
    hits.collect(QueryPlan.of(view, sets, query));
    TopRows best = hits.best();
    return best.rows();
  }

  private String marked(String text) {
    WordMatcher matcher = new WordMatcher(words, Set.of(), isLiteral);
    return Emphasis.marked(text, analyzers.words(), matcher::isInName);
  }

  private void add(Kind kind, String text, String folded, double score) {
    found.add(new Guess(kind, folded, score, () -> new Suggestion(kind, text, null, marked(text))));
  }
}
