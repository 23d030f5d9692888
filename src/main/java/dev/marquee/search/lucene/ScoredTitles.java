package dev.marquee.search.lucene;

import dev.marquee.index.NeighborList;
import dev.marquee.search.Candidates;
import dev.marquee.vector.RowDots;
import dev.marquee.vector.TopRows;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Titles of one view with their scores, the best first. For one thread.
final class ScoredTitles implements Candidates {
  private final CatalogView view;
  private final int[] docIds;
  private final double[] scores;
  private final float[] @Nullable [] directions;

  private ScoredTitles(CatalogView view, int[] docIds, double[] scores) {
    this.view = view;
    this.docIds = docIds;
    this.scores = scores;
    this.directions = new float[docIds.length][];
  }

  /// What a scan found; `best` is sorted.
  static ScoredTitles of(CatalogView view, TopRows best) {
    double[] scores = new double[best.size()];
    Arrays.setAll(scores, best::score);
    return new ScoredTitles(view, best.rows(), scores);
  }

  /// What the rebuild found.
  static ScoredTitles of(CatalogView view, NeighborList list) {
    int[] docIds = new int[list.size()];
    double[] scores = new double[list.size()];
    for (int place = 0; place < docIds.length; place++) {
      docIds[place] = list.docId(place);
      scores[place] = list.score(place);
    }
    return new ScoredTitles(view, docIds, scores);
  }

  int docId(int place) {
    return docIds[place];
  }

  @Override
  public int size() {
    return docIds.length;
  }

  @Override
  public double score(int place) {
    return scores[place];
  }

  @Override
  public int collection(int place) {
    return view.franchises().of(docIds[place]);
  }

  @Override
  public double similarity(int place, int otherPlace) {
    float cosine = RowDots.dot(direction(place), direction(otherPlace));
    return Math.min(1, Math.max(0, cosine));
  }

  /// The dense form of a title, at unit length; zero where it has no value at all.
  private float[] direction(int place) {
    float[] known = directions[place];
    if (known == null) {
      known = view.snapshot().vectors().vector(docIds[place]);
      float norm = (float) Math.sqrt(RowDots.dot(known, known));
      for (int i = 0; i < known.length && norm > 0; i++) {
        known[i] /= norm;
      }
      directions[place] = known;
    }
    return known;
  }
}
