package dev.marquee.index;

import dev.marquee.index.file.ByteReader;
import dev.marquee.index.file.ByteWriter;
import java.util.Arrays;

/// The titles nearest to one title, found in the rebuild as scope `nearby` finds them: what a scan
/// with default weights, without filters, would answer.
///
/// - documents with their scores, the highest first, ties by the usual rule;
/// - the ordinals of the clusters probed, nearest first; how many titles the exact form scored, and
///   whether those were all of the clusters probed.
///
/// Immutable, so safe from any thread.
public final class NeighborList {
  /// Scores are rounded to this many parts of 1, and kept as whole numbers.
  private static final double PARTS = 1e6;

  private final int[] docIds;
  private final int[] parts;
  private final Reach reach;

  /// Where was looked.
  ///
  /// - `clusters`: ordinals, nearest first; `candidates`: titles scored by the exact form; `exact`:
  ///   whether those are all titles of the clusters but the one asked about.
  @SuppressWarnings("ArrayRecordComponent") // handed over by the rebuild, and never compared
  public record Reach(int[] clusters, int candidates, boolean exact) {}

  private NeighborList(int[] docIds, int[] parts, Reach reach) {
    this.docIds = docIds;
    this.parts = parts;
    this.reach = reach;
  }

  /// A list of documents and scores, which are rounded to six decimals, best first.
  public static NeighborList of(int[] docIds, double[] scores, Reach reach) {
    int[] parts = new int[docIds.length];
    for (int place = 0; place < parts.length; place++) {
      parts[place] = (int) Math.rint(scores[place] * PARTS);
    }
    return new NeighborList(docIds.clone(), parts, reach);
  }

  /// The number of titles in it.
  public int size() {
    return docIds.length;
  }

  /// The document at a place, 0 being the nearest.
  public int docId(int place) {
    return docIds[place];
  }

  /// The score at a place: the number that the exact form gives, to the last bit.
  public double score(int place) {
    return parts[place] / PARTS;
  }

  /// Where was looked.
  public Reach reach() {
    return reach;
  }

  /// About five bytes a title: documents as they are, scores as the difference to the one before.
  byte[] toBytes() {
    ByteWriter out = new ByteWriter();
    out.writeInt(reach.candidates() << 1 | (reach.exact() ? 1 : 0));
    out.writeInt(reach.clusters().length);
    for (int cluster : reach.clusters()) {
      out.writeInt(cluster);
    }
    out.writeInt(docIds.length);
    int last = (int) PARTS;
    for (int place = 0; place < docIds.length; place++) {
      out.writeInt(docIds[place]);
      out.writeInt(last - parts[place]);
      last = parts[place];
    }
    return out.toBytes();
  }

  /// Reads what [#toBytes] wrote. Throws `IllegalArgumentException` for anything else.
  static NeighborList read(byte[] bytes, int offset, int length) {
    ByteReader in = new ByteReader(bytes, offset, length);
    int candidates = in.readInt();
    int[] clusters = new int[in.readCount()];
    Arrays.setAll(clusters, _ -> in.readInt());
    int[] docIds = new int[in.readCount()];
    int[] parts = new int[docIds.length];
    int last = (int) PARTS;
    for (int place = 0; place < docIds.length; place++) {
      docIds[place] = in.readInt();
      last -= in.readInt();
      parts[place] = last;
    }
    return new NeighborList(
        docIds, parts, new Reach(clusters, candidates >>> 1, (candidates & 1) == 1));
  }
}
