package dev.marquee.ingest.dialect;

import dev.marquee.catalog.Interactions;
import dev.marquee.ingest.clean.Numbers;
import dev.marquee.ingest.tally.Reason;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Ratings of single viewers, brought to our scale of 0 to 10: kept as interactions, and summed to
/// the mean and the votes of each title.
final class ViewerRatings implements Companion.Joiner {
  private static final double OUR_BEST = 10;
  private static final int VIEWER = 1;
  private static final int RATING = 2;
  private static final int TIME = 3;

  private final Interactions.Builder interactions;
  private final String scheme;
  private final double best;
  private final Map<TitleDraft, double[]> sums = new HashMap<>();

  /// Files are mostly sorted by viewer, so the name of the last one is at hand.
  private String lastViewer = "";

  private String lastName = "";

  /// `scheme` is that of the viewers' names; the scale runs from 0 to `best`.
  ViewerRatings(Interactions.Builder interactions, String scheme, double best) {
    this.interactions = interactions;
    this.scheme = scheme;
    this.best = best;
  }

  @Override
  public Companion.@Nullable Defect attach(TitleDraft title, IntFunction<String> cell) {
    String viewer = cell.apply(VIEWER);
    OptionalDouble rating = Numbers.decimal(cell.apply(RATING));
    String time = cell.apply(TIME);
    OptionalLong second = time.isEmpty() ? OptionalLong.of(0) : Numbers.whole(time);
    if (viewer.isEmpty()) {
      return new Companion.Defect(VIEWER, Reason.MISSING_VALUE);
    }
    if (rating.isEmpty() || second.isEmpty()) {
      return new Companion.Defect(rating.isEmpty() ? RATING : TIME, Reason.NOT_A_NUMBER);
    }
    if (rating.getAsDouble() < 0 || rating.getAsDouble() > best) {
      return new Companion.Defect(RATING, Reason.OUT_OF_RANGE);
    }
    double ours = OUR_BEST / best * rating.getAsDouble();
    double[] sum = sums.computeIfAbsent(title, first -> new double[2]);
    sum[0] += ours;
    sum[1]++;
    interactions.add(name(viewer), title.place, (float) ours, second.getAsLong());
    return null;
  }

  private String name(String viewer) {
    if (!viewer.equals(lastViewer)) {
      lastViewer = viewer;
      lastName = scheme + ':' + viewer;
    }
    return lastName;
  }

  @Override
  public void finish() {
    sums.forEach((title, sum) -> {
      title.mean = sum[0] / sum[1];
      title.votes = (long) sum[1];
    });
  }
}
