package dev.marquee.index;

import dev.marquee.catalog.TitleId;
import java.io.IOException;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Finds documents by the ids of their titles. Opening a walk over the ids costs more than a step
/// of it, so walks are kept: as many as there ever were askers at once. Safe from any thread.
final class IdLookUp {
  private final @Nullable LeafReader leaf;
  private final ConcurrentLinkedDeque<Walk> idle = new ConcurrentLinkedDeque<>();

  /// Over the one segment there is; `null` when there is no title.
  IdLookUp(@Nullable LeafReader leaf) {
    this.leaf = leaf;
  }

  /// A walk over the ids, for one asker at a time.
  private static final class Walk {
    private final TermsEnum ids;
    private @Nullable PostingsEnum documents;

    Walk(TermsEnum ids) {
      this.ids = ids;
    }

    OptionalInt find(TitleId id) throws IOException {
      if (!ids.seekExact(new BytesRef(id.value()))) {
        return OptionalInt.empty();
      }
      documents = ids.postings(documents, PostingsEnum.NONE);
      return OptionalInt.of(documents.nextDoc());
    }
  }

  /// The document of the title that answers to this id, its own or an alias.
  OptionalInt find(TitleId id) throws IOException {
    Walk walk = idle.pollFirst();
    if (walk == null) {
      Terms terms = leaf == null ? null : leaf.terms(Schema.IDS);
      walk = new Walk(terms == null ? TermsEnum.EMPTY : terms.iterator());
    }
    OptionalInt found = walk.find(id);
    idle.addFirst(walk);
    return found;
  }
}
