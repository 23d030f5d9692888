package dev.marquee.encode.block;

import dev.marquee.catalog.Catalog;
import dev.marquee.catalog.Title;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Locale;

/// How well known a title is: bumps over the logarithm of the number of its votes. A title without
/// votes has no features.
public final class VotesBlock implements FeatureBlock {
  /// From 1 vote to 10 million; a step is about threefold.
  private static final Bumps VOTES = new Bumps(0, 0.5, 15);

  private final boolean isPresent;

  private VotesBlock(boolean isPresent) {
    this.isPresent = isPresent;
  }

  /// Learns whether the catalog has votes at all.
  public record Fitting() implements BlockFitting {
    @Override
    public FeatureBlock fit(Catalog catalog) {
      return new VotesBlock(catalog.titles().stream().anyMatch(title -> title.votes() > 0));
    }

    @Override
    public FeatureBlock read(DataInput in) throws IOException {
      return new VotesBlock(in.readBoolean());
    }
  }

  @Override
  public int size() {
    return isPresent ? VOTES.count() : 0;
  }

  @Override
  public void encode(Title title, RowBuffer row) {
    if (isPresent && title.votes() > 0) {
      VOTES.add(StrictMath.log10((double) title.votes()), 0, row);
    }
  }

  @Override
  public String label(int feature) {
    double power = Math.floor(VOTES.center(feature));
    long digit = Math.round(StrictMath.pow(10, VOTES.center(feature) - power));
    return String.format(
        Locale.ROOT, "about %,d votes", digit * Math.round(StrictMath.pow(10, power)));
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeBoolean(isPresent);
  }
}
