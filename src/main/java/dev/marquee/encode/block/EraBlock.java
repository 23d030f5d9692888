package dev.marquee.encode.block;

import dev.marquee.catalog.Catalog;
import dev.marquee.catalog.Title;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Objects;

/// When a title came out, as bumps over the logarithm of its age: two years now differ as much as
/// two decades do a century ago.
///
/// Age counts from the newest year of the catalog, never from the clock. The newest titles in a
/// thousand are left out of "newest", since one misprinted or announced year would make everything
/// old; they have the age 0.
public final class EraBlock implements FeatureBlock {
  private static final double LEFT_OUT = 0.001;

  /// Added to ages, so that the newest years are not torn apart.
  private static final double SOFTENING = 3;

  /// Reaches back 130 years; a step is about one year now, five a decade ago, twenty in 1970.
  private static final Bumps AGES = new Bumps(StrictMath.log(SOFTENING), 0.42, 10);

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
    return isPresent ? AGES.count() : 0;
  }

  @Override
  public void encode(Title title, RowBuffer row) {
    Integer year = title.year();
    if (isPresent && year != null) {
      AGES.add(StrictMath.log(Math.max(0, newestYear - year) + SOFTENING), 0, row);
    }
  }

  @Override
  public String label(int feature) {
    return "around " + Math.round(newestYear - StrictMath.exp(AGES.center(feature)) + SOFTENING);
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeBoolean(isPresent);
    out.writeInt(newestYear);
  }
}
