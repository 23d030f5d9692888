package dev.marquee.encode.block;

import dev.marquee.catalog.Catalog;
import dev.marquee.catalog.Rating;
import dev.marquee.catalog.Title;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Locale;

/// How well a title was received: bumps over its mean rating. An unrated title has no features.
public final class RatingBlock implements FeatureBlock {
  private static final Bumps MEANS = new Bumps(1, 0.5, 19);

  private final boolean isPresent;

  private RatingBlock(boolean isPresent) {
    this.isPresent = isPresent;
  }

  /// Learns whether the catalog has ratings at all.
  public record Fitting() implements BlockFitting {
    @Override
    public FeatureBlock fit(Catalog catalog) {
      return new RatingBlock(catalog.titles().stream().anyMatch(title -> title.rating() != null));
    }

    @Override
    public FeatureBlock read(DataInput in) throws IOException {
      return new RatingBlock(in.readBoolean());
    }
  }

  @Override
  public int size() {
    return isPresent ? MEANS.count() : 0;
  }

  @Override
  public void encode(Title title, RowBuffer row) {
    Rating rating = title.rating();
    if (isPresent && rating != null) {
      MEANS.add(rating.mean(), 0, row);
    }
  }

  @Override
  public String label(int feature) {
    return String.format(Locale.ROOT, "rated about %.1f", MEANS.center(feature));
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeBoolean(isPresent);
  }
}
