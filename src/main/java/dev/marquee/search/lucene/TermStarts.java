package dev.marquee.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/// The titles that have a term which starts like another.
final class TermStarts {
  private TermStarts() {}

  /// The titles, one bit a docId; null when no term of the field starts so.
  static @Nullable FixedBitSet titles(LeafReader reader, Term start) throws IOException {
    Terms terms = reader.terms(start.field());
    TermsEnum each = terms == null ? null : terms.iterator();
    BytesRef first = start.bytes();
    if (each == null || !isAtOrBehind(each, first) || !StringHelper.startsWith(each.term(), first)) {
      return null;
    }
    FixedBitSet titles = new FixedBitSet(reader.maxDoc());
    PostingsEnum postings = null;
    do {
      postings = each.postings(postings, PostingsEnum.NONE);
      titles.or(postings);
    } while (each.next() != null && StringHelper.startsWith(each.term(), first));
    return titles;
  }

  private static boolean isAtOrBehind(TermsEnum terms, BytesRef first) throws IOException {
    return terms.seekCeil(first) != TermsEnum.SeekStatus.END;
  }
}
