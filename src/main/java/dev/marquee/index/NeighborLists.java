package dev.marquee.index;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The neighbor lists of a catalog by document, in the bytes that are stored: some 250 a title.
/// Read-only, so safe from any thread.
public final class NeighborLists {
  /// Titles in a list, at most.
  public static final int LENGTH = 50;

  /// No lists at all: every question is answered by a scan.
  public static final NeighborLists NONE = new Builder(0).build();

  private final byte[] @Nullable [] lists;

  private NeighborLists(byte[] @Nullable [] lists) {
    this.lists = lists;
  }

  /// The bytes of the list of a document; empty when there is none, so that a scan answers.
  Optional<byte[]> bytes(int docId) {
    return docId < lists.length ? Optional.ofNullable(lists[docId]) : Optional.empty();
  }

  /// Takes lists in any order and, for different documents, from any thread.
  public static final class Builder {
    private final byte[] @Nullable [] lists;

    /// Room for the lists of this many documents.
    public Builder(int documents) {
      this.lists = new byte[documents][];
    }

    /// Keeps the list of a document.
    public void set(int docId, NeighborList list) {
      lists[docId] = list.toBytes();
    }

    /// The finished lists; the builder is not used again.
    public NeighborLists build() {
      return new NeighborLists(lists);
    }
  }
}
