package dev.marquee.search.lucene;

import dev.marquee.index.Schema;
import dev.marquee.search.words.NearWords;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedSet;
import java.util.LinkedHashSet;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;

/// Reads the words that a misspelled one may have been meant for. Those of plots are left out: they
/// are many, and nobody looks for a plot by a word that he cannot spell.
final class Vocabulary {
  private static final List<String> FIELDS =
      List.of(Schema.TITLE, Schema.NAMES, Schema.PEOPLE, Schema.KEYWORDS);

  private Vocabulary() {}

  static NearWords read(LeafReader reader) throws IOException {
    SequencedSet<String> words = new LinkedHashSet<>();
    for (String field : FIELDS) {
      Terms terms = reader.terms(field);
      if (terms != null) {
        TermsEnum each = terms.iterator();
        while (each.next() != null) {
          words.add(each.term().utf8ToString());
        }
      }
    }
    return NearWords.of(new ArrayList<>(words));
  }
}
