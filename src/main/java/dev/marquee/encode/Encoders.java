package dev.marquee.encode;

import dev.marquee.catalog.Catalog;
import java.io.DataInput;
import java.io.IOException;

/// Fits encoders to catalogs and reads them back.
public final class Encoders {
  private Encoders() {}

  /// Learns the vocabulary of a catalog and encodes all of it, on all processors. The same catalog
  /// and settings give the same encoding, to the last bit and whatever the number of processors.
  ///
  /// A million titles take about 1.5 GB: 256 floats and some 40 pairs of eight bytes each.
  public static Encoding fit(Catalog catalog, EncodeSettings settings) {
    EncoderPlan plan = EncoderPlan.of(settings.encoder());
    return new CatalogFit(catalog, plan, settings.seed()).run();
  }

  /// Reads what [Encoder#write] wrote. Throws `IOException` for anything else, also for what
  /// another version of this program wrote.
  public static Encoder read(DataInput in) throws IOException {
    return EncoderFile.read(in);
  }
}
