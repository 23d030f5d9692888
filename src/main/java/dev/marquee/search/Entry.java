package dev.marquee.search;

import dev.marquee.catalog.Outline;
import dev.marquee.catalog.Title;
import dev.marquee.index.TitleRecord;
import org.jspecify.annotations.Nullable;

/// A title as the index holds it, with the id of its cluster. Decoded as far as it is asked for,
/// and kept then. Immutable to those who ask, so safe from any thread.
public final class Entry {
  private final TitleRecord record;

  /// Threads that ask first at once both decode, to the same title.
  private @Nullable Title title;

  private Entry(TitleRecord record, @Nullable Title title) {
    this.record = record;
    this.title = title;
  }

  /// A title that no index holds.
  public static Entry of(Title title, int clusterId) {
    return new Entry(TitleRecord.of(title, clusterId), title);
  }

  /// A title that an index holds.
  public static Entry of(TitleRecord record) {
    return new Entry(record, null);
  }

  /// The whole title.
  public Title title() {
    Title known = title;
    if (known == null) {
      known = record.title();
      title = known;
    }
    return known;
  }

  /// What lists show of it; cheap, and not kept.
  public Outline outline() {
    return record.outline();
  }

  /// The id of its cluster.
  public int clusterId() {
    return record.clusterId();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Entry entry
        && clusterId() == entry.clusterId()
        && title().equals(entry.title());
  }

  @Override
  public int hashCode() {
    return title().hashCode();
  }

  @Override
  public String toString() {
    return title() + " of cluster " + clusterId();
  }
}
