package dev.marquee.insights.viewing;

/// A set of numbers that only grows, by open addressing; 16 to 32 bytes a number. The numbers are
/// taken to be evenly spread. For one thread.
final class LongSet {
  private long[] table = new long[2_048];
  private int size;
  private boolean hasZero;

  /// Adds a number; returns whether it was not there yet.
  boolean add(long number) {
    if (number == 0) {
      boolean isNew = !hasZero;
      hasZero = true;
      return isNew;
    }
    if (!put(table, number)) {
      return false;
    }
    if (++size > table.length / 2) {
      grow();
    }
    return true;
  }

  private void grow() {
    long[] larger = new long[table.length * 2];
    for (long number : table) {
      if (number != 0) {
        put(larger, number);
      }
    }
    table = larger;
  }

  private static boolean put(long[] table, long number) {
    int mask = table.length - 1;
    int at = (int) number & mask;
    while (table[at] != 0) {
      if (table[at] == number) {
        return false;
      }
      at = (at + 1) & mask;
    }
    table[at] = number;
    return true;
  }
}
