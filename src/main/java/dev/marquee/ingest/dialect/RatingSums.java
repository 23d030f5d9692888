package dev.marquee.ingest.dialect;

import dev.marquee.ingest.clean.Numbers;
import dev.marquee.ingest.tally.Reason;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Ratings of single viewers, brought to our scale of 0 to 10 and summed per title, never kept.
final class RatingSums implements Companion.Joiner {
  private static final double OUR_BEST = 10;

  private final int place;
  private final double best;
  private final Map<TitleDraft, double[]> sums = new HashMap<>();

  /// `place` is that of the rating among the companion's needs; the scale runs from 0 to `best`.
  RatingSums(int place, double best) {
    this.place = place;
    this.best = best;
  }

  @Override
  public Companion.@Nullable Defect attach(TitleDraft title, IntFunction<String> cell) {
    OptionalDouble rating = Numbers.decimal(cell.apply(place));
    if (rating.isEmpty()) {
      return new Companion.Defect(place, Reason.NOT_A_NUMBER);
    }
    if (rating.getAsDouble() < 0 || rating.getAsDouble() > best) {
      return new Companion.Defect(place, Reason.OUT_OF_RANGE);
    }
    double[] sum = sums.computeIfAbsent(title, first -> new double[2]);
    sum[0] += OUR_BEST / best * rating.getAsDouble();
    sum[1]++;
    return null;
  }

  @Override
  public void finish() {
    sums.forEach((title, sum) -> {
      title.mean = sum[0] / sum[1];
      title.votes = (long) sum[1];
    });
  }
}
