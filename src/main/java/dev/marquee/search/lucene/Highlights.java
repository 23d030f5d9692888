package dev.marquee.search.lucene;

import dev.marquee.catalog.Title;
import dev.marquee.index.Schema;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.lucene.analysis.Analyzer;

/// Marks what matched in the texts of a title, which are analyzed anew: only the titles of a page
/// need it, and offsets of a whole catalog would double the index.
///
/// Fields are named as in the API: `title`, `names`, `people`, `keywords`, `synopsis`. A few
/// microseconds a text; Lucene's own highlighter builds automata for each and took 200 a title. For
/// one query; safe from any thread.
final class Highlights {
  /// Values of a list, or sentences of a synopsis, that are shown at most.
  private static final int PASSAGES = 3;

  private final WordMatcher matcher;
  private final WordSieve names;
  private final WordSieve texts;
  private final Analyzer analyzer;

  Highlights(WordMatcher matcher, Analyzer analyzer) {
    this.matcher = matcher;
    this.names = matcher.ofNames();
    this.texts = matcher.ofTexts();
    this.analyzer = analyzer;
  }

  /// The fields of a title that matched, each as HTML with the matched words in `<em>`.
  Map<String, String> of(Title title) {
    Map<String, String> marked = new LinkedHashMap<>();
    put(marked, Schema.TITLE, values(List.of(title.title()), names, matcher::isInName));
    put(marked, Schema.NAMES, values(otherNames(title), names, matcher::isInName));
    put(marked, Schema.PEOPLE, values(people(title), names, matcher::isInPerson));
    put(marked, Schema.KEYWORDS, values(title.keywords(), texts, matcher::isInText));
    if (title.synopsis() != null) {
      put(marked, Schema.SYNOPSIS, sentences(title.synopsis()));
    }
    return marked;
  }

  private static void put(Map<String, String> marked, String field, String html) {
    if (!html.isEmpty()) {
      marked.put(field, html);
    }
  }

  private String values(List<String> values, WordSieve sieve, Predicate<String> matches) {
    List<String> marked = new ArrayList<>();
    for (String value : values) {
      if (marked.size() < PASSAGES && sieve.mayHold(value)) {
        Emphasis.of(value, analyzer, matches).map(Emphasis::html).ifPresent(marked::add);
      }
    }
    return String.join(", ", marked);
  }

  private String sentences(String text) {
    return !texts.mayHold(text)
        ? ""
        : Emphasis.of(text, analyzer, matcher::isInText)
            .map(emphasis -> sentences(text, emphasis))
            .orElse("");
  }

  private static String sentences(String text, Emphasis emphasis) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    breaks.setText(text);
    List<String> marked = new ArrayList<>();
    int from = breaks.first();
    for (int to = breaks.next();
        to != BreakIterator.DONE && marked.size() < PASSAGES;
        to = breaks.next()) {
      if (emphasis.touches(from, to)) {
        marked.add(emphasis.html(from, to).strip());
      }
      from = to;
    }
    return String.join(" ", marked);
  }

  static List<String> otherNames(Title title) {
    List<String> names = new ArrayList<>();
    if (title.names().original() != null) {
      names.add(title.names().original());
    }
    names.addAll(title.names().alternatives());
    return names;
  }

  static List<String> people(Title title) {
    List<String> people = new ArrayList<>(title.credits().directors());
    people.addAll(title.credits().cast());
    return people.stream().distinct().toList();
  }
}
