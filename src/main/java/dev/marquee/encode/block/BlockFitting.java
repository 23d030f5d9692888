package dev.marquee.encode.block;

import dev.marquee.catalog.Catalog;
import java.io.DataInput;
import java.io.IOException;

/// How a block comes to be: learned from a catalog, or read back.
public interface BlockFitting {

  /// Learns the features of a catalog. The same catalog gives the same block.
  FeatureBlock fit(Catalog catalog);

  /// Reads what [FeatureBlock#write] wrote.
  FeatureBlock read(DataInput in) throws IOException;
}
