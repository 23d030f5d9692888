package dev.marquee.evaluate;

import dev.marquee.encode.BlockLayout;
import dev.marquee.encode.ExactQuery;
import dev.marquee.vector.SparseRows;
import java.util.List;
import java.util.Map;

/// "More like this" as the routes rank it: by the exact score of the encoder's blocks.
record ContentMethod(String name, BlockLayout layout, SparseRows exact) implements SimilarMethod {
  @Override
  public Question ask(int queryRow) {
    ExactQuery query =
        ExactQuery.of(layout, List.of(new ExactQuery.Seed(exact.row(queryRow), 1)), Map.of());
    return row -> query.score(exact, row);
  }
}
