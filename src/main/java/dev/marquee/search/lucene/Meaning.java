package dev.marquee.search.lucene;

import dev.marquee.catalog.Title;
import dev.marquee.index.Folding;
import dev.marquee.search.lucene.TextReader.Reading;
import dev.marquee.search.words.NameLikeness;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a text was taken for: the text itself, or, when something had to be forgiven, the text with
/// the words of the best hit in place of the misspelled, joined or split ones.
///
/// It does not depend on the filters or the order of a question, as the reading itself does not.
record Meaning(Reading reading, String text) {

  static Meaning of(Reading reading, CatalogView view) {
    String typed = reading.words().whole();
    if (reading.isLiteral() && reading.near().isEmpty()) {
      return new Meaning(reading, typed);
    }
    Optional<Integer> best = TextSearch.best(reading, view.orders());
    boolean isMended =
        best.isPresent() && (!reading.isLiteral() || reading.near().contains(best.get()));
    return new Meaning(
        reading, isMended ? meant(typed, view.entry(best.orElseThrow()).title()) : typed);
  }

  private static String meant(String typed, Title title) {
    List<String> names = new ArrayList<>();
    names.add(title.title());
    names.addAll(Highlights.otherNames(title));
    names.addAll(Highlights.people(title));
    names.addAll(title.keywords());
    return new NameLikeness(typed).meant(names.stream().map(Folding::fold).toList());
  }

  /// The text as it was understood, when that is not how it was typed.
  @Nullable String correction() {
    return text.equals(reading.words().whole()) ? null : text;
  }

  /// Finds the words of titles that were typed or meant.
  WordMatcher matcher() {
    return new WordMatcher(
        reading.words(), Set.copyOf(Arrays.asList(text.split(" "))), reading.isLiteral());
  }
}
