package dev.marquee.search.lucene;

import dev.marquee.search.FacetField;
import dev.marquee.index.Schema;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.LeafReader;

/// The values of each facet field of one snapshot, read when first asked for. Safe from any thread.
final class FacetValues {
  private final LeafReader reader;
  private final Map<FacetField, FieldValues> read = new ConcurrentHashMap<>();

  FacetValues(LeafReader reader) {
    this.reader = reader;
  }

  /// The values of a field. Two threads that ask first at once both read, to the same result.
  FieldValues of(FacetField field) throws IOException {
    FieldValues known = read.get(field);
    if (known == null) {
      known = FieldValues.read(reader, indexField(field));
      read.put(field, known);
    }
    return known;
  }

  /// The field of the index that holds the values.
  static String indexField(FacetField field) {
    return switch (field) {
      case TYPE -> Schema.TYPE;
      case GENRE -> Schema.GENRE;
      case COUNTRY -> Schema.COUNTRY;
      case LANGUAGE -> Schema.LANGUAGE;
      case DECADE -> Schema.DECADE;
      case CERTIFICATE -> Schema.CERTIFICATE;
      case CLUSTER -> Schema.CLUSTER;
      case PERSON -> Schema.PERSON;
      case KEYWORD -> Schema.KEYWORD;
    };
  }

  /// The name of the filter that chooses among the values: decades are chosen by years, languages
  /// by none.
  static String filterName(FacetField field) {
    return switch (field) {
      case DECADE -> "year";
      case LANGUAGE -> "";
      case TYPE, GENRE, COUNTRY, CERTIFICATE, CLUSTER, PERSON, KEYWORD -> field.label();
    };
  }
}
