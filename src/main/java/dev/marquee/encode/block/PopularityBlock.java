package dev.marquee.encode.block;

import dev.marquee.catalog.Catalog;
import dev.marquee.catalog.Rating;
import dev.marquee.catalog.Title;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Locale;

/// How a title was received: bumps over its mean rating and, where votes are counted, over the
/// logarithm of their number. An unrated title has no features.
public final class PopularityBlock implements FeatureBlock {
  private static final Bumps MEANS = new Bumps(1, 1, 10);

  /// Powers of ten, from 1 vote to 10 million.
  private static final Bumps VOTES = new Bumps(0, 1, 8);

  private final boolean isPresent;

  private PopularityBlock(boolean isPresent) {
    this.isPresent = isPresent;
  }

  /// Learns whether the catalog has ratings at all.
  public record Fitting() implements BlockFitting {
    @Override
    public FeatureBlock fit(Catalog catalog) {
      return new PopularityBlock(
          catalog.titles().stream().anyMatch(title -> title.rating() != null));
    }

    @Override
    public FeatureBlock read(DataInput in) throws IOException {
      return new PopularityBlock(in.readBoolean());
    }
  }

  @Override
  public int size() {
    return isPresent ? MEANS.count() + VOTES.count() : 0;
  }

  @Override
  public void encode(Title title, RowBuffer row) {
    Rating rating = title.rating();
    if (isPresent && rating != null) {
      MEANS.add(rating.mean(), 0, row);
      if (rating.votes() > 0) {
        VOTES.add(StrictMath.log10((double) rating.votes()), MEANS.count(), row);
      }
    }
  }

  @Override
  public String label(int feature) {
    return feature < MEANS.count()
        ? "rated about " + Math.round(MEANS.center(feature))
        : String.format(
            Locale.ROOT,
            "about %,d votes",
            Math.round(StrictMath.pow(10, VOTES.center(feature - MEANS.count()))));
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeBoolean(isPresent);
  }
}
