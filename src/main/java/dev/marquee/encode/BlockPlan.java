package dev.marquee.encode;

import dev.marquee.encode.block.BlockFitting;

/// One block as an encoder plans it, before it sees a catalog.
///
/// - `weight`: its default weight, positive.
/// - `dimensions`: its place in the dense form; what it does not need goes to the wide blocks.
/// - `isWide`: whether it has use for more dimensions than its own.
/// - `topicShare`: where the features do not fit, the share of the dimensions that goes to topics
///   (truncated SVD); the others are a random projection. In `[0, 1]`.
record BlockPlan(
    Block block,
    double weight,
    int dimensions,
    boolean isWide,
    double topicShare,
    BlockFitting fitting) {}
