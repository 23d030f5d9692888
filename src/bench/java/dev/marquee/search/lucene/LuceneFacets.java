package dev.marquee.search.lucene;

import dev.marquee.search.FacetField;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.BitDocIdSet;
import org.apache.lucene.util.FixedBitSet;

/// Counts facets with Lucene's own classes, over the doc values of the same index.
final class LuceneFacets {
  private final LeafReader reader;
  private final Map<String, StringDocValuesReaderState> fields = new LinkedHashMap<>();

  LuceneFacets(LeafReader reader, List<FacetField> wanted) throws IOException {
    this.reader = reader;
    for (FacetField field : wanted) {
      String name = FacetValues.indexField(field);
      fields.put(name, new StringDocValuesReaderState(reader, name));
    }
  }

  /// Counts the values of all fields among the hits; returns how many are listed.
  int count(FixedBitSet hits) throws IOException {
    FacetsCollector collected = collected(hits);
    int listed = 0;
    for (Map.Entry<String, StringDocValuesReaderState> field : fields.entrySet()) {
      FacetResult top =
          new StringValueFacetCounts(field.getValue(), collected)
              .getTopChildren(FacetCounter.LISTED, field.getKey());
      listed += top == null ? 0 : top.labelValues.length;
    }
    return listed;
  }

  /// The hits as a search would have collected them.
  private FacetsCollector collected(FixedBitSet hits) {
    FacetsCollector.MatchingDocs matching =
        new FacetsCollector.MatchingDocs(
            reader.getContext(), new BitDocIdSet(hits), hits.cardinality(), new float[0]);
    return new FacetsCollector() {
      @Override
      public List<MatchingDocs> getMatchingDocs() {
        return List.of(matching);
      }
    };
  }
}
