package dev.marquee.index;

import dev.marquee.catalog.Interactions;
import dev.marquee.index.file.ByteReader;
import dev.marquee.index.file.ByteWriter;
import java.io.IOException;

/// The binary form of [Interactions], whose rows are those of the catalog that the generation was
/// built from: row `r` is the title with the id that is the `r`-th in ascending order.
///
/// ```
/// int     version
/// int     viewers
/// for each viewer in the order of their names:
///   text    name
///   int     interactions
///   for each interaction in the order of time, then row:
///     signed  seconds since the one before, the first since 1970
///     int     row
///     int     rating, the bits of its float with the bytes reversed, which is short for whole ones
/// ```
///
/// Numbers and text as [ByteWriter] writes them; about eight bytes an interaction. The same
/// interactions give the same bytes.
final class InteractionFile {
  private static final int VERSION = 1;

  private InteractionFile() {}

  static byte[] toBytes(Interactions interactions) {
    ByteWriter out = new ByteWriter();
    out.writeInt(VERSION);
    out.writeInt(interactions.viewers());
    int from = 0;
    for (int viewer = 0; viewer < interactions.viewers(); viewer++) {
      int to = from;
      while (to < interactions.size() && interactions.viewer(to) == viewer) {
        to++;
      }
      out.writeText(interactions.viewerName(viewer));
      out.writeInt(to - from);
      writeEach(interactions, from, to, out);
      from = to;
    }
    return out.toBytes();
  }

  private static void writeEach(Interactions interactions, int from, int to, ByteWriter out) {
    long before = 0;
    for (int i = from; i < to; i++) {
      long seconds = interactions.epochSecond(i) - before;
      out.writeLong((seconds << 1) ^ (seconds >> 63));
      before = interactions.epochSecond(i);
      out.writeInt(interactions.row(i));
      out.writeInt(Integer.reverseBytes(Float.floatToRawIntBits(interactions.rating(i))));
    }
  }

  /// Reads what [#toBytes] wrote. Throws `IOException` for anything else.
  static Interactions read(byte[] bytes) throws IOException {
    ByteReader in = new ByteReader(bytes, 0, bytes.length);
    Interactions.Builder interactions = new Interactions.Builder();
    try {
      int version = in.readInt();
      if (version != VERSION) {
        throw new IOException("interactions of version " + version + " instead of " + VERSION);
      }
      int viewers = in.readCount();
      for (int viewer = 0; viewer < viewers; viewer++) {
        readViewer(in, interactions);
      }
    } catch (IllegalArgumentException e) {
      throw new IOException("not interactions: damaged", e);
    }
    return interactions.build();
  }

  private static void readViewer(ByteReader in, Interactions.Builder interactions) {
    String name = in.readText();
    int count = in.readCount();
    long time = 0;
    for (int i = 0; i < count; i++) {
      long seconds = in.readLong();
      time += (seconds >>> 1) ^ -(seconds & 1);
      int row = in.readInt();
      float rating = Float.intBitsToFloat(Integer.reverseBytes(in.readInt()));
      interactions.add(name, row, rating, time);
    }
  }
}
