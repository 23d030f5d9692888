package dev.marquee.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/// All values of one closed field in one snapshot, each with the set of titles that have it.
///
/// Values ascend by their bytes, as the ordinals of the field's doc values do: value `o` here is
/// ordinal `o` there. Safe from any thread.
final class FieldValues {
  private final List<String> values;
  private final List<DocSet> sets;
  private final long intersectionCost;
  private volatile @Nullable TitleValues byTitle;

  private FieldValues(List<String> values, List<DocSet> sets) {
    this.values = List.copyOf(values);
    this.sets = List.copyOf(sets);
    this.intersectionCost = sets.stream().mapToLong(DocSet::cost).sum();
  }

  /// Reads the values from the postings of `field`; none when no title has the field.
  static FieldValues read(LeafReader reader, String field) throws IOException {
    List<String> values = new ArrayList<>();
    List<DocSet> sets = new ArrayList<>();
    Terms terms = reader.terms(field);
    if (terms != null) {
      TermsEnum each = terms.iterator();
      PostingsEnum postings = null;
      while (each.next() != null) {
        postings = each.postings(postings, PostingsEnum.NONE);
        values.add(each.term().utf8ToString());
        sets.add(docSet(postings, each.docFreq(), reader.maxDoc()));
      }
    }
    return new FieldValues(values, sets);
  }

  private static DocSet docSet(DocIdSetIterator postings, int docFreq, int maxDoc)
      throws IOException {
    int[] docIds = new int[docFreq];
    int size = 0;
    for (int docId = postings.nextDoc();
        docId != DocIdSetIterator.NO_MORE_DOCS;
        docId = postings.nextDoc()) {
      docIds[size++] = docId;
    }
    return DocSet.of(docIds, size, maxDoc);
  }

  /// The same the other way round; made when first asked for. Two threads that ask first at once
  /// both make it, to the same result.
  TitleValues byTitle(int maxDoc) {
    TitleValues known = byTitle;
    if (known == null) {
      known = TitleValues.of(sets, maxDoc);
      byTitle = known;
    }
    return known;
  }

  /// The number of values.
  int count() {
    return values.size();
  }

  /// The value of an ordinal.
  String value(int ordinal) {
    return values.get(ordinal);
  }

  /// The titles that have the value of an ordinal.
  DocSet set(int ordinal) {
    return sets.get(ordinal);
  }

  /// The titles that have exactly this value.
  Optional<DocSet> set(String value) {
    // Terms order by UTF-8 bytes and strings by UTF-16 units; for the short closed vocabularies
    // here a plain search is fast enough and need not care.
    int ordinal = values.indexOf(value);
    return ordinal < 0 ? Optional.empty() : Optional.of(sets.get(ordinal));
  }

  /// The values equal to `value` but for the case of letters.
  List<String> valuesInAnyCase(String value) {
    return values.stream().filter(value::equalsIgnoreCase).toList();
  }

  /// What intersecting every set once costs, in words of 64 bits to look at.
  long intersectionCost() {
    return intersectionCost;
  }

  /// The sizes of all sets, by ordinal.
  int[] sizes() {
    int[] sizes = new int[sets.size()];
    Arrays.setAll(sizes, ordinal -> sets.get(ordinal).size());
    return sizes;
  }
}
