package dev.marquee.index;

import dev.marquee.catalog.Outline;
import dev.marquee.catalog.Title;

/// The bytes of one title as a generation keeps it, read as far as asked for, anew at each call.
/// Independent of the snapshot that it is of; immutable, so safe from any thread.
public final class TitleRecord {
  private final byte[] bytes;

  TitleRecord(byte[] bytes) {
    this.bytes = bytes;
  }

  /// The bytes that a generation would keep of a title.
  public static TitleRecord of(Title title, int clusterId) {
    return new TitleRecord(TitleCodec.encode(title, clusterId));
  }

  /// The stable id of its cluster.
  public int clusterId() {
    return TitleCodec.clusterId(bytes);
  }

  /// What lists show of it; a fraction of the cost of [#title].
  public Outline outline() {
    return TitleCodec.outline(bytes);
  }

  /// The whole title.
  public Title title() {
    return TitleCodec.decode(bytes, 0, bytes.length).title();
  }
}
