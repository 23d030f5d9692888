package dev.marquee.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/// What all kernels share: the width of a register, and a sum over its lanes that is always taken
/// in the same order.
///
/// `reduceLanes` leaves the order open, and interpreted and compiled code do differ in it, so that
/// the last bit of a dot product would depend on how warm the program is, and clusters with it.
final class Lanes {
  static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

  private static final int COUNT = SPECIES.length();
  private static final VectorShuffle<Float> BY_8 = rotation(8);
  private static final VectorShuffle<Float> BY_4 = rotation(4);
  private static final VectorShuffle<Float> BY_2 = rotation(2);
  private static final VectorShuffle<Float> BY_1 = rotation(1);

  private Lanes() {}

  private static VectorShuffle<Float> rotation(int by) {
    return VectorShuffle.iota(SPECIES, by % COUNT, 1, true);
  }

  /// The sum of all lanes, halves folded onto each other.
  static float sum(FloatVector lanes) {
    FloatVector folded = lanes;
    if (COUNT >= 16) {
      folded = folded.add(folded.rearrange(BY_8));
    }
    if (COUNT >= 8) {
      folded = folded.add(folded.rearrange(BY_4));
    }
    if (COUNT >= 4) {
      folded = folded.add(folded.rearrange(BY_2));
    }
    return COUNT >= 2 ? folded.add(folded.rearrange(BY_1)).lane(0) : folded.lane(0);
  }
}
