package dev.marquee.search.lucene;

import dev.marquee.catalog.Title;
import dev.marquee.index.Schema;
import dev.marquee.search.Entry;
import dev.marquee.search.lucene.TextQueries.Leniency;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.text.BreakIterator;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.uhighlight.CustomSeparatorBreakIterator;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

/// Marks what matched in the texts of a title, which are analyzed anew: only the titles of a page
/// need it, and offsets of a whole catalog would double the index.
///
/// Fields are named as in the API: `title`, `names`, `people`, `keywords`, `synopsis`. For one
/// query; safe from any thread.
final class Highlights {
  /// Stands between the values of a list, so that each is a passage.
  private static final char SEPARATOR = '\u2029';

  /// Values of a list, or sentences of a synopsis, that are shown at most.
  private static final int PASSAGES = 3;

  private final QueryWords words;
  private final Leniency leniency;
  private final UnifiedHighlighter ofSentences;
  private final UnifiedHighlighter ofValues;

  Highlights(QueryWords words, Leniency leniency, Analyzer analyzer) {
    this.words = words;
    this.leniency = leniency;
    this.ofSentences =
        highlighter(analyzer, " ", () -> BreakIterator.getSentenceInstance(Locale.ENGLISH));
    this.ofValues = highlighter(analyzer, ", ", () -> new CustomSeparatorBreakIterator(SEPARATOR));
  }

  private static UnifiedHighlighter highlighter(
      Analyzer analyzer, String between, Supplier<BreakIterator> passages) {
    return UnifiedHighlighter.builderWithoutSearcher(analyzer)
        .withBreakIterator(passages)
        .withFormatter(new EmphasisFormatter(between, SEPARATOR))
        .withMaxNoHighlightPassages(0)
        .build();
  }

  /// The fields of a title that matched, each as HTML with the matched words in `<em>`.
  Map<String, String> of(Entry entry) throws IOException {
    Map<String, String> marked = new LinkedHashMap<>();
    if (words.words().isEmpty()) {
      return marked;
    }
    Title title = entry.title();
    put(marked, Schema.TITLE, ofValues, title.title());
    put(marked, Schema.NAMES, ofValues, joined(otherNames(title)));
    put(marked, Schema.PEOPLE, ofValues, joined(people(title)));
    put(marked, Schema.KEYWORDS, ofValues, joined(title.keywords()));
    put(marked, Schema.SYNOPSIS, ofSentences, title.synopsis() == null ? "" : title.synopsis());
    return marked;
  }

  private void put(
      Map<String, String> marked, String field, UnifiedHighlighter highlighter, String text)
      throws IOException {
    if (!text.isEmpty()) {
      Object found = highlighter.highlightWithoutSearcher(field, query(field), text, PASSAGES);
      if (found != null) {
        marked.put(field, found.toString());
      }
    }
  }

  private static List<String> otherNames(Title title) {
    List<String> names = new ArrayList<>();
    if (title.names().original() != null) {
      names.add(title.names().original());
    }
    names.addAll(title.names().alternatives());
    return names;
  }

  private static List<String> people(Title title) {
    List<String> people = new ArrayList<>(title.credits().directors());
    people.addAll(title.credits().cast());
    return people.stream().distinct().toList();
  }

  private static String joined(List<String> values) {
    return String.join(String.valueOf(SEPARATOR), values);
  }

  private Query query(String field) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (String word : words.words()) {
      query.add(new TermQuery(new Term(field, word)), Occur.SHOULD);
      if (isNameField(field)) {
        addForms(field, word, query);
      }
    }
    return query.build();
  }

  private static boolean isNameField(String field) {
    return field.equals(Schema.TITLE) || field.equals(Schema.NAMES) || field.equals(Schema.PEOPLE);
  }

  private void addForms(String field, String word, BooleanQuery.Builder query) {
    if (!field.equals(Schema.PEOPLE) || words.isLast(word)) {
      query.add(new PrefixQuery(new Term(field, word)), Occur.SHOULD);
    }
    int edits = TextQueries.edits(word);
    if (leniency != Leniency.STRICT && edits > 0) {
      query.add(new FuzzyQuery(new Term(field, word), edits), Occur.SHOULD);
    }
  }
}
