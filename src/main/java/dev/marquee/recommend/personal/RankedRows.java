package dev.marquee.recommend.personal;

import dev.marquee.search.Candidates;
import dev.marquee.search.CatalogRows;
import dev.marquee.vector.TopRows;

/// The best titles of a question by their scores, as a ranking sees them. For one thread and as
/// long as its rows.
record RankedRows(CatalogRows rows, TopRows best) implements Candidates {
  @Override
  public int size() {
    return best.size();
  }

  /// The row at a place.
  int row(int place) {
    return best.row(place);
  }

  @Override
  public double score(int place) {
    return best.score(place);
  }

  @Override
  public int collection(int place) {
    return rows.collection(row(place));
  }

  @Override
  public double similarity(int place, int otherPlace) {
    return rows.similarity(row(place), row(otherPlace));
  }
}
