package dev.marquee.search.lucene;

import dev.marquee.catalog.Countries;
import dev.marquee.catalog.Title;
import dev.marquee.index.Schema;
import dev.marquee.search.SearchPage.Match;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.analysis.Analyzer;

/// Says which words of a title matched, field by field. For one query; safe from any thread.
record Matches(WordMatcher matcher, Analyzer analyzer) {

  /// The fields of a title in which words matched, with these words.
  List<Match> of(Title title) {
    List<Match> matches = new ArrayList<>();
    add(Schema.TITLE, List.of(title.title()), matcher::isInName, matches);
    add(Schema.NAMES, Highlights.otherNames(title), matcher::isInName, matches);
    add(Schema.PEOPLE, Highlights.people(title), matcher::isInPerson, matches);
    add(Schema.KEYWORDS, title.keywords(), matcher::isInText, matches);
    add("genres", kinds(title), matcher::isInText, matches);
    if (title.synopsis() != null) {
      add(Schema.SYNOPSIS, List.of(title.synopsis()), matcher::isInText, matches);
    }
    addFacts(title, matches);
    return matches;
  }

  private void add(
      String field, List<String> values, Predicate<String> isMatch, List<Match> matches) {
    Set<String> words = new LinkedHashSet<>();
    for (String value : values) {
      TextTerms.of(
          value,
          analyzer,
          word -> {
            if (isMatch.test(word)) {
              words.add(word);
            }
            return true;
          });
    }
    if (!words.isEmpty()) {
      matches.add(new Match(field, List.copyOf(words)));
    }
  }

  /// What stands in the field of genres and countries.
  private static List<String> kinds(Title title) {
    List<String> kinds = new ArrayList<>(title.genres().values());
    for (String code : title.countries().values()) {
      kinds.add(Countries.name(code));
      kinds.add(Countries.adjective(code));
    }
    return kinds;
  }

  /// The type and the year, which no text holds.
  private void addFacts(Title title, List<Match> matches) {
    List<String> words = matcher.words().words();
    List<String> types =
        words.stream().filter(word -> TextQueries.isType(word, title.type())).toList();
    if (!types.isEmpty()) {
      matches.add(new Match(Schema.TYPE, types));
    }
    Integer year = title.year();
    List<String> years =
        year == null
            ? List.of()
            : words.stream().filter(word -> TextQueries.isTime(word, year)).toList();
    if (!years.isEmpty()) {
      matches.add(new Match(Schema.YEAR, years));
    }
  }
}
