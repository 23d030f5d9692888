package dev.marquee.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What to read, and what to put up with.
///
/// - `sources`: files, or folders whose files are read.
/// - `names`: for a file, the scheme of its rows' ids in place of its stem.
/// - `mapping`: for files of no dialect we know, the column of each field, such as `title` to
///   `Name`; empty when there is none. Fields are the columns of the *Marquee titles* dialect.
/// - `maxRejectedShare`: in `[0, 1]`; a file of which more rows are rejected fails the run.
public record IngestSettings(
    List<Path> sources,
    Map<Path, String> names,
    Map<String, String> mapping,
    double maxRejectedShare) {

  /// One row in five: real catalogs with a tenth of unusable rows are worth reading, a file of
  /// which more is lost is probably not what it seems.
  public static final double DEFAULT_MAX_REJECTED_SHARE = 0.2;

  public IngestSettings {
    sources = List.copyOf(sources);
    names = Map.copyOf(names);
    mapping = Map.copyOf(mapping);
    if (!(maxRejectedShare >= 0 && maxRejectedShare <= 1)) {
      throw new IllegalArgumentException("a share lies in 0..1, not " + maxRejectedShare);
    }
  }

  /// These sources, everything else at its default.
  public static IngestSettings of(Path... sources) {
    return new IngestSettings(List.of(sources), Map.of(), Map.of(), DEFAULT_MAX_REJECTED_SHARE);
  }
}
