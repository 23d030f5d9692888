package dev.marquee.search.lucene;

import dev.marquee.catalog.TitleId;
import dev.marquee.search.Columns;
import dev.marquee.search.Derived;
import dev.marquee.search.Entry;
import dev.marquee.search.Filters;
import dev.marquee.search.Selection;
import dev.marquee.search.SourceRows;
import dev.marquee.search.TimedRatings;
import dev.marquee.search.TitleField;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.util.FixedBitSet;

/// The titles of one snapshot that pass some filters; their places are docIds.
final class PassingTitles implements Selection {
  private final CatalogView view;
  private final Columns columns;
  private final Optional<FixedBitSet> passing;

  private PassingTitles(CatalogView view, Columns columns, Optional<FixedBitSet> passing) {
    this.view = view;
    this.columns = columns;
    this.passing = passing;
  }

  static PassingTitles of(CatalogView view, Filters filters) throws IOException {
    return new PassingTitles(view, view.columns(), view.filters().passing(filters));
  }

  @Override
  public Columns columns() {
    return columns;
  }

  @Override
  public Derived derived() {
    return view.derived();
  }

  @Override
  public OptionalInt placeOf(TitleId id) {
    return view.snapshot().docIdOf(id);
  }

  @Override
  public TimedRatings ratings() {
    return view.ratings();
  }

  @Override
  public int size() {
    return passing.map(FixedBitSet::cardinality).orElse(columns.size());
  }

  @Override
  public int next(int place) {
    if (place >= columns.size()) {
      return END;
    }
    // Lucene's own sign of the end is the greatest int as well.
    return passing.isEmpty() ? place : passing.get().nextSetBit(place);
  }

  @Override
  public int nextLeftOut(int place) {
    if (passing.isEmpty() || place >= columns.size()) {
      return END;
    }
    long[] words = passing.get().getBits();
    int word = place >> 6;
    long left = ~words[word] >>> place;
    int from = place;
    while (left == 0) {
      word++;
      from = word << 6;
      if (from >= columns.size()) {
        return END;
      }
      left = ~words[word];
    }
    int found = from + Long.numberOfTrailingZeros(left);
    return found < columns.size() ? found : END;
  }

  @Override
  public int filled(TitleField field) {
    try {
      FixedBitSet filled = view.filled().of(field);
      return passing
          .map(bits -> (int) FixedBitSet.intersectionCount(bits, filled))
          .orElseGet(filled::cardinality);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Entry entry(int place) {
    return view.entry(place);
  }

  @Override
  public List<SourceRows> sources() {
    return SourceReport.rows(view.snapshot());
  }
}
