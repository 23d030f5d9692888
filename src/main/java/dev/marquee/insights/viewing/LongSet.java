package dev.marquee.insights.viewing;

/// A set of numbers by open addressing; 16 to 32 bytes a number. The numbers are taken to be evenly
/// spread. For one thread.
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

  /// Takes a number out again; returns whether it was there.
  boolean remove(long number) {
    if (number == 0) {
      boolean wasThere = hasZero;
      hasZero = false;
      return wasThere;
    }
    int mask = table.length - 1;
    int hole = (int) number & mask;
    while (table[hole] != number) {
      if (table[hole] == 0) {
        return false;
      }
      hole = (hole + 1) & mask;
    }
    close(hole);
    size--;
    return true;
  }

  /// Moves those behind a place forward that would not be found across the hole (Knuth, The Art of
  /// Computer Programming, volume 3, 6.4, algorithm R).
  private void close(int place) {
    int mask = table.length - 1;
    int hole = place;
    for (int at = (hole + 1) & mask; table[at] != 0; at = (at + 1) & mask) {
      int fromHome = (at - (int) table[at]) & mask;
      if (fromHome >= ((at - hole) & mask)) {
        table[hole] = table[at];
        hole = at;
      }
    }
    table[hole] = 0;
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
