package dev.marquee.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/// Interactions as they come in, column by column, twenty bytes each; grows without copying. Not
/// safe from several threads.
final class InteractionLog {
  private static final int CHUNK = 1 << 14;

  private final List<Chunk> chunks = new ArrayList<>();
  private int size;

  private static final class Chunk {
    private final int[] viewers = new int[CHUNK];
    private final int[] rows = new int[CHUNK];
    private final float[] ratings = new float[CHUNK];
    private final long[] times = new long[CHUNK];
  }

  void add(int viewer, int row, float rating, long epochSecond) {
    int place = size % CHUNK;
    if (place == 0) {
      chunks.add(new Chunk());
    }
    Chunk chunk = chunks.getLast();
    chunk.viewers[place] = viewer;
    chunk.rows[place] = row;
    chunk.ratings[place] = rating;
    chunk.times[place] = epochSecond;
    size = Math.addExact(size, 1);
  }

  /// Gives every row another number.
  void renumber(IntUnaryOperator rowOf) {
    for (int i = 0; i < size; i++) {
      int[] rows = chunks.get(i / CHUNK).rows;
      rows[i % CHUNK] = rowOf.applyAsInt(rows[i % CHUNK]);
    }
  }

  int size() {
    return size;
  }

  int viewer(int index) {
    return chunks.get(index / CHUNK).viewers[index % CHUNK];
  }

  int row(int index) {
    return chunks.get(index / CHUNK).rows[index % CHUNK];
  }

  float rating(int index) {
    return chunks.get(index / CHUNK).ratings[index % CHUNK];
  }

  long epochSecond(int index) {
    return chunks.get(index / CHUNK).times[index % CHUNK];
  }
}
