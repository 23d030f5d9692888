package dev.marquee.encode;

import dev.marquee.encode.BlockPlan.Room;
import dev.marquee.encode.block.EraBlock;
import dev.marquee.encode.block.LengthBlock;
import dev.marquee.encode.block.MaturityBlock;
import dev.marquee.encode.block.RatingBlock;
import dev.marquee.encode.block.TermBlocks;
import dev.marquee.encode.block.VotesBlock;
import java.util.List;
import java.util.stream.Stream;

/// The blocks of an encoder in their order, their weights and their shares of the dense form. To
/// add a block: a constant of [Block], a line here and its class in `encode.block`.
///
/// - `name`: as in settings and manifests.
/// - `dimension`: of the dense form in all, or 0 for as many as the blocks need.
record EncoderPlan(String name, int dimension, List<BlockPlan> blocks) {
  /// Lucene's limit on the dimensions of a vector field.
  private static final int MOST_DIMENSIONS = 1024;

  EncoderPlan {
    blocks = List.copyOf(blocks);
  }

  static EncoderPlan of(EncodeSettings.Kind kind) {
    return switch (kind) {
      case BASIC -> basic();
      case RICH -> rich();
    };
  }

  private static EncoderPlan basic() {
    Room room = Room.wide(MOST_DIMENSIONS, 0);
    return new EncoderPlan(
        "basic", 0, List.of(BlockPlan.whole(Block.BASIC, 1, room, TermBlocks.sourceWords())));
  }

  /// How the weights came to be, `docs/encoder.md` tells. The dimensions are those with which the
  /// dense form finds most of the exact top 10 (`CoverageTest`); where all blocks are full they sum
  /// to 256.
  private static EncoderPlan rich() {
    List<BlockPlan> blocks =
        Stream.of(kind(), makers(), story(), standing()).flatMap(List::stream).toList();
    return new EncoderPlan("rich", 256, blocks);
  }

  private static List<BlockPlan> kind() {
    return List.of(
        BlockPlan.whole(Block.GENRE, 0.12, Room.of(40, 1), TermBlocks.genre()),
        BlockPlan.whole(Block.TYPE, 0.07, Room.of(2, 1), TermBlocks.type()),
        BlockPlan.whole(Block.COUNTRY, 0.08, Room.of(30, 0.9), TermBlocks.country()),
        BlockPlan.whole(Block.LANGUAGE, 0.05, Room.of(10, 0.9), TermBlocks.language()),
        BlockPlan.whole(Block.ERA, 0.17, Room.of(12, 1), new EraBlock.Fitting()),
        BlockPlan.whole(Block.MATURITY, 0.03, Room.of(5, 1), new MaturityBlock.Fitting()),
        BlockPlan.whole(Block.LENGTH, 0.02, Room.of(4, 1), new LengthBlock.Fitting()));
  }

  private static List<BlockPlan> makers() {
    return List.of(
        new BlockPlan(Block.PEOPLE, "directors", 0.06, Room.wide(20, 0), TermBlocks.directors()),
        new BlockPlan(Block.PEOPLE, "cast", 0.06, Room.wide(40, 0.3), TermBlocks.cast()));
  }

  private static List<BlockPlan> story() {
    return List.of(
        new BlockPlan(Block.TEXT, "keywords", 0.25, Room.wide(40, 0.4), TermBlocks.keywords()),
        new BlockPlan(Block.TEXT, "plot", 0.06, Room.wide(24, 0.4), TermBlocks.plot()),
        new BlockPlan(Block.TEXT, "title words", 0.04, Room.of(10, 0), TermBlocks.titleWords()));
  }

  private static List<BlockPlan> standing() {
    return List.of(
        new BlockPlan(Block.POPULARITY, "rating", 0.05, Room.of(6, 1), new RatingBlock.Fitting()),
        new BlockPlan(Block.POPULARITY, "votes", 0.06, Room.of(5, 1), new VotesBlock.Fitting()),
        BlockPlan.whole(Block.COLLECTION, 0.08, Room.of(8, 0), TermBlocks.collection()));
  }
}
