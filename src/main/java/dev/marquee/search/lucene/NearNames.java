package dev.marquee.search.lucene;

import dev.marquee.index.Schema;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/// Titles whose names are like what was typed although not all of its words stand in them: found by
/// the letters they share, judged by [NameFit]. Immutable.
final class NearNames {
  static final NearNames NONE = new NearNames(new int[0], new double[0]);

  /// Titles that are judged.
  private static final int CANDIDATES = 100;

  private static final int MOST_GRAMS = 64;

  /// The likeness of names that are meant when the text makes no sense as it is, and when it does.
  static final double ALIKE = 0.6;

  static final double VERY_ALIKE = 0.72;

  /// Names that much less alike than the best are not meant.
  private static final double BEHIND_BEST = 0.2;

  private final int[] docIds;
  private final double[] relevance;

  /// `docIds` ascend; `relevance`: what the likeness of each is worth.
  private NearNames(int[] docIds, double[] relevance) {
    this.docIds = docIds;
    this.relevance = relevance;
  }

  /// The titles whose names are at least so alike, as far as their letters lead to them.
  static NearNames find(
      CatalogView view, QueryWords words, NameFit fit, double atLeast, Analyzer grams)
      throws IOException {
    ScoreDoc[] found = view.searcher().search(query(words, grams), CANDIDATES).scoreDocs;
    int[] candidates = Arrays.stream(found).mapToInt(hit -> hit.doc).sorted().toArray();
    List<NameFit.Fit> fits = fit.of(candidates);
    double best = fits.stream().mapToDouble(each -> each.likeness().value()).max().orElse(0);
    double least = Math.max(atLeast, best - BEHIND_BEST);
    int[] near = new int[fits.size()];
    double[] relevance = new double[fits.size()];
    int count = 0;
    for (int i = 0; i < fits.size(); i++) {
      if (fits.get(i).likeness().value() >= least) {
        near[count] = candidates[i];
        relevance[count++] = fits.get(i).relevance();
      }
    }
    return new NearNames(Arrays.copyOf(near, count), Arrays.copyOf(relevance, count));
  }

  private static Query query(QueryWords words, Analyzer analyzer) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    List<String> grams = TextTerms.distinct(words.joined(), analyzer);
    grams.stream()
        .limit(MOST_GRAMS)
        .forEach(
            gram -> query.add(new TermQuery(new Term(Schema.TITLE_GRAMS, gram)), Occur.SHOULD));
    return query.build();
  }

  boolean isEmpty() {
    return docIds.length == 0;
  }

  /// Calls `visitor` with each title.
  void forEach(DocVisitor visitor) {
    for (int docId : docIds) {
      visitor.visit(docId);
    }
  }

  /// What is done with each title.
  @FunctionalInterface
  interface DocVisitor {
    void visit(int docId);
  }

  /// The titles, ascending.
  int[] docIds() {
    return docIds.clone();
  }

  /// What the names of a title add to its relevance.
  double relevance(int docId) {
    int place = Arrays.binarySearch(docIds, docId);
    return place < 0 ? 0 : relevance[place];
  }

  boolean contains(int docId) {
    return Arrays.binarySearch(docIds, docId) >= 0;
  }
}
