package dev.marquee.encode.block;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Distinct terms with weights: adding a term again adds to its weight. Terms keep the order in
/// which they first came.
///
/// A small hash table that is reused from title to title instead of one map each. For one thread.
final class TermBag {
  private @Nullable String[] terms = new @Nullable String[64];
  private float[] weights = new float[64];
  private int size;

  /// The term at each slot, by its number plus one; 0 is free. Four times as long as `terms`, so
  /// that a free slot is always near.
  private int[] slots = new int[256];

  void clear() {
    size = 0;
    Arrays.fill(slots, 0);
  }

  int size() {
    return size;
  }

  String term(int index) {
    String term = terms[index];
    if (index >= size || term == null) {
      throw new IndexOutOfBoundsException(index);
    }
    return term;
  }

  float weight(int index) {
    return weights[index];
  }

  void add(String term, float weight) {
    int slot = slotOf(term);
    int index = slots[slot] - 1;
    if (index >= 0) {
      weights[index] += weight;
      return;
    }
    terms[size] = term;
    weights[size] = weight;
    size++;
    slots[slot] = size;
    if (size == terms.length) {
      grow();
    }
  }

  private int slotOf(String term) {
    int mask = slots.length - 1;
    int slot = ((term.hashCode() * 0x9E3779B9) >>> 8) & mask;
    while (slots[slot] > 0 && !term.equals(terms[slots[slot] - 1])) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    terms = Arrays.copyOf(terms, 2 * size);
    weights = Arrays.copyOf(weights, 2 * size);
    slots = new int[2 * slots.length];
    for (int i = 0; i < size; i++) {
      slots[slotOf(term(i))] = i + 1;
    }
  }
}
