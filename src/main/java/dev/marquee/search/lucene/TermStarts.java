package dev.marquee.search.lucene;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/// The titles of one snapshot that have a term which starts like another. Those of starts that many
/// terms share, a letter or two, are kept: they take longest to gather, and everybody types them.
///
/// Terms are walked here, since Lucene builds and runs an automaton for a prefix, which takes
/// several times as long. Safe from any thread, without locks: a place holds a whole set or
/// another.
final class TermStarts {
  /// Gathering fewer terms takes no longer than what else a question costs.
  private static final int MANY_TERMS = 32;

  private static final long MOST_BYTES = 32L << 20;
  private static final int MOST_KEPT = 1 << 10;

  private final LeafReader reader;
  private final AtomicReferenceArray<@Nullable Kept> places;

  /// The hash of the start that was last gathered for each place: only one that is asked for twice
  /// running is kept, since those that pass by once would drive out the others.
  private final AtomicIntegerArray askedLast;

  private record Kept(Term start, FixedBitSet titles) {}

  TermStarts(LeafReader reader) {
    this.reader = reader;
    long bytes = Math.max(1, reader.maxDoc() / Byte.SIZE);
    this.places = new AtomicReferenceArray<>(Math.clamp(MOST_BYTES / bytes, 1, MOST_KEPT));
    this.askedLast = new AtomicIntegerArray(places.length());
  }

  /// The titles, one bit a docId, perhaps in a set of the question; not to be written to. Null when
  /// no term of the field starts so.
  @Nullable FixedBitSet titles(Term start, WorkingSets sets) throws IOException {
    int place = Math.floorMod(start.hashCode(), places.length());
    Kept kept = places.get(place);
    return kept != null && kept.start().equals(start)
        ? kept.titles()
        : gathered(start, place, sets);
  }

  private @Nullable FixedBitSet gathered(Term start, int place, WorkingSets sets)
      throws IOException {
    Terms terms = reader.terms(start.field());
    TermsEnum each = terms == null ? null : terms.iterator();
    BytesRef first = start.bytes();
    if (each == null
        || each.seekCeil(first) == TermsEnum.SeekStatus.END
        || !StringHelper.startsWith(each.term(), first)) {
      return null;
    }
    FixedBitSet titles = sets.empty();
    PostingsEnum postings = null;
    int count = 0;
    do {
      postings = each.postings(postings, PostingsEnum.NONE);
      titles.or(postings);
      count++;
    } while (each.next() != null && StringHelper.startsWith(each.term(), first));
    if (count >= MANY_TERMS && askedLast.getAndSet(place, start.hashCode()) == start.hashCode()) {
      places.set(place, new Kept(start, titles.clone()));
    }
    return titles;
  }
}
