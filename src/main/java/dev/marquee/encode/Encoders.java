package dev.marquee.encode;

import dev.marquee.catalog.Catalog;
import java.io.DataInput;
import java.io.IOException;

/// Fits encoders to catalogs and reads them back.
@SuppressWarnings("DoNotCallSuggester")
public final class Encoders {
  private Encoders() {}

  /// Learns the vocabulary of a catalog and encodes all of it, on all processors.
  public static Encoding fit(Catalog catalog, EncodeSettings settings) {
    throw new IllegalStateException("to be written: " + catalog.size() + settings);
  }

  /// Reads what [Encoder#write] wrote. Throws `IOException` for anything else.
  public static Encoder read(DataInput in) throws IOException {
    throw new IOException("to be written: " + in);
  }
}
