package dev.marquee.search.lucene;

import dev.marquee.index.CellRanges;
import dev.marquee.search.Critique;
import dev.marquee.search.Filter;
import dev.marquee.search.Filters;
import dev.marquee.search.SimilarRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// The titles that may be answers to one request: they pass filters and critiques and are no seeds.
///
/// Comparisons are made cell by cell, when a cell is first looked at, so that a question near one
/// title does not cost a pass over the catalog. For one thread.
final class Passing {
  private final CatalogView view;
  private final Filters filters;
  private final Seeds seeds;
  private final Comparisons comparisons;
  private final BitSet compared = new BitSet();
  private @Nullable FixedBitSet bits;

  private Passing(CatalogView view, Filters filters, Seeds seeds, Comparisons comparisons) {
    this.view = view;
    this.filters = filters;
    this.seeds = seeds;
    this.comparisons = comparisons;
  }

  /// Throws [dev.marquee.search.RequestProblem] for a filter that makes no sense here.
  static Passing of(SimilarRequest request, CatalogView view, Seeds seeds) throws IOException {
    List<Filter> all = new ArrayList<>(request.filters().all());
    for (Critique critique : request.but()) {
      if (critique instanceof Critique.Without(Filter.Values filter)) {
        all.add(filter);
      }
    }
    Comparisons comparisons = Comparisons.of(request.but(), seeds, view.measures());
    Passing passing = new Passing(view, new Filters(all), seeds, comparisons);
    if (!all.isEmpty()) {
      passing.bits();
    }
    return passing;
  }

  private FixedBitSet bits() throws IOException {
    FixedBitSet known = bits;
    if (known == null) {
      known =
          view.filters()
              .passing(filters)
              .map(FixedBitSet::clone)
              .orElseGet(() -> everything(view.size()));
      for (Seeds.Seed seed : seeds.all()) {
        known.clear(seed.docId());
      }
      bits = known;
    }
    return known;
  }

  private static FixedBitSet everything(int size) {
    FixedBitSet all = new FixedBitSet(size);
    all.set(0, size);
    return all;
  }

  /// How many titles of a cell pass.
  int count(int cell) throws IOException {
    CellRanges ranges = view.snapshot().ranges();
    return in(cell).cardinality(ranges.start(cell), ranges.end(cell));
  }

  /// How many titles of these cells pass; where they are more than `enough`, some number above it.
  int count(int[] cells, int enough) throws IOException {
    int count = 0;
    for (int i = 0; i < cells.length && count <= enough; i++) {
      count += count(cells[i]);
    }
    return count;
  }

  /// The titles, one bit a docId, of which those of this cell are final. Not to be written to.
  FixedBitSet in(int cell) throws IOException {
    FixedBitSet all = bits();
    if (!comparisons.conditions().isEmpty() && !compared.get(cell)) {
      compared.set(cell);
      int end = view.snapshot().ranges().end(cell);
      for (int docId = next(all, view.snapshot().ranges().start(cell), end);
          docId < end;
          docId = next(all, docId + 1, end)) {
        if (!comparisons.hold(docId)) {
          all.clear(docId);
        }
      }
    }
    return all;
  }

  /// The first document of a set from `from` on; `to` or more when there is none before it.
  static int next(FixedBitSet set, int from, int to) {
    return from >= to ? DocIdSetIterator.NO_MORE_DOCS : set.nextSetBit(from, to);
  }

  /// Whether one title passes.
  boolean contains(int docId) throws IOException {
    return bits().get(docId) && comparisons.hold(docId);
  }

  /// Why no title can pass.
  List<String> immeasurable() {
    return comparisons.immeasurable();
  }
}
