package dev.marquee.encode.block;

import dev.marquee.catalog.Catalog;
import dev.marquee.catalog.Title;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Objects;

/// When a title came out, as bumps over the logarithm of its age: two years now differ as much as
/// two decades do a century ago. Narrow bumps tell years apart, wide ones keep neighboring periods
/// alike; both count the same.
///
/// Age counts from the newest year of the catalog, never from the clock. The newest titles in a
/// thousand are left out of "newest", since one misprinted or announced year would make everything
/// old; they have the age 0.
public final class EraBlock implements FeatureBlock {
  private static final double LEFT_OUT = 0.001;

  /// Added to ages, so that the newest years are not torn apart.
  private static final double SOFTENING = 3;

  /// Reach back 130 years; a step is about half a year now, three a decade ago, ten in 1970.
  private static final Bumps YEARS = new Bumps(StrictMath.log(SOFTENING), 0.2, 20);

  /// Threefold steps over the same time.
  private static final Bumps PERIODS = new Bumps(StrictMath.log(SOFTENING), 0.6, 7);

  private final boolean isPresent;
  private final int newestYear;

  private EraBlock(boolean isPresent, int newestYear) {
    this.isPresent = isPresent;
    this.newestYear = newestYear;
  }

  /// Learns the newest year.
  public record Fitting() implements BlockFitting {
    @Override
    public FeatureBlock fit(Catalog catalog) {
      int[] years =
          catalog.titles().stream()
              .map(Title::year)
              .filter(Objects::nonNull)
              .mapToInt(Integer::intValue)
              .sorted()
              .toArray();
      int last = years.length - 1 - (int) (years.length * LEFT_OUT);
      return years.length == 0 ? new EraBlock(false, 0) : new EraBlock(true, years[last]);
    }

    @Override
    public FeatureBlock read(DataInput in) throws IOException {
      return new EraBlock(in.readBoolean(), in.readInt());
    }
  }

  @Override
  public int size() {
    return isPresent ? YEARS.count() + PERIODS.count() : 0;
  }

  @Override
  public void encode(Title title, RowBuffer row) {
    Integer year = title.year();
    if (isPresent && year != null) {
      double age = StrictMath.log(Math.max(0, newestYear - year) + SOFTENING);
      YEARS.add(age, 0, row);
      PERIODS.add(age, YEARS.count(), row);
    }
  }

  @Override
  public String label(int feature) {
    boolean isPeriod = feature >= YEARS.count();
    double center = isPeriod ? PERIODS.center(feature - YEARS.count()) : YEARS.center(feature);
    long year = Math.round(newestYear - StrictMath.exp(center) + SOFTENING);
    return (isPeriod ? "the years around " : "around ") + year;
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeBoolean(isPresent);
    out.writeInt(newestYear);
  }
}
