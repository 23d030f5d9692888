package dev.marquee.search.lucene;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One walk over the titles of each leaf of a query, opened when first needed. They only go
/// forward.
final class LeafCursors {
  private final QueryLeaf.@Nullable Cursor[] open;

  LeafCursors(List<QueryLeaf> leaves) {
    this.open = new QueryLeaf.Cursor[leaves.size()];
  }

  QueryLeaf.Cursor of(QueryLeaf leaf) throws IOException {
    QueryLeaf.Cursor known = open[leaf.number()];
    if (known == null) {
      known = leaf.cursor();
      open[leaf.number()] = known;
    }
    return known;
  }
}
