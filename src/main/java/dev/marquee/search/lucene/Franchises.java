package dev.marquee.search.lucene;

import dev.marquee.index.Schema;
import dev.marquee.search.Sort;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;

/// Which titles of one snapshot belong to one franchise: a number for each that has two titles or
/// more. Four bytes a title; safe from any thread.
final class Franchises {
  /// For titles of no franchise, or alone in theirs.
  static final int NONE = -1;

  private static final int[] NOBODY = {};

  private final int[] franchiseOf;
  private final List<int[]> members;

  private Franchises(int[] franchiseOf, List<int[]> members) {
    this.franchiseOf = franchiseOf;
    this.members = members;
  }

  static Franchises read(LeafReader reader) throws IOException {
    int[] franchiseOf = new int[reader.maxDoc()];
    Arrays.fill(franchiseOf, NONE);
    List<int[]> members = new ArrayList<>();
    Terms terms = reader.terms(Schema.COLLECTION);
    TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
    while (each.next() != null) {
      if (each.docFreq() > 1) {
        int[] docIds = docIds(each);
        Arrays.stream(docIds).forEach(docId -> franchiseOf[docId] = members.size());
        members.add(docIds);
      }
    }
    return new Franchises(franchiseOf, members);
  }

  private static int[] docIds(TermsEnum term) throws IOException {
    PostingsEnum postings = term.postings(null, PostingsEnum.NONE);
    int[] docIds = new int[term.docFreq()];
    int size = 0;
    while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      docIds[size++] = postings.docID();
    }
    return docIds;
  }

  /// The number of the franchise of a title, or [#NONE].
  int of(int docId) {
    return franchiseOf[docId];
  }

  /// All titles of the franchises of some titles, those among them, in order of year; titles of one
  /// year by votes, then id, unknown years last.
  int[] membersWith(List<Seeds.Seed> seeds, CatalogView view) {
    if (seeds.stream().allMatch(seed -> franchiseOf[seed.docId()] == NONE)) {
      return NOBODY;
    }
    return seeds.stream()
        .map(seed -> franchiseOf[seed.docId()])
        .filter(franchise -> franchise != NONE)
        .distinct()
        .flatMapToInt(franchise -> IntStream.of(members.get(franchise)))
        .boxed()
        .sorted(
            Comparator.<Integer>comparingDouble(docId -> view.measures().year(docId))
                .thenComparingDouble(docId -> -view.orders().key(Sort.VOTES, docId)))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
