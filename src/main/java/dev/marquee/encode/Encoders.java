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
    CatalogFit.Outcome content = new CatalogFit(catalog, plan, settings.seed()).run();
    Encoder encoder =
        switch (settings.encoder()) {
          case BASIC -> content.encoder();
          case RICH -> AudienceEncoder.without(content.encoder());
        };
    return new Encoding(encoder, content.exact(), content.dense());
  }

  /// The same encoding with what viewers like together as a further block behind those of the
  /// content, whose features and dimensions keep their places. Throws `IllegalArgumentException`
  /// unless it is an encoding of encoder `rich` without an audience, row for row of the same
  /// titles.
  ///
  /// Needs room for both encodings at once.
  public static Encoding withAudience(Encoding content, AudienceBlock audience) {
    if (!(content.encoder() instanceof AudienceEncoder encoder)) {
      throw new IllegalArgumentException("no audience in '" + content.encoder().name() + "'");
    }
    return new AudienceJoin(content, encoder.with(audience), audience.factors()).run();
  }

  /// Reads what [Encoder#write] wrote. Throws `IOException` for anything else, also for what
  /// another version of this program wrote.
  public static Encoder read(DataInput in) throws IOException {
    return EncoderFile.read(in);
  }
}
