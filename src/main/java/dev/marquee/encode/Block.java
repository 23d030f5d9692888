package dev.marquee.encode;

import java.util.Locale;
import java.util.Optional;

/// One aspect of a title, encoded on its own. The order of the constants is the order of the blocks
/// in a vector and of the sums over them.
public enum Block {
  GENRE,
  TYPE,
  COUNTRY,
  LANGUAGE,
  ERA,
  MATURITY,
  LENGTH,
  PEOPLE,
  TEXT,
  POPULARITY,
  COLLECTION,
  /// What viewers like together, learned from their ratings; behind all content blocks.
  AUDIENCE,
  /// The single block of encoder `basic`: genre, type and country words side by side.
  BASIC;

  /// The name on the wire, such as `genre`.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The block with this label.
  public static Optional<Block> of(String label) {
    for (Block block : values()) {
      if (block.label().equals(label)) {
        return Optional.of(block);
      }
    }
    return Optional.empty();
  }
}
