package dev.marquee.encode.block;

import dev.marquee.catalog.Catalog;
import dev.marquee.catalog.Length;
import dev.marquee.catalog.Title;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/// How long a title is: bumps over the logarithm of a film's minutes and, apart from them, of a
/// series' seasons. A film and a series are never of like length.
public final class LengthBlock implements FeatureBlock {
  /// From a quarter of an hour to four; a step is 32 %.
  private static final Bumps MINUTES = new Bumps(StrictMath.log(15), 0.28, 11);

  /// From one season to eleven; a step is 82 %.
  private static final Bumps SEASONS = new Bumps(0, 0.6, 5);

  private final boolean isPresent;

  private LengthBlock(boolean isPresent) {
    this.isPresent = isPresent;
  }

  /// Learns whether the catalog has lengths at all.
  public record Fitting() implements BlockFitting {
    @Override
    public FeatureBlock fit(Catalog catalog) {
      return new LengthBlock(catalog.titles().stream().anyMatch(title -> title.length() != null));
    }

    @Override
    public FeatureBlock read(DataInput in) throws IOException {
      return new LengthBlock(in.readBoolean());
    }
  }

  @Override
  public int size() {
    return isPresent ? MINUTES.count() + SEASONS.count() : 0;
  }

  @Override
  public void encode(Title title, RowBuffer row) {
    Length length = title.length();
    if (isPresent && length != null) {
      switch (length) {
        case Length.Minutes(int count) -> MINUTES.add(StrictMath.log(count), 0, row);
        case Length.Seasons(int count) -> SEASONS.add(StrictMath.log(count), MINUTES.count(), row);
      }
    }
  }

  @Override
  public String label(int feature) {
    boolean isSeasons = feature >= MINUTES.count();
    double center = isSeasons ? SEASONS.center(feature - MINUTES.count()) : MINUTES.center(feature);
    int count = (int) Math.round(StrictMath.exp(center));
    return "about " + (isSeasons ? new Length.Seasons(count) : new Length.Minutes(count)).label();
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeBoolean(isPresent);
  }
}
