package dev.marquee.encode;

import dev.marquee.encode.block.BlockFitting;

/// One block, or one part of it, as an encoder plans it, before it sees a catalog.
///
/// - `part`: as in [BlockRange].
/// - `weight`: its default weight, positive.
record BlockPlan(Block block, String part, double weight, Room room, BlockFitting fitting) {

  /// A block in one piece.
  static BlockPlan whole(Block block, double weight, Room room, BlockFitting fitting) {
    return new BlockPlan(block, block.label(), weight, room, fitting);
  }

  /// The place of a block in the dense form.
  ///
  /// - `dimensions`: so many; what it does not need goes to the wide blocks.
  /// - `isWide`: whether it has use for more dimensions than its own.
  /// - `topicShare`: where the features do not fit, the share of the dimensions that goes to topics
  ///   (truncated SVD); the others are a random projection. In `[0, 1]`.
  record Room(int dimensions, boolean isWide, double topicShare) {

    static Room of(int dimensions, double topicShare) {
      return new Room(dimensions, false, topicShare);
    }

    static Room wide(int dimensions, double topicShare) {
      return new Room(dimensions, true, topicShare);
    }
  }
}
