package dev.marquee.audience.model;

import dev.marquee.vector.SparseRows;
import dev.marquee.vector.SymmetricInverse;
import java.util.stream.IntStream;

/// The genres of titles, as one block of their content has them.
final class GenreRows {
  /// Against genres that always come together.
  private static final double LEAST_OWN = 1e-3;

  private final TitleContent content;
  private final int from;
  private final int count;

  /// Those of content that has a block of genres.
  GenreRows(TitleContent content) {
    this.content = content;
    int block = content.genreBlock();
    this.from = block == 0 ? 0 : content.blockEnds()[block - 1];
    this.count = content.blockEnds()[block] - from;
  }

  /// How many genres there are.
  int count() {
    return count;
  }

  /// The genres of a title.
  int[] of(int title) {
    SparseRows exact = content.exact();
    return IntStream.range(exact.start(title), exact.end(title))
        .map(pair -> exact.feature(pair) - from)
        .filter(genre -> genre >= 0 && genre < count)
        .toArray();
  }

  /// The sum of the titles' genre vectors, each times how well the title fits what was said.
  double[] sum(Profile profile) {
    SparseRows exact = content.exact();
    double[] sum = new double[count];
    for (int title = 0; title < content.titles(); title++) {
      double fit = profile.stated(title);
      for (int pair = exact.start(title); fit != 0 && pair < exact.end(title); pair++) {
        int genre = exact.feature(pair) - from;
        if (genre >= 0 && genre < count) {
          sum[genre] += fit * exact.value(pair);
        }
      }
    }
    return sum;
  }

  /// The inverse of `sum over titles of g g'`: times [#sum] it gives the genres whose cosines with
  /// the titles come nearest to the fit.
  double[] inverse() {
    double[] squares = new double[count * count];
    SparseRows exact = content.exact();
    for (int title = 0; title < content.titles(); title++) {
      for (int left = exact.start(title); left < exact.end(title); left++) {
        int i = exact.feature(left) - from;
        for (int right = exact.start(title); right < exact.end(title); right++) {
          int j = exact.feature(right) - from;
          if (i >= 0 && i < count && j >= 0 && j < count) {
            squares[i * count + j] += exact.value(left) * exact.value(right);
          }
        }
      }
    }
    for (int genre = 0; genre < count; genre++) {
      squares[genre * count + genre] += LEAST_OWN;
    }
    return SymmetricInverse.of(squares, count);
  }
}
