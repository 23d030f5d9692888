package dev.marquee.encode;

import dev.marquee.vector.SparseRows;
import dev.marquee.vector.VectorSet;
import java.util.stream.IntStream;

/// One run of putting the factors of an audience behind an encoded catalog, in both forms.
final class AudienceJoin {
  private static final int ROWS_PER_TASK = 1024;

  private final Encoding content;
  private final AudienceEncoder encoder;
  private final VectorSet factors;

  AudienceJoin(Encoding content, AudienceEncoder encoder, VectorSet factors) {
    if (factors.size() != content.exact().size()
        || content.dense().dimension() + factors.dimension() != encoder.layout().dimension()) {
      throw new IllegalArgumentException(
          factors.size() + " rows of factors for " + content.exact().size() + " titles");
    }
    this.content = content;
    this.encoder = encoder;
    this.factors = factors;
  }

  Encoding run() {
    SparseRows exact = SparseRows.concatenation(tasks().mapToObj(this::exactPortion).toList());
    return new Encoding(encoder, exact, dense(exact));
  }

  private SparseRows exactPortion(int task) {
    SparseRows.Builder portion = new SparseRows.Builder();
    float[] row = new float[factors.dimension()];
    for (int at = task * ROWS_PER_TASK; at < end(task); at++) {
      factors.copyRow(at, row);
      portion.add(encoder.joined(content.exact().row(at), row));
    }
    return portion.build();
  }

  private VectorSet dense(SparseRows exact) {
    int dimension = encoder.layout().dimension();
    VectorSet.Builder rows = new VectorSet.Builder(exact.size(), dimension);
    tasks()
        .forEach(task -> {
          float[] dense = new float[dimension];
          for (int row = task * ROWS_PER_TASK; row < end(task); row++) {
            content.dense().copyRow(row, dense);
            encoder.projectAudience(exact.row(row), dense);
            rows.setRow(row, dense);
          }
        });
    return rows.build();
  }

  private IntStream tasks() {
    return IntStream.range(0, Math.ceilDiv(factors.size(), ROWS_PER_TASK)).parallel();
  }

  private int end(int task) {
    return Math.min(factors.size(), (task + 1) * ROWS_PER_TASK);
  }
}
