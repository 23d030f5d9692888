package dev.marquee.search.lucene;

import dev.marquee.index.Schema;
import dev.marquee.search.TitleField;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// Which titles of one snapshot have a value in a field, one bit a docId, read when first asked
/// for. Safe from any thread.
final class FilledFields {
  private final LeafReader reader;
  private final Map<TitleField, FixedBitSet> read = new ConcurrentHashMap<>();

  FilledFields(LeafReader reader) {
    this.reader = reader;
  }

  /// The titles that have a value. Two threads that ask first at once both read, to the same
  /// result. The set is shared: not to be written to.
  FixedBitSet of(TitleField field) throws IOException {
    FixedBitSet known = read.get(field);
    if (known == null) {
      known = new FixedBitSet(reader.maxDoc());
      read(field, known);
      read.put(field, known);
    }
    return known;
  }

  private void read(TitleField field, FixedBitSet target) throws IOException {
    switch (field) {
      case YEAR -> addAll(reader.getNumericDocValues(Schema.YEAR), target);
      case GENRE -> addAll(reader.getSortedSetDocValues(Schema.GENRE), target);
      case COUNTRY -> addAll(reader.getSortedSetDocValues(Schema.COUNTRY), target);
      case LANGUAGE -> addAll(reader.getSortedSetDocValues(Schema.LANGUAGE), target);
      // The texts and not the terms, of which there are millions.
      case PERSON -> addAll(reader.getNormValues(Schema.PEOPLE), target);
      case KEYWORD -> addAll(reader.getNormValues(Schema.KEYWORDS), target);
      case SYNOPSIS -> addAll(reader.getNormValues(Schema.SYNOPSIS), target);
      case LENGTH -> {
        addAll(reader.getNumericDocValues(Schema.RUNTIME), target);
        addAll(reader.getNumericDocValues(Schema.SEASONS), target);
      }
      case CERTIFICATE -> addAll(reader.getSortedSetDocValues(Schema.CERTIFICATE), target);
      case COLLECTION -> addTerms(Schema.COLLECTION, target);
      case RATING -> addAll(reader.getNumericDocValues(Schema.RATING), target);
      case VOTES -> addVoted(target);
      case AVAILABLE -> addTerms(Schema.AVAILABLE, target);
    }
  }

  /// The iterator is null where no title has the field.
  private static void addAll(@Nullable DocIdSetIterator filled, FixedBitSet target)
      throws IOException {
    if (filled != null) {
      target.or(filled);
    }
  }

  private void addVoted(FixedBitSet target) throws IOException {
    NumericDocValues votes = reader.getNumericDocValues(Schema.VOTES);
    while (votes != null && votes.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if (votes.longValue() > 0) {
        target.set(votes.docID());
      }
    }
  }

  private void addTerms(String field, FixedBitSet target) throws IOException {
    Terms terms = reader.terms(field);
    if (terms == null) {
      return;
    }
    TermsEnum each = terms.iterator();
    PostingsEnum postings = null;
    while (each.next() != null) {
      postings = each.postings(postings, PostingsEnum.NONE);
      target.or(postings);
    }
  }
}
