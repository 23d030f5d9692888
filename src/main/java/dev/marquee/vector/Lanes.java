package dev.marquee.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
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

  private static final VectorMask<Float> IN_HALVES = alternating(Math.max(1, COUNT / 2));
  private static final VectorMask<Float> IN_QUARTERS = alternating(Math.max(1, COUNT / 4));
  private static final VectorShuffle<Float> SWAP_HALVES = swap(COUNT / 2);
  private static final VectorShuffle<Float> SWAP_QUARTERS = swap(COUNT / 4);
  private static final VectorShuffle<Float> QUARTERS_FIRST =
      VectorShuffle.fromOp(SPECIES, lane -> lane * Math.max(1, COUNT / 4) % COUNT);

  private Lanes() {}

  /// Every other group of `length` lanes, not the first.
  private static VectorMask<Float> alternating(int length) {
    boolean[] set = new boolean[COUNT];
    for (int lane = 0; lane < COUNT; lane++) {
      set[lane] = lane / length % 2 == 1;
    }
    return VectorMask.fromArray(SPECIES, set, 0);
  }

  private static VectorShuffle<Float> swap(int length) {
    return VectorShuffle.fromOp(SPECIES, lane -> lane ^ length);
  }

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

  /// Writes the sums of all lanes of four vectors to four places of `target`, each with the bits of
  /// [#sum]: the same additions in the same order, but for several vectors at a time, at about half
  /// the cost.
  static void sums(
      FloatVector lanes0,
      FloatVector lanes1,
      FloatVector lanes2,
      FloatVector lanes3,
      float[] target,
      int offset) {
    if (COUNT < 4) {
      target[offset] = sum(lanes0);
      target[offset + 1] = sum(lanes1);
      target[offset + 2] = sum(lanes2);
      target[offset + 3] = sum(lanes3);
      return;
    }
    FloatVector four = quarters(halves(lanes0, lanes2), halves(lanes1, lanes3));
    if (COUNT >= 16) {
      four = four.add(four.rearrange(BY_2));
    }
    if (COUNT >= 8) {
      four = four.add(four.rearrange(BY_1)).rearrange(QUARTERS_FIRST);
    }
    four.reinterpretShape(FloatVector.SPECIES_128, 0)
        .reinterpretAsFloats()
        .intoArray(target, offset);
  }

  private static FloatVector halves(FloatVector one, FloatVector other) {
    return one.blend(other, IN_HALVES).add(other.blend(one, IN_HALVES).rearrange(SWAP_HALVES));
  }

  private static FloatVector quarters(FloatVector one, FloatVector other) {
    return one.blend(other, IN_QUARTERS)
        .add(other.blend(one, IN_QUARTERS).rearrange(SWAP_QUARTERS));
  }
}
