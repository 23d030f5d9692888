package dev.marquee.encode.block;

import dev.marquee.catalog.Catalog;
import dev.marquee.catalog.Title;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.OptionalInt;

/// For whom a title is, as bumps over the age that its certificate stands for ([Certificates]). A
/// certificate that stands for none gives no features.
public final class MaturityBlock implements FeatureBlock {
  private static final Bumps AGES = new Bumps(0, 3, 7);

  private final boolean isPresent;

  private MaturityBlock(boolean isPresent) {
    this.isPresent = isPresent;
  }

  /// Learns whether the catalog has certificates at all.
  public record Fitting() implements BlockFitting {
    @Override
    public FeatureBlock fit(Catalog catalog) {
      return new MaturityBlock(catalog.titles().stream().anyMatch(title -> age(title).isPresent()));
    }

    @Override
    public FeatureBlock read(DataInput in) throws IOException {
      return new MaturityBlock(in.readBoolean());
    }
  }

  private static OptionalInt age(Title title) {
    String certificate = title.certificate();
    return certificate == null ? OptionalInt.empty() : Certificates.age(certificate);
  }

  @Override
  public int size() {
    return isPresent ? AGES.count() : 0;
  }

  @Override
  public void encode(Title title, RowBuffer row) {
    OptionalInt age = age(title);
    if (isPresent && age.isPresent()) {
      AGES.add(age.getAsInt(), 0, row);
    }
  }

  @Override
  public String label(int feature) {
    return feature == 0 ? "for all ages" : "from age " + Math.round(AGES.center(feature));
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeBoolean(isPresent);
  }
}
