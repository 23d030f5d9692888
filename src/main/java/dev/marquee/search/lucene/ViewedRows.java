package dev.marquee.search.lucene;

import dev.marquee.catalog.TitleId;
import dev.marquee.encode.ExactQueries;
import dev.marquee.encode.ExactQuery;
import dev.marquee.search.CatalogRows;
import dev.marquee.search.Entry;
import dev.marquee.search.Filters;
import dev.marquee.search.Likeness;
import dev.marquee.search.Status;
import dev.marquee.vector.RowDots;
import dev.marquee.vector.SparseVector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/// The titles of one view by row. For one question.
final class ViewedRows implements CatalogRows {
  private final CatalogView view;
  private final Status status;
  private final RowOrder order;
  private final Map<Integer, float[]> directions = new HashMap<>();
  private final Map<Integer, ExactQuery> queries = new HashMap<>();
  private final Map<Integer, SparseVector> exact = new HashMap<>();

  ViewedRows(CatalogView view, Status status) {
    this.view = view;
    this.status = status;
    this.order = view.rowOrder();
  }

  @Override
  public Status status() {
    return status;
  }

  @Override
  public int size() {
    return view.size();
  }

  @Override
  public OptionalInt rowOf(TitleId id) {
    OptionalInt docId = view.snapshot().docIdOf(id);
    return docId.isPresent() ? OptionalInt.of(order.row(docId.getAsInt())) : docId;
  }

  @Override
  public Entry entry(int row) {
    return view.entry(order.docId(row));
  }

  @Override
  public BitSet passing(Filters filters) {
    BitSet rows = new BitSet(size());
    try {
      Optional<FixedBitSet> passing = view.filters().passing(filters);
      if (passing.isEmpty()) {
        rows.set(0, size());
        return rows;
      }
      FixedBitSet docIds = passing.get();
      for (int docId = Passing.next(docIds, 0, size());
          docId != DocIdSetIterator.NO_MORE_DOCS;
          docId = Passing.next(docIds, docId + 1, size())) {
        rows.set(order.row(docId));
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean isBefore(int row, int otherRow) {
    return view.orders().isBefore(order.docId(row), order.docId(otherRow));
  }

  @Override
  public double votes(int row) {
    float votes = view.measures().votes(order.docId(row));
    return Float.isNaN(votes) ? 0 : votes;
  }

  @Override
  public double rating(int row) {
    return view.measures().rating(order.docId(row));
  }

  @Override
  public double year(int row) {
    return view.measures().year(order.docId(row));
  }

  @Override
  public int collection(int row) {
    return view.franchises().of(order.docId(row));
  }

  @Override
  public double similarity(int row, int otherRow) {
    float cosine = RowDots.dot(direction(row), direction(otherRow));
    return Math.min(1, Math.max(0, cosine));
  }

  private float[] direction(int row) {
    return directions.computeIfAbsent(
        row,
        _ -> {
          float[] vector = view.snapshot().vectors().vector(order.docId(row));
          float norm = (float) Math.sqrt(RowDots.dot(vector, vector));
          for (int i = 0; i < vector.length && norm > 0; i++) {
            vector[i] /= norm;
          }
          return vector;
        });
  }

  @Override
  public int[] near(int row, BitSet among, int most) {
    return new NearRows(view, order).find(row, among, most);
  }

  @Override
  public double usual(int row) {
    return view.usualVector().usual(view.snapshot().vectors().vector(order.docId(row)));
  }

  @Override
  public Likeness likeness(int... likes) {
    List<SparseVector> titles = Arrays.stream(likes).mapToObj(this::exact).toList();
    ExactQueries queries = new ExactQueries(view.snapshot().encoder().layout(), titles);
    return rows -> scores(queries, rows);
  }

  /// Doc values only go forward, so that the documents are asked in their order.
  private double[] scores(ExactQueries queries, int[] rows) {
    long[] byDocId = new long[rows.length];
    for (int place = 0; place < rows.length; place++) {
      byDocId[place] = (long) order.docId(rows[place]) << 32 | place;
    }
    Arrays.sort(byDocId);
    double[] scores = new double[rows.length * queries.size()];
    BinaryDocValues exactRows = view.snapshot().exactRows();
    try {
      for (long key : byDocId) {
        if (exactRows.advanceExact((int) (key >>> 32))) {
          BytesRef bytes = exactRows.binaryValue();
          int first = (int) key * queries.size();
          queries.score(bytes.bytes, bytes.offset, bytes.length, scores, first);
        }
      }
      return scores;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public double score(int like, int row) {
    return queries
        .computeIfAbsent(
            like,
            _ ->
                ExactQuery.of(
                    view.snapshot().encoder().layout(),
                    List.of(new ExactQuery.Seed(exact(like), 1)),
                    Map.of()))
        .score(exact(row));
  }

  private SparseVector exact(int row) {
    return exact.computeIfAbsent(
        row,
        _ -> {
          try {
            return Seeds.exact(view.snapshot(), order.docId(row));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
