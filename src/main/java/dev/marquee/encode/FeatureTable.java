package dev.marquee.encode;

import dev.marquee.vector.SparseVector;
import java.util.Arrays;

/// The values of a sparse vector by feature, 0 where it has none: a hash table with open
/// addressing. At most an eighth full: most look-ups miss, and should do so at the first slot,
/// which the processor then guesses. Immutable, so safe from any thread.
final class FeatureTable {
  private final int[] slots;
  private final float[] slotValues;
  private final int mask;

  FeatureTable(SparseVector vector) {
    int capacity = Integer.highestOneBit(Math.max(4, vector.size())) * 16;
    this.mask = capacity - 1;
    this.slots = new int[capacity];
    this.slotValues = new float[capacity];
    Arrays.fill(slots, -1);
    for (int i = 0; i < vector.size(); i++) {
      int slot = slot(vector.feature(i));
      slots[slot] = vector.feature(i);
      slotValues[slot] = vector.value(i);
    }
  }

  float value(int feature) {
    int slot = slot(feature);
    return slots[slot] < 0 ? 0 : slotValues[slot];
  }

  /// The slot of a feature, or the free one where it would go.
  private int slot(int feature) {
    int mixed = feature * 0x9E3779B9;
    int slot = (mixed ^ (mixed >>> 15)) & mask;
    while (slots[slot] >= 0 && slots[slot] != feature) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
