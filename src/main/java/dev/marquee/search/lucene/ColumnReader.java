package dev.marquee.search.lucene;

import dev.marquee.index.Schema;
import dev.marquee.search.Columns;
import dev.marquee.search.FacetField;
import dev.marquee.search.NumberColumn;
import dev.marquee.search.ValueColumn;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.NumericUtils;

/// Reads the columns of one snapshot from its doc values; the place of a title is its `docId`.
record ColumnReader(LeafReader reader) {

  Columns read() throws IOException {
    return new Columns(
        reader.maxDoc(),
        values(FacetField.TYPE),
        values(FacetField.GENRE),
        values(FacetField.COUNTRY),
        numbers(Schema.YEAR),
        numbers(Schema.RATING),
        votes());
  }

  private ValueColumn values(FacetField field) throws IOException {
    SortedSetDocValues stored = DocValues.getSortedSet(reader, FacetValues.indexField(field));
    List<String> values = new ArrayList<>();
    for (long ordinal = 0; ordinal < stored.getValueCount(); ordinal++) {
      values.add(stored.lookupOrd(ordinal).utf8ToString());
    }
    ValueColumn.Builder column = new ValueColumn.Builder(values, reader.maxDoc());
    for (int docId = 0; docId < reader.maxDoc(); docId++) {
      if (stored.advanceExact(docId)) {
        for (int left = stored.docValueCount(); left > 0; left--) {
          column.add((int) stored.nextOrd());
        }
      }
      column.endTitle();
    }
    return column.build();
  }

  private NumberColumn numbers(String field) throws IOException {
    return NumberColumn.of(read(field));
  }

  /// A mean without a count of votes does not say that nobody voted.
  private NumberColumn votes() throws IOException {
    double[] votes = read(Schema.VOTES);
    for (int docId = 0; docId < votes.length; docId++) {
      votes[docId] = votes[docId] == 0 ? Double.NaN : votes[docId];
    }
    return NumberColumn.of(votes);
  }

  private double[] read(String field) throws IOException {
    double[] numbers = new double[reader.maxDoc()];
    Arrays.fill(numbers, Double.NaN);
    boolean isRating = field.equals(Schema.RATING);
    NumericDocValues stored = DocValues.getNumeric(reader, field);
    while (stored.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      long value = stored.longValue();
      numbers[stored.docID()] = isRating ? NumericUtils.sortableLongToDouble(value) : value;
    }
    return numbers;
  }
}
