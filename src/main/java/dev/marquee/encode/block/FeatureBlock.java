package dev.marquee.encode.block;

import dev.marquee.catalog.Title;
import java.io.DataOutput;
import java.io.IOException;

/// One aspect of titles as features `0..size-1`, fitted to a catalog. Immutable, so safe from any
/// thread.
public sealed interface FeatureBlock
    permits EraBlock, LengthBlock, MaturityBlock, RatingBlock, TermBlock, VotesBlock {

  /// The number of features; 0 when no title of the catalog has this aspect.
  int size();

  /// Adds the features that a title has, in any order and of any length, each at most once.
  void encode(Title title, RowBuffer row);

  /// What a feature stands for, as a viewer would say it.
  String label(int feature);

  /// Writes all that the block's [BlockFitting#read] needs.
  void write(DataOutput out) throws IOException;
}
