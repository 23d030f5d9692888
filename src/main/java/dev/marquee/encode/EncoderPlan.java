package dev.marquee.encode;

import dev.marquee.encode.block.EraBlock;
import dev.marquee.encode.block.LengthBlock;
import dev.marquee.encode.block.MaturityBlock;
import dev.marquee.encode.block.PopularityBlock;
import dev.marquee.encode.block.TermBlocks;
import java.util.List;

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
    return new EncoderPlan(
        "basic",
        0,
        List.of(new BlockPlan(Block.BASIC, 1, MOST_DIMENSIONS, true, 0, TermBlocks.sourceWords())));
  }

  /// The weights are a starting point, to be learned from what viewers like together. The
  /// dimensions are those with which the dense form finds most of the exact top 10
  /// (`CoverageTest`); where all blocks are full they sum to 256.
  private static EncoderPlan rich() {
    return new EncoderPlan(
        "rich",
        256,
        List.of(
            new BlockPlan(Block.GENRE, 0.18, 44, false, 1, TermBlocks.genre()),
            new BlockPlan(Block.TYPE, 0.06, 2, false, 1, TermBlocks.type()),
            new BlockPlan(Block.COUNTRY, 0.10, 32, false, 0.9, TermBlocks.country()),
            new BlockPlan(Block.LANGUAGE, 0.04, 12, false, 0.9, TermBlocks.language()),
            new BlockPlan(Block.ERA, 0.12, 7, false, 1, new EraBlock.Fitting()),
            new BlockPlan(Block.MATURITY, 0.05, 5, false, 1, new MaturityBlock.Fitting()),
            new BlockPlan(Block.LENGTH, 0.02, 5, false, 1, new LengthBlock.Fitting()),
            new BlockPlan(Block.PEOPLE, 0.22, 60, true, 0.3, TermBlocks.people()),
            new BlockPlan(Block.TEXT, 0.25, 61, true, 0.4, TermBlocks.text()),
            new BlockPlan(Block.POPULARITY, 0.04, 8, false, 1, new PopularityBlock.Fitting()),
            new BlockPlan(Block.COLLECTION, 0.10, 20, false, 0, TermBlocks.collection())));
  }
}
