package dev.marquee.search.lucene;

import dev.marquee.index.Schema;
import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.NumericUtils;

/// What titles are compared by, as arrays over docIds, `NaN` where unknown: four bytes a title and
/// measure, so that a comparison during a scan is one memory access. Safe from any thread.
final class Measures {
  private final float[] years;
  private final float[] minutes;
  private final float[] seasons;
  private final float[] votes;
  private final float[] ratings;

  private Measures(LeafReader reader) throws IOException {
    years = numbers(reader, Schema.YEAR);
    minutes = numbers(reader, Schema.RUNTIME);
    seasons = numbers(reader, Schema.SEASONS);
    // A mean without a count of votes does not say that nobody voted.
    votes = numbers(reader, Schema.VOTES);
    for (int docId = 0; docId < votes.length; docId++) {
      votes[docId] = votes[docId] == 0 ? Float.NaN : votes[docId];
    }
    ratings = numbers(reader, Schema.RATING);
  }

  static Measures read(LeafReader reader) throws IOException {
    return new Measures(reader);
  }

  /// Floats tell all years, lengths and votes up to 16 million apart, and ratings to six digits.
  private static float[] numbers(LeafReader reader, String field) throws IOException {
    float[] numbers = new float[reader.maxDoc()];
    Arrays.fill(numbers, Float.NaN);
    boolean isRating = field.equals(Schema.RATING);
    NumericDocValues values = DocValues.getNumeric(reader, field);
    while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      long value = values.longValue();
      numbers[values.docID()] =
          isRating ? (float) NumericUtils.sortableLongToDouble(value) : (float) value;
    }
    return numbers;
  }

  float year(int docId) {
    return years[docId];
  }

  float minutes(int docId) {
    return minutes[docId];
  }

  float seasons(int docId) {
    return seasons[docId];
  }

  float votes(int docId) {
    return votes[docId];
  }

  float rating(int docId) {
    return ratings[docId];
  }
}
